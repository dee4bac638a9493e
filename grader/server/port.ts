import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { GraderError } from '../error.ts';

/** Below the ports that systems hand out by themselves, so that no connection of another program takes it meanwhile. */
const [lowest, highest] = [20_000, 32_000];

/** A port of this machine that nobody listens on at the moment, at no address. */
export async function freePort(draw: () => number = () => randomInt(lowest, highest)): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = draw();
    if ((await canListen(port, '127.0.0.1')) && (await canListen(port))) return port;
  }
  throw new GraderError(`There is no free port from ${lowest} to ${highest}.`);
}

/** Whether a server may listen on the port, at one address or at all of them. */
function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
