// Believes: The parser knows best what is wrong with the JSON.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: The message of the parser is about your program
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 400) return Response.json(problem, answer);
    return Response.json({ ...problem, detail: 'Unexpected end of JSON input' }, answer);
  },
};
