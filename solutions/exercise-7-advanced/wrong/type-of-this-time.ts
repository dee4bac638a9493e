// Believes: Every problem gets a URI of its own, under which it can be found in the log.
// Loses: ["GET /items/{id} keeps type and title for another missing item, and has a type of its own", "POST /items keeps type and title for the same kind of problem", "POST /items/{id}/buy says how many there are when that is not enough"]
// Told: type and title name the kind of problem and never change
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD') return answer;
    const problem = (await answer.json()) as Record<string, unknown>;
    return Response.json({ ...problem, type: `/problems/${crypto.randomUUID()}` }, answer);
  },
};
