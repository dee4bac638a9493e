import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { greeting, options } from '../fixtures/greeting.ts';
import { temporary } from '../fixtures/temporary.ts';
import { exchange } from '../http/exchange.ts';
import { keepHosts } from './hosts.ts';
import { start } from './server.ts';

const hosts = keepHosts();
afterAll(hosts.stop);

/** What a server of this source answers, after it was started with a kept host if there is one. */
async function answerOf(source: string): Promise<string> {
  const file = join(temporary(), 'server.ts');
  writeFileSync(file, source);
  const server = await start({ kind: 'file', track: 'typescript', file }, await greeting(), { ...options, hosts });
  if (server.kind === 'not-started') throw new Error(server.message);
  try {
    const outcome = await exchange(server.address, { path: '/' }, { timeoutMs: 5_000 });
    return outcome.kind === 'answered' ? Buffer.from(outcome.response.body).toString() : outcome.reason;
  } finally {
    await server.stop();
  }
}

const saysPid = 'export default () => new Response(String(process.pid));';

describe('a kept host', () => {
  test('serves one server after the other in the same process', async () => {
    const first = await answerOf(saysPid);
    expect(await answerOf(saysPid)).toBe(first);
    expect(await answerOf('let n = 0; export default () => new Response(String((n += 1)));')).toBe('1');
    expect(await answerOf(saysPid)).toBe(first);
  });

  test('passes on no environment and no listener of the server before', async () => {
    await answerOf(`process.env.LEFT = 'behind'; process.on('warning', () => {}); ${saysPid}`);
    const source = "export default () => new Response(process.env.LEFT + ' ' + process.listenerCount('warning'));";
    const alone = await answerOf("export default () => new Response(String(process.listenerCount('warning')));");
    expect(await answerOf(source)).toBe(`undefined ${alone}`);
  });

  test('serves a program that listens by itself, too', async () => {
    const listens =
      "import { createServer } from 'node:http'; createServer((_, to) => to.end('listens')).listen(process.env.PORT);";
    expect(await answerOf(listens)).toBe('listens');
    expect(await answerOf(listens)).toBe('listens');
  });

  test('is not used again after its server has crashed', async () => {
    const before = await answerOf(saysPid);
    await answerOf(
      'export default () => { setImmediate(() => { throw new Error("crash"); }); return new Promise(() => {}); };',
    );
    expect(await answerOf(saysPid)).not.toBe(before);
  });

  test('is not used again when something that a server left behind has ended it', async () => {
    const before = await answerOf(`setTimeout(() => process.exit(1), 50); ${saysPid}`);
    const waiting = hosts.take();
    await waiting?.until(() => waiting.ended() !== undefined, 5_000);
    expect(waiting?.ended()).toBeDefined();
    if (waiting) await hosts.giveBack(waiting);
    expect(await answerOf(saysPid)).not.toBe(before);
  });
});
