// Believes: That something is sold out is business, not a problem of the protocol.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough"]
// Told: What your service refuses is a problem as well
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 409) answer.headers.set('Content-Type', 'application/json');
    return answer;
  },
};
