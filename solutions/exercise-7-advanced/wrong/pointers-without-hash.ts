// Believes: A JSON Pointer begins with a slash.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: A pointer is #/ and the name of the member
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
    const errors = problem.errors?.map((error) => ({ ...error, pointer: error.pointer.slice(1) }));
    return Response.json({ ...problem, errors }, answer);
  },
};
