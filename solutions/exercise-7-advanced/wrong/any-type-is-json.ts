// Believes: Whatever the type says, I try to read JSON.
// Loses: ["POST /items takes no text/plain", "PATCH /items/{id} takes no other kind of patch"]
// Told: Look at Content-Type before you look at the body
import solution from '../server.ts';

export default {
  fetch(request: Request) {
    const sent = new Request(request);
    if (request.method === 'POST') sent.headers.set('Content-Type', 'application/json');
    if (request.method === 'PATCH') sent.headers.set('Content-Type', 'application/merge-patch+json');
    return solution.fetch(sent);
  },
};
