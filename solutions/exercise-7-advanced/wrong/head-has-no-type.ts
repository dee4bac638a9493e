// Believes: Without a body there is no Content-Type.
// Loses: ["HEAD /items/{id} answers like GET, without the body"]
// Told: HEAD has the header fields that GET has
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (request.method === 'HEAD' && answer.ok) answer.headers.delete('Content-Type');
    return answer;
  },
};
