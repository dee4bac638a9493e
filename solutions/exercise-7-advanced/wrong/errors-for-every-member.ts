// Believes: The client gets one object for each member, with an empty detail where all is well.
// Loses: ["POST /items does not name what is right"]
// Told: One object for each member that is wrong, and none for those that are right
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
    const errors = ['#/name', '#/price', '#/stock', '#/note'].map(
      (pointer) => problem.errors?.find((error) => error.pointer === pointer) ?? { detail: 'fine', pointer },
    );
    return Response.json({ ...problem, errors }, answer);
  },
};
