// Believes: The status says that the method is wrong; more is not needed.
// Loses: ["DELETE /items is refused with the methods that there are"]
// Told: Without Allow it does not learn which
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.delete('Allow');
    return answer;
  },
};
