// Believes: The errors are an object, so that a form finds those of a field at once.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: errors is a list of
import solution from '../server.ts';

interface Wrong {
  detail: string;
  pointer: string;
}

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as { errors?: Wrong[] };
    if (!problem.errors) return Response.json(problem, answer);
    const errors = Object.fromEntries(problem.errors.map(({ detail, pointer }) => [pointer, detail]));
    return Response.json({ ...problem, errors }, answer);
  },
};
