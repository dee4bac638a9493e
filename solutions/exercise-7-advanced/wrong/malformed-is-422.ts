// Believes: The body has the right type and cannot be processed.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: The body cannot even be read, so there is no content to be wrong
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 400) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 422 }, { status: 422, headers: answer.headers });
  },
};
