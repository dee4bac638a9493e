// Believes: Location is the place where I put the item: the list.
// Loses: ["POST /items creates an item"]
// Told: the address ends in the id that was given to the new entry
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 201) answer.headers.set('Location', '/items');
    return answer;
  },
};
