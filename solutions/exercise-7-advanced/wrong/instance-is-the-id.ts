// Believes: The instance of an item is its id.
// Loses: ["GET /items/{id} says as a problem that there is no such item"]
// Told: instance is the path of the request
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 404 || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as { instance: string };
    const instance = problem.instance.split('/').at(-1);
    return new Response(JSON.stringify({ ...problem, instance, detail: `There is no ${problem.instance}.` }), answer);
  },
};
