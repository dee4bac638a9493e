// Believes: A note may be missing, so a patch that does not name it wants none.
// Loses: ["PATCH /items/{id} changes what the patch names, and nothing else"]
// Told: Members that are not in the patch stay as they are
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    if (request.method !== 'PATCH' || !request.headers.get('Content-Type')?.includes('merge-patch')) {
      return solution.fetch(request);
    }
    const patch = (await request.json()) as object;
    return solution.fetch(new Request(request, { body: JSON.stringify({ note: null, ...patch }) }));
  },
};
