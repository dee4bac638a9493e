import { createServer, type RequestListener } from 'node:http';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../error.ts';
import { serving } from '../fixtures/course/solutions/greeting/server.ts';
import { greeting, options } from '../fixtures/greeting.ts';
import { install } from '../fixtures/process.ts';
import { canBind } from '../fixtures/programs.ts';
import { gradeServer } from '../grade.ts';
import { exchange } from '../http/exchange.ts';
import { gradeSchema } from '../result.ts';
import { freePort } from './port.ts';
import { startUrl } from './url.ts';

const installed = install(afterAll);

/** Runs a server for one test, as a learner would in another terminal, and returns its port. */
async function serve(handler: RequestListener, host = '127.0.0.1'): Promise<number> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as { port: number }).port; // it listens on TCP
}

async function starting(url: string) {
  return startUrl({ kind: 'url', url }, await greeting());
}

/** A name in a URL, where the server listens, and the address that is found for it. */
const places: readonly [name: string, bound: string, host: string][] = [
  ['localhost', '127.0.0.1', '127.0.0.1'],
  ['localhost', '::1', '::1'],
  ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
  ['[::1]', '::1', '::1'],
  ['127.0.0.2', '127.0.0.2', '127.0.0.2'],
];

describe('--url', () => {
  test.each([
    ['localhost:8000', 'needs the address of a server'],
    ['8000', 'needs the address of a server'],
    ['http://', 'needs the address of a server'],
    ['https://localhost:8000', 'needs an address that begins with http://'],
    ['ftp://localhost', 'needs an address that begins with http://'],
    ['http://ada:secret@localhost:8000', 'takes no name and no password'],
    ['http://localhost:8000/api', 'takes no path: the exercise says which ones are asked for'],
    ['http://localhost:8000/?debug', 'takes no path'],
    ['http://localhost:8000/#top', 'takes no path'],
  ])('refuses %s', async (url, why) => {
    await expect(starting(url)).rejects.toThrow(UsageError);
    await expect(starting(url)).rejects.toThrow(`--url ${why}`);
  });

  test('says what to do when nobody answers', async () => {
    const url = `http://localhost:${await freePort()}`;
    await expect(starting(url)).rejects.toThrow(
      `Nobody answers at ${url}. Start your server first and leave it running, or let --command "…" start it.`,
    );
  });

  test('refuses an exercise whose server calls another one', async () => {
    const port = await serve(serving());
    const exercise = { ...(await greeting()), upstream: 'UPSTREAM_URL' };
    const grading = gradeServer(exercise, { kind: 'url', url: `http://localhost:${port}` }, options);
    await expect(grading).rejects.toThrow('Use --command "…" in place of --url.');
  });

  test.each(places.filter(([, bound]) => canBind(bound)))('with %s finds a server at %s', async (name, bound, host) => {
    const port = await serve(serving(), bound);
    expect((await starting(`http://${name}:${port}/`)).address).toMatchObject({ kind: 'port', host, port });
  });

  test.each(places.filter(([, bound]) => canBind(bound)))(
    'asks for %s, as the user calls it, also at %s',
    async (name, bound) => {
      const port = await serve((request, response) => response.end(request.headers.host), bound);
      const { address } = await starting(`http://${name}:${port}`);
      const outcome = await exchange(address, { path: '/' }, { timeoutMs: 5_000 });
      const body = outcome.kind === 'answered' ? Buffer.from(outcome.response.body).toString() : outcome.message;
      expect(body).toBe(`${name}:${port}`);
    },
  );

  test('leaves a server running whose handlers never answer', async () => {
    const port = await serve(serving({ '*': () => {} }));
    const server = await starting(`http://localhost:${port}`);
    expect(await server.reacts()).toBe(true);
    await server.stop();
    expect(await server.reacts()).toBe(true);
  });
});

describe('a server that already runs', () => {
  test('earns all points but those for what it prints, which are not asked for', async () => {
    const port = await serve(serving());
    const grade = await gradeServer(await greeting(), { kind: 'url', url: `http://localhost:${port}` }, options);
    expect(grade).toMatchObject({ earned: 38, possible: 38, complete: true, track: 'url' });
    expect(grade.server).toEqual({
      started: true,
      url: `http://localhost:${port}`,
      ms: 0,
      restarts: 0,
      notes: [
        'It keeps what earlier runs stored in it; start it anew to grade it from the beginning.',
        'It has to be started with GREETING=hello in its environment.',
        'What it prints is not seen here: 1 point for that is left out.',
      ],
    });
  });

  test('that goes away is not started again', async () => {
    const port = await serve((_request, response) => {
      response.destroy();
      const { server } = response.req.socket as unknown as { server: ReturnType<typeof createServer> };
      server.close();
    });
    const { server, checks } = await gradeServer(
      await greeting(),
      { kind: 'url', url: `http://localhost:${port}` },
      options,
    );
    expect(server).toMatchObject({ started: true, restarts: 0 });
    expect(checks[1]?.mismatches[0]?.actual).toBe('The server does not accept connections any more.');
  });

  test('is graded by the command with the same values each time, and its report says how it ran', async () => {
    const url = `http://localhost:${await serve(serving())}`;
    const { stdout, exitCode } = await installed.grade(['greeting', '--url', url]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${url} was running already\nIt keeps what earlier runs stored in it`);
    const { stdout: json } = await installed.grade(['greeting', '--url', url, '--json']);
    expect(gradeSchema.parse(JSON.parse(json))).toMatchObject({ seed: 1, submission: url });
  });

  test('is asked for nothing when there is none, which is wrong use', async () => {
    const { exitCode, stdout, stderr } = await installed.grade([
      'greeting',
      '--url',
      `http://localhost:${await freePort()}`,
    ]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Nobody answers at');
  });
});
