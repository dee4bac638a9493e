// Believes: The middleware sets the id after the handler, and a handler that throws never gets there.
// Loses: ["GET /nope says as a problem that there is nothing", "DELETE /items is refused with the methods that there are", "GET /boom hides the failure from the client, not from the log"]
// Told: so also those that no handler of yours made
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (!answer.ok) answer.headers.delete('X-Request-Id');
    return answer;
  },
};
