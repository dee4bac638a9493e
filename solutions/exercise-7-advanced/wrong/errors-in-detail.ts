// Believes: detail is the place for what is wrong, as in FastAPI.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: errors is a list of {"detail": "…", "pointer": "#/name"}
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
    const { errors, ...others } = problem;
    return Response.json(errors ? { ...others, detail: errors } : others, answer);
  },
};
