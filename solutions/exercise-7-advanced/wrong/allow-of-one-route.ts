// Believes: Allow names the route that was found first.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: not only those of one route
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 405) answer.headers.set('Allow', 'GET');
    return answer;
  },
};
