// Believes: An id is for those who call the support, so only errors need one.
// Loses: ["POST /items creates an item", "GET /items/{id} answers with the item, and with a request id of its own", "GET /items/{id} never uses a request id again", "DELETE /items/{id} removes the item"]
// Told: Every response has the X-Request-Id of its request
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok) answer.headers.delete('X-Request-Id');
    return answer;
  },
};
