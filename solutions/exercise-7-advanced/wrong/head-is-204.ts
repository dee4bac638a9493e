// Believes: HEAD has no content, so its status is No Content.
// Loses: ["HEAD /items/{id} answers like GET, without the body"]
// Told: The status is that of GET
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (request.method !== 'HEAD' || !answer.ok) return answer;
    return new Response(null, { status: 204, headers: answer.headers });
  },
};
