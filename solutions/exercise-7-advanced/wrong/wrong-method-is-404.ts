// Believes: No route takes this method on this path, so nothing was found.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: The path exists; it is the method that it does not take
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 405) return answer;
    return solution.fetch(new Request(new URL('/nothing', request.url), request));
  },
};
