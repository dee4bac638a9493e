// Believes: The id is made when the server starts.
// Loses: ["GET /items/{id} never uses a request id again"]
// Told: make it inside of the handler, not when the server starts
import solution from '../server.ts';

const id = crypto.randomUUID();

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.set('X-Request-Id', request.headers.get('X-Request-Id') ?? id);
    return answer;
  },
};
