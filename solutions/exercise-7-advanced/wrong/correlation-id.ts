// Believes: Our services call it X-Correlation-Id.
// Loses: ["GET /nope says as a problem that there is nothing", "DELETE /items is refused with the methods that there are", "POST /items creates an item", "GET /items/{id} answers with the item, and with a request id of its own", "GET /items/{id} never uses a request id again", "GET /boom hides the failure from the client, not from the log", "DELETE /items/{id} removes the item"]
// Told: Every response has an X-Request-Id
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.set('X-Correlation-Id', answer.headers.get('X-Request-Id') ?? '');
    answer.headers.delete('X-Request-Id');
    return answer;
  },
};
