// Believes: The list of errors is for forms, and plain JSON; problems are for what has gone really wrong.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: This error is a problem as well
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (answer.status === 422) answer.headers.set('Content-Type', 'application/json');
    return answer;
  },
};
