// Believes: Every problem is a bad request, so its status is 400.
// Loses: ["GET /nope says as a problem that there is nothing", "GET /items/{id} says as a problem that there is no such item", "DELETE /items is refused with the methods that there are", "POST /items takes no text/plain", "POST /items keeps type and title for the same kind of problem", "POST /items/{id}/buy has nothing left after that", "PATCH /items/{id} refuses a patch that would break the item", "PATCH /items/{id} takes no other kind of patch", "GET /boom hides the failure from the client, not from the log"]
// Told: The status in the body is the number in the status line
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    return new Response(JSON.stringify({ ...problem, status: 400 }), answer);
  },
};
