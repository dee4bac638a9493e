// Believes: A deletion is a mark for later.
// Loses: ["GET /items/{id} no longer finds the deleted item"]
// Told: DELETE has to remove the item
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    if (request.method !== 'DELETE' || new URL(request.url).pathname === '/items') return solution.fetch(request);
    const answer = await solution.fetch(new Request(request.url));
    if (!answer.ok) return answer;
    const id = request.headers.get('X-Request-Id') ?? crypto.randomUUID();
    return new Response(null, { status: 204, headers: { 'X-Request-Id': id } });
  },
};
