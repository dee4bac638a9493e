// More members than asked for in successes, the name of the field first in loc, and a charset in every Content-Type.
import solution from '../server.ts';

interface Problem {
  readonly loc: readonly string[];
}

const more = (thing: object) => ({ self: { kind: 'thing' }, ...thing, seen: true });

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (!answer.body) return answer;
    answer.headers.set('Content-Type', 'Application/JSON; charset=UTF-8');
    const body = (await answer.json()) as object & { detail?: unknown };
    if (answer.ok) return Response.json(Array.isArray(body) ? body.map(more) : more(body), answer);
    if (!Array.isArray(body.detail)) return Response.json(body, answer);
    const detail = body.detail.map((one: Problem) => ({ ...one, loc: [...one.loc].reverse(), input: null }));
    return Response.json({ detail }, answer);
  },
};
