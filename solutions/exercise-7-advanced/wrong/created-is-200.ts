// Believes: It worked, and the body shows the new item.
// Loses: ["POST /items creates an item"]
// Told: Something new exists after this request
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    return answer.status === 201 ? new Response(answer.body, { headers: answer.headers }) : answer;
  },
};
