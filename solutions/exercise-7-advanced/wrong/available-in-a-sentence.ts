// Believes: The detail says how many there are.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough", "POST /items/{id}/buy has nothing left after that"]
// Told: members that programs can read
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { available, ...others } = problem;
    return Response.json(others, answer);
  },
};
