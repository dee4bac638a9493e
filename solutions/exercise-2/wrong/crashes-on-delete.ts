// Believes: A user is always there when somebody deletes it.
// Loses: ["DELETE /users/{user_id} removes the user","GET /users/{user_id} no longer finds the deleted user","DELETE /users/{user_id} leaves the other users alone","POST /users never uses an id again","DELETE /users/{user_id} removes the newest user as well","GET /users/{user_id} finds only those who are left","POST /users does not use the id of the newest user again either","POST /users with an id in the body creates a user with another id"]
// Told: An exception that nobody catches ends the whole process
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import solution from '../server.ts';

const listener = getRequestListener(solution.fetch);
const users: { name: string }[] = [];

export default createServer((request, response) => {
  if (request.method === 'DELETE') {
    const id = Number(request.url?.split('/').at(-1));
    console.log(`deleting ${users[id]!.name}`); // nobody is there, and nothing catches the error
  }
  listener(request, response);
});
