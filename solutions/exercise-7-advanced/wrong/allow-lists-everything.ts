// Believes: Allow lists all methods that the server knows.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: Allow lists the methods that the path does support, and no others
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 405) answer.headers.set('Allow', 'GET, HEAD, POST, PATCH, DELETE');
    return answer;
  },
};
