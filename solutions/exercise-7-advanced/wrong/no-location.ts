// Believes: The id is in the body, so everybody can work out the address.
// Loses: ["POST /items creates an item"]
// Told: Say where the new item lives
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.delete('Location');
    return answer;
  },
};
