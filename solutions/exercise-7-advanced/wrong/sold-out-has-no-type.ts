// Believes: The status says what kind of problem it is, so type is about:blank.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough"]
// Told: A problem of your own has a type of its own
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { type, status } = problem;
    return Response.json({ ...problem, type: status === 409 ? 'about:blank' : type }, answer);
  },
};
