// Believes: Only the server knows how to make a good id, so it makes one for each request.
// Loses: ["DELETE /items is refused with the methods that there are", "POST /items creates an item", "GET /boom hides the failure from the client, not from the log", "DELETE /items/{id} removes the item"]
// Told: The client sent an X-Request-Id, so it gets the same one back
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    answer.headers.set('X-Request-Id', crypto.randomUUID());
    return answer;
  },
};
