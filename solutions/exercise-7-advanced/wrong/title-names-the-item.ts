// Believes: A good title says which item is missing.
// Loses: ["GET of another path that does not exist has the same type and title","GET /items/{id} keeps type and title for another missing item, and has a type of its own"]
// Told: The id of the item belongs in detail and instance
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 404 || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as { instance: string };
    return new Response(JSON.stringify({ ...problem, title: `Nothing at ${problem.instance}` }), answer);
  },
};
