// Believes: A good title says which members are wrong.
// Loses: ["POST /items keeps type and title for the same kind of problem"]
// Told: What is special this time belongs in errors or detail
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
    const wrong = problem.errors?.map((error) => error.pointer.slice(2)).join(' and ');
    return Response.json(wrong ? { ...problem, title: `Wrong ${wrong}` } : problem, answer);
  },
};
