// Believes: A body of the wrong type is a bad request, like every mistake of a client.
// Loses: ["POST /items takes no text/plain", "PATCH /items/{id} takes no other kind of patch"]
// Told: One client error is about the type alone
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 415) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 400 }, { status: 400, headers: answer.headers });
  },
};
