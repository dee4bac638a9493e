// Problems without anything that is not asked for: detail is null, errors come in another order, and not for patches.
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.ok || request.method === 'HEAD' || answer.status === 404) return answer;
    const { errors, instance: _path, ...problem } = (await answer.json()) as { errors?: object[]; instance: string };
    const asked = request.method === 'POST' && errors && { errors: errors.toReversed() };
    return new Response(JSON.stringify({ ...asked, ...problem, detail: null }), answer);
  },
};
