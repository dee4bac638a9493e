// Believes: An answer without a body needs no request id.
// Loses: ["DELETE /items/{id} removes the item"]
// Told: also one without a body
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 204) answer.headers.delete('X-Request-Id');
    return answer;
  },
};
