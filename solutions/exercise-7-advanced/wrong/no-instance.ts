// Believes: The client knows what it has asked for.
// Loses: ["GET /items/{id} says as a problem that there is no such item"]
// Told: instance is the path of the request
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { instance, ...others } = problem;
    return new Response(JSON.stringify(others), answer);
  },
};
