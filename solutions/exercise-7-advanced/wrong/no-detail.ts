// Believes: The title has said it already.
// Loses: ["GET /items/{id} says as a problem that there is no such item"]
// Told: detail says what is wrong this time
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { detail, ...others } = problem;
    return new Response(JSON.stringify(others), answer);
  },
};
