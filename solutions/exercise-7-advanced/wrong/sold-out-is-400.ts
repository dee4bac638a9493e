// Believes: Whoever asks for more than there is made a mistake.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough"]
// Told: The request is right, and would have worked on another day
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 409) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 400 }, { status: 400, headers: answer.headers });
  },
};
