// Believes: Content that does not fit is a bad request.
// Loses: ["POST /items names everything that is wrong at once", "PATCH /items/{id} refuses a patch that would break the item"]
// Told: It is their content that will not do
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    if (answer.status !== 422) return Response.json(problem, answer);
    return Response.json({ ...problem, status: 400 }, { status: 400, headers: answer.headers });
  },
};
