// Believes: One mistake is enough to refuse the request.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: Collect all mistakes before you refuse
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
    const errors = problem.errors?.slice(0, 1);
    return Response.json({ ...problem, errors }, answer);
  },
};
