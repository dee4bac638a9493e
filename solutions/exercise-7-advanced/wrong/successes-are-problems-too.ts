// Believes: One service has one media type.
// Loses: ["POST /items creates an item", "HEAD /items/{id} answers like GET, without the body"]
// Told: A success is no problem: plain JSON
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.headers.has('Content-Type')) answer.headers.set('Content-Type', 'application/problem+json');
    return answer;
  },
};
