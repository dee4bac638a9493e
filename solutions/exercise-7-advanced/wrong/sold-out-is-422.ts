// Believes: A quantity that cannot be had is not valid.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough"]
// Told: 422 would hide that the same request may work later
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 409) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 422 }, { status: 422, headers: answer.headers });
  },
};
