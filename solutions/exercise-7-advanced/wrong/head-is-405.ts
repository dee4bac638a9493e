// Believes: HEAD is a method of its own, and I have no route for it.
// Loses: ["HEAD /items/{id} says that there is no such item, as GET does", "HEAD /items/{id} answers like GET, without the body"]
// Told: a path that answers GET answers HEAD too
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    if (request.method !== 'HEAD') return solution.fetch(request);
    return solution.fetch(new Request(request.url, { method: 'PUT' }));
  },
};
