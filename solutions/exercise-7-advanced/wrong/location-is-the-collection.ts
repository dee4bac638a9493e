// Believes: Location is the place where I put the item: the list.
// Loses: ["POST /items creates an item"]
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 201) answer.headers.set('Location', '/items');
    return answer;
  },
};
