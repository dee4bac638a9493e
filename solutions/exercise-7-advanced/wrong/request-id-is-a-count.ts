// Believes: 1, 2, 3 are ids as well.
// Loses: ["GET /nope says as a problem that there is nothing", "GET /items/{id} answers with the item, and with a request id of its own"]
// Told: make one, of at least 8 characters
import solution from '../server.ts';

let requests = 0;

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    requests += 1;
    answer.headers.set('X-Request-Id', request.headers.get('X-Request-Id') ?? String(requests));
    return answer;
  },
};
