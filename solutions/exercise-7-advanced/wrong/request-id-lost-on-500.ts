// Believes: What nobody expected is answered outside of my middleware.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: The request id is on every response, above all on this one
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 500) answer.headers.delete('X-Request-Id');
    return answer;
  },
};
