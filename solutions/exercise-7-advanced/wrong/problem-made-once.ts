// Believes: What is missing is missing, so one answer will do for all of it.
// Loses: ["GET /items/{id} keeps type and title for another missing item, and has a type of its own"]
// Told: The id of the item belongs in detail and instance, and is another one each time
import solution from '../server.ts';

let problem: string | undefined;

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status !== 404 || request.method !== 'GET' || !request.url.includes('/items/')) return answer;
    problem ??= await answer.text();
    return new Response(problem, answer);
  },
};
