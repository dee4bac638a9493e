// Believes: A patch is JSON, so its type is application/json.
// Loses: ["PATCH /items/{id} takes a merge patch","PATCH /items/{id} changes what the patch names, and nothing else","PATCH /items/{id} takes null for a member that may be missing","PATCH /items/{id} removes a member that the patch sets to null","PATCH /items/{id} refuses a patch that would break the item","PATCH /items/{id} takes no other kind of patch","PATCH /items/{id} takes 0 for the stock"]
// Told: The media type is application/merge-patch+json
import solution from '../server.ts';

const types = new Map([
  ['application/json', 'application/merge-patch+json'],
  ['application/merge-patch+json', 'application/octet-stream'],
]);

export default {
  fetch(request: Request) {
    const sent = new Request(request);
    const type = request.headers.get('Content-Type') ?? '';
    if (request.method === 'PATCH') sent.headers.set('Content-Type', types.get(type) ?? type);
    return solution.fetch(sent);
  },
};
