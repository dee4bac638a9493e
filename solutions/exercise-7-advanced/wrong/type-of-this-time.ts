// Believes: Every problem gets a URI of its own, under which it can be found in the log.
// Loses: ["GET of another path that does not exist has the same type and title","PATCH /items is refused with the same type and title","GET /items/{id} keeps type and title for another missing item, and has a type of its own","POST /items has a type for each kind of problem","POST /items keeps type and title for the same kind of problem","POST /items/{id}/buy says how many there are when that is not enough","POST /items/{id}/buy has nothing left after that"]
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
