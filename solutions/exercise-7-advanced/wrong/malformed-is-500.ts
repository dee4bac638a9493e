// Believes: The parser throws, and what is thrown is a server error.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: 400 tells the client what it can change
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 400) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 500 }, { status: 500, headers: answer.headers });
  },
};
