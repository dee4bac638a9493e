// Believes: HEAD asks whether the server is there, and it is.
// Loses: ["HEAD /items/{id} says that there is no such item, as GET does"]
// Told: What answers GET answers HEAD, with the same status
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    return request.method === 'HEAD' ? new Response(null, { headers: answer.headers }) : answer;
  },
};
