// Believes: A method that does not exist is the matter of the framework, so its JSON will do.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: A refused method is a problem as well, with the same Content-Type as every other one
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 405) answer.headers.set('Content-Type', 'application/json');
    return answer;
  },
};
