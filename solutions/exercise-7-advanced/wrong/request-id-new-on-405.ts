// Believes: A request that no route takes gets an id of its own.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: An error has the X-Request-Id of its request as well
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 405) answer.headers.set('X-Request-Id', crypto.randomUUID());
    return answer;
  },
};
