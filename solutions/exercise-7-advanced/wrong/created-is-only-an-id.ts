// Believes: The client has the item already; what it lacks is the id.
// Loses: ["POST /items creates an item"]
// Told: every member that was sent, and the id that you chose
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 201) return answer;
    const { id, price, stock } = (await answer.json()) as Record<string, unknown>;
    return Response.json({ id, price, stock }, answer);
  },
};
