// Believes: An id that the client did not send is of no use to it.
// Loses: ["GET /nope says as a problem that there is nothing", "GET /items/{id} answers with the item, and with a request id of its own", "GET /items/{id} never uses a request id again"]
// Told: The client sent no id, so make one
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (!request.headers.has('X-Request-Id')) answer.headers.delete('X-Request-Id');
    return answer;
  },
};
