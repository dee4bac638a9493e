import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';

const { grade, folder } = install(afterAll);

/** The sheet of questions with an answer to each. */
function filledIn(sheet: string, answer: (name: string) => string): string {
  return sheet.replace(/^([^#\n].*): $/gm, (_, name: string) => `${name}: ${answer(name)}`);
}

async function predict(...words: readonly string[]) {
  const { stdout, stderr, exitCode } = await grade(['predict', 'greeting', ...words]);
  return { stdout, stderr, exitCode };
}

const sheet = (await predict('--sheet')).stdout;
const document = async (text: string) => {
  writeFileSync(join(folder, 'some.txt'), text);
  const { stdout, exitCode } = await predict('--answers', 'some.txt', '--json');
  return { ...JSON.parse(stdout), exitCode };
};
const { questions } = await document(sheet);
const rightOf = (name: string) => questions.find((question: { name: string }) => question.name === name).sent.join(' ');

describe('a sheet', () => {
  test('asks for every check that has a status, and says none', () => {
    expect(sheet).toContain('# 1/');
    expect(sheet).toMatch(/^#\n# {7}Request {3}GET \/cached\n# +if-none-match: "one"\nnot modified: $/m);
    expect(sheet.replace(/^# *\d+\/\d+/gm, '')).not.toMatch(/\b[1-5]\d\d\b/);
  });

  test('that nobody has filled in has no right guess, and exits with 1', async () => {
    const { answers, exitCode } = await document(sheet);
    expect(answers).toMatchObject([{ file: 'some.txt', right: 0, of: questions.length }]);
    expect(exitCode).toBe(1);
  });

  test('that is all right exits with 0', async () => {
    const { answers, exitCode } = await document(filledIn(sheet, rightOf));
    expect(answers).toMatchObject([{ right: questions.length, of: questions.length }]);
    expect(exitCode).toBe(0);
  });

  test('may be a JSON object as well', async () => {
    const { answers } = await document(JSON.stringify({ status: 200, set: '422', class: null, json: 'created' }));
    expect(answers[0].right).toBe(3);
  });
});

test('a file of guesses is answered question by question, with what decides where one is wrong', async () => {
  writeFileSync(join(folder, 'ada.txt'), 'status: 200\nnot modified: ok\n');
  const { stdout, stderr, exitCode } = await predict('--answers', 'ada.txt');
  expect(stdout).toMatch(/^1\/\d+ {2}status\nRIGHT {2}200 OK\n/);
  expect(stdout).toContain('not modified\nWRONG  304 Not Modified; you said 200 OK\n');
  expect(stdout).toContain('If-None-Match: "one"');
  expect(stdout).toMatch(/^Score {2}1 of \d+ right$/m);
  expect([stderr, exitCode]).toEqual(['', 1]);
});

test('several files are a class: the score of each, and what to talk about first', async () => {
  writeFileSync(join(folder, 'ada.txt'), filledIn(sheet, rightOf));
  writeFileSync(
    join(folder, 'bob.txt'),
    filledIn(sheet, (name) => (name === 'json' ? '200' : rightOf(name))),
  );
  const { stdout } = await predict('--answers', 'ada.txt', 'bob.txt');
  const all = questions.length;
  expect(stdout).toContain(`ada.txt  ${all} of ${all} right\nbob.txt  ${all - 1} of ${all} right\n\n1 of 2  json\n`);
  expect(stdout).toContain('Right     201 Created\n      Often     200 OK (once)\n');
});

test.each([
  [[], 'There is nobody to ask: this is no terminal. Give the guesses with --answers FILE.'],
  [['--json'], '--json needs --answers FILE.'],
  [['--sheet', '--answers', 'x'], '--sheet is to be filled in, --answers is filled in.'],
  [['--answers', 'nowhere.txt'], 'There is no file nowhere.txt.'],
  [['--answers', 'exercises'], 'exercises cannot be read as a file of answers.'],
])('%o is a wrong use', async (words, message) => {
  expect(await predict(...words)).toEqual({ stdout: '', stderr: message, exitCode: 2 });
});

test.each([
  ['statuss: 200', 'wrong.txt:1: There is no question "statuss". Did you mean "status"?'],
  ['\n# x\nwhatever', 'wrong.txt:3: A line is the name of a check, a colon and a status.'],
  ['status: 200\r\nstatus: 200', 'wrong.txt:2: This question has an answer already.'],
  ['status: 4xx', 'wrong.txt:1: 4xx is a class. Name one status of it, such as 404.'],
  ['status: 404 410', 'wrong.txt:1: Name one status, not 404 and 410.'],
  ['status: \u001b[2J', 'wrong.txt:1: There is no status "\\x1b[2J".'],
  ['{"status": ', 'wrong.txt is not JSON: '],
])('a file that holds %o is refused, with the place', async (text, message) => {
  writeFileSync(join(folder, 'wrong.txt'), text);
  const { stderr, exitCode } = await predict('--answers', 'wrong.txt');
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});

test('never shows the source of the model answer', async () => {
  const source = readFileSync(join(folder, 'solutions/greeting/server.ts'), 'utf8');
  const { stdout } = await predict('--answers', 'ada.txt');
  expect(source).toContain('serving');
  expect(stdout).not.toContain('serving');
});
