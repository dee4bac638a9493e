// Believes: I take both types, to be kind to clients.
// Loses: ["PATCH /items/{id} takes no other kind of patch"]
// Told: application/json does not say how to apply a patch
import solution from '../server.ts';

export default {
  fetch(request: Request) {
    const sent = new Request(request);
    if (request.method === 'PATCH') sent.headers.set('Content-Type', 'application/merge-patch+json');
    return solution.fetch(sent);
  },
};
