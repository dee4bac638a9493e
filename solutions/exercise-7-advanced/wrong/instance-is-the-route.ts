// Believes: The instance is the route that failed.
// Loses: ["GET /items/{id} says as a problem that there is no such item"]
// Told: instance is the path of the request
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as { instance: string };
    const instance = problem.instance.replace(/\d+/, '{id}');
    return new Response(JSON.stringify({ ...problem, instance }), answer);
  },
};
