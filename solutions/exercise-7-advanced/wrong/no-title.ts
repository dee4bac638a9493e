// Believes: The detail says more than any title.
// Loses: ["GET /nope says as a problem that there is nothing", "GET /items/{id} says as a problem that there is no such item", "DELETE /items is refused with the methods that there are", "GET /items/{id} keeps type and title for another missing item, and has a type of its own", "POST /items takes no text/plain", "POST /items refuses a body that is not JSON", "POST /items names everything that is wrong at once", "POST /items keeps type and title for the same kind of problem", "POST /items does not name what is right", "POST /items/{id}/buy says how many there are when that is not enough", "POST /items/{id}/buy has nothing left after that", "PATCH /items/{id} refuses a patch that would break the item", "PATCH /items/{id} takes no other kind of patch", "GET /boom hides the failure from the client, not from the log"]
// Told: is a problem, with type, title and status
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { title, ...others } = problem;
    return new Response(JSON.stringify(others), answer);
  },
};
