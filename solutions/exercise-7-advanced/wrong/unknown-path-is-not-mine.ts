// Believes: What no route of mine takes is the business of the framework.
// Loses: ["GET /nope says as a problem that there is nothing"]
// Told: Also an error that no route of yours makes is a problem
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 404 || new URL(request.url).pathname.startsWith('/items')) return answer;
    return Response.json({ detail: 'Not Found' }, { status: 404, headers: { 'X-Request-Id': crypto.randomUUID() } });
  },
};
