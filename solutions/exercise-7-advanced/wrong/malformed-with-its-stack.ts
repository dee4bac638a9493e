// Believes: The client wants to know where its JSON broke the program.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: Say in your own words what is wrong
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 400) return answer;
    const problem = (await answer.json()) as object;
    const stack = new Error('Malformed JSON').stack;
    return new Response(JSON.stringify({ ...problem, stack }), answer);
  },
};
