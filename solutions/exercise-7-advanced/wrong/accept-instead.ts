// Believes: The header that says what I take is called Accept.
// Loses: ["PATCH /items/{id} takes no other kind of patch"]
// Told: Tell the client which kind of patch you take, in Accept-Patch
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    const types = answer.headers.get('Accept-Patch');
    answer.headers.delete('Accept-Patch');
    if (types) answer.headers.set('Accept', types);
    return answer;
  },
};
