import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { send } from './send.js';

// The floor: what any grader has to do. Starts the server as a process of its own, sends the requests, ends it.
const server = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.js')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const port = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(Number(line)));
    server.once('exit', () => reject(new Error('The bare server ended before it listened.')));
  });
  await send(port, Number(process.argv[2]));
} finally {
  server.kill('SIGKILL');
}
