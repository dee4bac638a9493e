import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa, execaSync } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { noPython } from '../fixtures/python.ts';

const noCurl = process.platform === 'win32' || execaSync('curl', ['--version'], { reject: false }).exitCode !== 0;

/** `grade serve` on a port that is free, and requests to it. */
async function serve(words: readonly string[] = [], prepare: (file: string, solution: string) => void = copySolution) {
  const { folder, scratch, grade } = install();
  const [file, solution] = ['exercises', 'solutions'].map((name) => join(folder, name, 'greeting/server.ts')) as [
    string,
    string,
  ];
  prepare(file, solution);
  const running = grade(['serve', 'greeting', '--port', '0', ...words]);
  let heard = '';
  running.stdout?.on('data', (bytes: Buffer) => {
    heard += bytes.toString();
  });
  const stop = () => {
    running.kill('SIGINT');
    return running;
  };
  onTestFinished(async () => void (await stop()));
  const until = (awaited: RegExp | string) =>
    expect.poll(() => heard, { timeout: 20_000, interval: 20 }).toMatch(awaited);
  await until(/Listening on http:\/\/localhost:\d+/);
  const [origin = ''] = /http:\/\/localhost:\d+/.exec(heard) ?? [];
  return {
    ...{ folder, scratch, file, solution, origin, stop, until },
    heard: () => heard,
    ask: (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init),
  };
}

function copySolution(file: string, solution: string): void {
  copyFileSync(solution, file);
}

const app = (body: string) => `export default (request: Request) => { ${body} };\n`;

describe('grade serve', () => {
  test('shows the address, commands to try, and each request with the status and its reason', async () => {
    const { heard, ask, until, origin, stop, scratch } = await serve();
    expect(heard()).toMatch(new RegExp(`^curl -i ${origin}/\\w+`, 'm'));
    await ask('/nothing-here');
    await until(/^\d\d:\d\d:\d\d {2}GET \/nothing-here +\d{3} [A-Z].* \d+ ms$/m);
    const { exitCode } = await stop();
    expect(exitCode).toBe(130);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('starts the server again on save, and a request meanwhile waits for the new one', async () => {
    const { file, ask, until } = await serve([], (own) => writeFileSync(own, app("return new Response('one')")));
    expect(await (await ask('/')).text()).toBe('one');
    writeFileSync(file, app("return new Response('two')"));
    await until(/Started again in/);
    expect(await (await ask('/')).text()).toBe('two');
  });

  test('says where a server does not compile, answers for it, and starts as soon as it does', async () => {
    const { file, ask, until, solution } = await serve([], (own) => writeFileSync(own, 'const ='));
    await until(/FAIL {2}The server did not start\..*server\.ts:1:7/s);
    const answer = await ask('/');
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('the server did not start.')]);
    copyFileSync(solution, file);
    await until(/started in|Started again/);
    expect((await ask('/')).status).not.toBe(502);
  });

  test('tells how a server has ended, and starts it again for the next request', async () => {
    const crash =
      "if (request.url.endsWith('/crash')) setTimeout(() => { throw new Error('on purpose'); }); return new Response('fine');";
    const { ask, until } = await serve([], (own) => writeFileSync(own, app(crash)));
    await ask('/crash');
    await until(/FAIL {2}Your server exited with code 1\..*on purpose/s);
    expect(await (await ask('/')).text()).toBe('fine');
  });

  test('shows what the server prints last, also where no line ends', async () => {
    const last =
      "process.stdout.write('one\\nlast words', () => process.exit(3)); return new Promise<Response>(() => {});";
    const { until, ask } = await serve([], (own) => writeFileSync(own, app(last)));
    await ask('/').catch(() => {}); // nobody answers any more
    await until(/^ {2}\| one\n/m);
    await until(/^ {2}\| last words\n/m);
  });

  test('shows what the server prints, made inert', async () => {
    const { until, ask } = await serve([], (own) =>
      writeFileSync(own, app("console.log('seen \\x1b[31m'); return new Response('')")),
    );
    await ask('/');
    await until('  | seen \\x1b[31m');
  });

  test('shows header fields with --verbose', async () => {
    const { until, ask } = await serve(['--verbose']);
    await ask('/', { headers: { 'x-mine': 'yes' } });
    await until(/^ +> x-mine: yes$/m);
    await until(/^ +< HTTP\/1\.1 \d{3}/m);
  });

  test('serves the model answer with --solutions', async () => {
    const { heard, file, ask } = await serve(['--solutions'], () => {});
    expect(heard()).toContain(join('solutions', 'greeting', 'server.ts'));
    expect(readFileSync(file, 'utf8')).toContain('TODO');
    expect((await ask('/status')).status).toBe(200);
  });

  test.skipIf(noCurl)('answers the commands that it prints, as they are pasted into a shell', async () => {
    const { heard } = await serve(['--solutions'], () => {});
    const commands = heard().match(/^curl .*$/gm) ?? [];
    expect(commands.length).toBeGreaterThan(3);
    const answers = await Promise.all(commands.map((command) => execa('/bin/sh', ['-c', command])));
    expect(
      answers.filter(({ stdout }) => !/^HTTP\/1\.1 [2-5]\d\d /.test(stdout) || /^HTTP\S+ 50[12]/.test(stdout)),
    ).toEqual([]);
  });

  test.skipIf(noPython !== undefined)('serves main.py with --track fastapi', async () => {
    const { until, ask } = await serve(['--solutions', '--track', 'fastapi']);
    await ask('/nothing-here');
    await until(/GET \/nothing-here +\d{3} /);
  });
});
