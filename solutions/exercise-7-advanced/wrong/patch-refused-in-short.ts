// Believes: Whoever sends a patch knows the item, so a short word will do.
// Loses: ["PATCH /items/{id} refuses a patch that would break the item", "PATCH /items/{id} takes no other kind of patch"]
// Told: A patch that is refused is a problem as well
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method !== 'PATCH' || answer.status === 405) return answer;
    return new Response(JSON.stringify({ error: 'patch refused' }), answer);
  },
};
