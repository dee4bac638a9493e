// Believes: A problem is JSON, and the media type of JSON is application/json.
// Loses: ["GET /nope says as a problem that there is nothing", "HEAD /items/{id} says that there is no such item, as GET does", "DELETE /items is refused with the methods that there are", "POST /items names everything that is wrong at once", "POST /items/{id}/buy says how many there are when that is not enough", "GET /boom hides the failure from the client, not from the log"]
// Told: Problem details are JSON with a media type of their own
import solution from '../server.ts';

export default {
  async fetch(request: Request) {
    const answer = await solution.fetch(request);
    if (!answer.ok) answer.headers.set('Content-Type', 'application/json');
    return answer;
  },
};
