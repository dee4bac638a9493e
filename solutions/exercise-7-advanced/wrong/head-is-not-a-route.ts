// Believes: There are two things to do with an item, to read it and to change it; any other route does not exist.
// Loses: ["HEAD /items/{id} answers like GET, without the body"]
// Told: a path that answers GET answers HEAD too
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    if (request.method !== 'HEAD') return solution.fetch(request);
    return solution.fetch(new Request(new URL('/no/such/route', request.url), { method: 'HEAD' }));
  },
};
