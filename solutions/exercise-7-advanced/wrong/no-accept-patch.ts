// Believes: A client that sends the wrong type has to read the documentation.
// Loses: ["PATCH /items/{id} takes no other kind of patch"]
// Told: Tell the client which kind of patch you take, in Accept-Patch
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.delete('Accept-Patch');
    return answer;
  },
};
