// Believes: Members of a problem are texts for people.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough", "POST /items/{id}/buy has nothing left after that"]
// Told: members that programs can read: available, a number
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    const { available, ...others } = problem;
    return Response.json(available === undefined ? others : { ...others, available: String(available) }, answer);
  },
};
