import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Track } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { greeting, options } from '../fixtures/greeting.ts';
import { noPython } from '../fixtures/python.ts';
import { temporary } from '../fixtures/temporary.ts';
import { exchange } from '../http/exchange.ts';
import { keepHosts } from './hosts.ts';
import { start } from './server.ts';

const hosts = keepHosts();
afterAll(hosts.stop);

/** What a server of this source answers, after it was started with a kept host if there is one. */
async function answerOf(source: string, track: Track = 'typescript', exercise?: Exercise): Promise<string> {
  const file = join(temporary(), track === 'fastapi' ? 'main.py' : 'server.ts');
  writeFileSync(file, source);
  const server = await start({ kind: 'file', track, file }, exercise ?? (await greeting()), { ...options, hosts });
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

  test('serves rather an exercise that it has served before', async () => {
    const parting = { ...(await greeting()), id: 'parting' };
    const [one, other] = await Promise.all([answerOf(saysPid), answerOf(saysPid, 'typescript', parting)]);
    expect(one).not.toBe(other);
    expect(await answerOf(saysPid)).toBe(one);
    expect(await answerOf(saysPid, 'typescript', parting)).toBe(other);
    expect(await answerOf(saysPid, 'typescript', parting)).toBe(other);
    expect(await answerOf(saysPid)).toBe(one);
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
    const waiting = hosts.take('typescript', 'greeting');
    await waiting?.until(() => waiting.ended() !== undefined, 5_000);
    expect(waiting?.ended()).toBeDefined();
    if (waiting) await hosts.giveBack(waiting, 'typescript', 'greeting');
    expect(await answerOf(saysPid)).not.toBe(before);
  });
});

describe.skipIf(noPython !== undefined)('a kept host in Python', () => {
  const says = (expression: string, more = '') => `import os
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()
${more}


@app.get("/")
def answer():
    return PlainTextResponse(str(${expression}))
`;

  test('serves one program after the other, each in a process of its own', async () => {
    const host = await answerOf(says('os.getppid()'), 'fastapi');
    const [first, second] = [
      await answerOf(says('os.getpid()'), 'fastapi'),
      await answerOf(says('os.getpid()'), 'fastapi'),
    ];
    expect(await answerOf(says('os.getppid()'), 'fastapi')).toBe(host);
    expect(new Set([host, first, second]).size).toBe(3);
  });

  test('ends as its program does, and is not used again', async () => {
    const before = await answerOf(says('os.getppid()'), 'fastapi');
    expect(await answerOf(says('os._exit(3)'), 'fastapi')).toBe('closed');
    expect(await answerOf(says('os.getppid()'), 'fastapi')).not.toBe(before);
  });

  test('tells why a program does not start, like any other host', async () => {
    await expect(answerOf(says('1', 'raise ValueError("no")'), 'fastapi')).rejects.toThrow('ValueError: no');
    await expect(answerOf(says('1', 'os._exit(4)'), 'fastapi')).rejects.toThrow('exited with code 4');
  });
});
