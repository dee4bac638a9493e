import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { hideLast, install } from '../fixtures/process.ts';

/** The lines that begin with the step of a hint. */
function stepIn(stdout: string): string | undefined {
  return /^ {6}(Hint \d\/\d .*)$/m.exec(stdout)?.[1];
}

test('goes one step further each time, up to what the model answer does, and never shows its source', async () => {
  const { grade, submit } = install();
  const argv = ['hint', 'greeting', '--submission', submit('other-status')];
  const [first, second, third] = [await grade(argv), await grade(argv), await grade(argv)];
  expect(stepIn(first.stdout)).toBe('Hint 1/2  It works, and there is nothing special about it.');
  expect(stepIn(second.stdout)).toBe('Hint 2/2  This is what the model answer does.');
  expect(second.stdout).toContain('Request   GET /status\n      Response  200 OK\n                fine\n');
  expect(second.stdout).not.toContain('serving');
  expect(stepIn(third.stdout)).toBe(stepIn(first.stdout));
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
});

test('begins with the first step again when the check passed in between', async () => {
  const { grade, folder } = install();
  const argv = ['hint', 'greeting', '--only', 'status'];
  const file = join(folder, 'exercises/greeting/server.ts');
  const answer = (status: number) =>
    writeFileSync(file, `export default () => new Response('', { status: ${status} });`);
  answer(418);
  await grade(argv);
  answer(200);
  await grade(['greeting', '--exit-zero']);
  answer(418);
  expect(stepIn((await grade(argv)).stdout)).toMatch(/^Hint 1/);
  expect(stepIn((await grade(argv)).stdout)).toMatch(/^Hint 2/);
});

test('a broken memory is like none', async () => {
  const { grade, folder } = install();
  writeFileSync(join(folder, '.grade/hints.json'), '{"greeting": ');
  const { stdout, stderr } = await grade(['hint', 'greeting', '--only', 'status']);
  expect([stepIn(stdout), stderr]).toEqual(['Hint 1/2  It works, and there is nothing special about it.', '']);
});

test('helps with a program of any language, in words for everybody', async () => {
  const { grade } = install();
  const script = "require('http').createServer((_, answer) => answer.writeHead(418).end()).listen(process.env.PORT)";
  const argv = ['hint', 'greeting', '--only', 'status', '--command', `node -e "${script}"`];
  expect(stepIn((await grade(argv)).stdout)).toBe('Hint 1/2  It works, and there is nothing special about it.');
});

test('helps with all checks that fail, those with most to win first', async () => {
  const { grade } = install();
  const { stdout } = await grade(['hint', 'greeting', '--all']);
  expect(stdout.match(/^FAIL {2}/gm)?.length).toBeGreaterThan(10);
  expect(stdout.match(/Hint 1\//g)?.length).toBe(stdout.match(/^(FAIL|NOTE) {2}/gm)?.length);
});

test('says so when nothing fails, and shows the report when nothing was played', async () => {
  const { grade, folder } = install();
  const right = await grade(['hint', 'greeting', '--submission', 'solutions']);
  expect([right.exitCode, right.stdout]).toEqual([
    0,
    'PASS  There is nothing to help with: every check that was asked for passes.',
  ]);
  writeFileSync(join(folder, 'exercises/greeting/server.ts'), 'throw new Error("no");');
  const broken = await grade(['hint', 'greeting']);
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('The server did not start');
});

test.skipIf(process.platform === 'win32')('that is interrupted shows no step, and uses none up', async () => {
  const { grade, scratch, folder } = install();
  const server = `import { writeFileSync } from 'node:fs';
    export default {
      async fetch({ url }) {
        if (!url.endsWith('/text')) return new Response('', { status: 418 });
        writeFileSync('asked', '');
        return new Promise(() => {});
      },
    };`;
  writeFileSync(join(folder, 'exercises/greeting/server.ts'), server);
  const argv = ['hint', 'greeting', '--isolation', 'none'];
  const running = grade(argv);
  const asked = () => readdirSync(scratch).some((name) => existsSync(join(scratch, name, 'asked')));
  await vi.waitFor(() => expect(asked()).toBe(true), { timeout: 15_000, interval: 50 });
  running.kill('SIGINT');
  const { exitCode, stdout } = await running;
  expect(exitCode).toBe(130);
  expect(stdout).toContain('incomplete: the run was interrupted');
  expect(stepIn(stdout)).toBeUndefined();
  expect(JSON.parse(readFileSync(join(folder, '.grade/hints.json'), 'utf8'))).toEqual({});
});

test('gives no help with a check that learners may not see, and does not take it for one that passes', async () => {
  const { grade, folder } = install();
  hideLast(folder);
  const server = `export default {
    async fetch(request) {
      if (request.method !== 'POST') return new Response('other', { status: 404 });
      return Response.json({ id: 1, name: (await request.json()).name }, { status: 201 });
    },
  };`;
  writeFileSync(join(folder, 'exercises/greeting/server.ts'), server);
  const { stdout, exitCode } = await grade(['hint', 'greeting', '--only', 'after']);
  expect([stdout, exitCode]).toEqual(['FAIL  There is help with checks that you may see only, and those pass.', 1]);
});

test.each([
  [['hint'], 'grade hint needs an exercise'],
  [['hint', 'greetin'], 'Did you mean greeting?'],
  [['hint', 'greeting', '--only', 'statuz'], 'Did you mean "status"?'],
  [['hint', 'greeting', '--only', 'status', '--all'], 'Name one check with --only'],
  [['hint', 'greeting', '--url', 'http://localhost:1', '--command', 'x'], 'either --command or --url'],
])('%o is a wrong use', async (argv, message) => {
  const { exitCode, stderr } = await install().grade(argv);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
