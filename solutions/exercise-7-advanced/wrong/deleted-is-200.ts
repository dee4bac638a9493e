// Believes: A deletion that worked is a plain success.
// Loses: ["DELETE /items/{id} removes the item","DELETE /items/{id} removes the newest item as well"]
// Told: The body of your answer says nothing that 204 does not say by itself
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    return answer.status === 204 ? Response.json({ deleted: true }, { headers: answer.headers }) : answer;
  },
};
