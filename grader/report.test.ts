import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradeFlows } from './fixtures/flows.ts';
import { gradeFile, root, serverFile, solution, unjailed } from './fixtures/greeting.ts';
import { noPython } from './fixtures/python.ts';
import { temporary } from './fixtures/temporary.ts';
import { sumUp } from './grade.ts';
import { jsonReport } from './reporters/json.ts';
import { type TextOptions, textReport } from './reporters/text.ts';
import type { ExerciseGrade } from './result.ts';

const run = { grader: '1.2.3', seed: 7, submission: 'ada', ...unjailed };
const page: TextOptions = { colour: false, width: 80, verbose: false, cwd: root };

/** A report without what differs from run to run, from machine to machine and between versions of Node. */
function normalised(text: string): string {
  return text
    .replaceAll(root, '/course')
    .replaceAll('\\', '/')
    .replace(/(started in |\()\d+ ms/g, '$1N ms')
    .replace(/"ms": \d+/g, '"ms": 0')
    .replace(/[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} 2\d{3} [\d:]{8} GMT/g, 'Thu, 01 Jan 1970 00:00:00 GMT')
    .replace(/Node\.js v[\d.]+/g, 'Node.js vN')
    .replace(/^.*\bat .*node:.*\n/gm, '');
}

async function text(exercises: readonly ExerciseGrade[], options: Partial<TextOptions> = {}): Promise<string> {
  return normalised(textReport(sumUp(exercises, run), { ...page, ...options }));
}

function golden(name: string): string {
  return `fixtures/golden/${name}`;
}

describe('the whole report', () => {
  test('of full marks is short', async () => {
    await expect(await text([await gradeFile(solution)])).toMatchFileSnapshot(golden('full-marks.txt'));
  });

  test.each([
    ['other-status', 'partial'],
    ['json-of-another-shape', 'skipped'],
    ['throws-in-handler', 'crash'],
    ['drips-body', 'timeout'],
    ['status-with-letters', 'not-http'],
    ['throws-after-answer', 'crash-afterwards'],
    ['throws-on-import', 'threw'],
    ['unusable-default-export', 'nothing-to-serve'],
  ])('of the server %s stays as it is', async (server, name) => {
    const grade = await gradeFile(serverFile(server), { timeoutMs: 1_000 });
    await expect(await text([grade])).toMatchFileSnapshot(golden(`${name}.txt`));
  });

  test('of flows shows what became of each of their requests', async () => {
    const failing = ['limits-early', 'sells-a-seat-three-times', 'early-hint-without-preload', 'asks-upstream-twice'];
    const grades = await Promise.all(failing.map(gradeFlows));
    const checks = grades.flatMap((grade) => grade.checks.filter(({ verdict }) => verdict === 'failed'));
    const [first] = grades;
    await expect(await text(first ? [{ ...first, checks }] : [])).toMatchFileSnapshot(golden('flows.txt'));
  });

  test('of a syntax error shows the line', async () => {
    const folder = temporary();
    const file = join(folder, 'server.ts');
    writeFileSync(file, 'const app = {\n  fetch: () => new Response("fine")),\n};\nexport default app;\n');
    const report = (await text([await gradeFile(file)], { cwd: folder })).replaceAll(folder, '/ada');
    await expect(report).toMatchFileSnapshot(golden('syntax-error.txt'));
  });

  test.skipIf(noPython !== undefined).each([
    ['syntax-error', 'python-syntax-error'],
    ['throws-in-handler', 'python-exception'],
  ])('of the program %s.py stays as it is', async (server, name) => {
    const report = await text([await gradeFile(serverFile(`${server}.py`), { only: 'text' })]);
    const withoutVersions = report
      .replace(/^Python .*$/m, 'Python N, FastAPI N, uvicorn N: /python3')
      .replace(/\(\d+ frames/, '(N frames')
      .replace(/^ +\| +~*\^+~*\n(?= +\| \w)/m, ''); // Python 3.10 marks no place on a line of a traceback
    await expect(withoutVersions).toMatchFileSnapshot(golden(`${name}.txt`));
  });

  test('shows every exchange when it is verbose', async () => {
    const grade = await gradeFile(serverFile('no-log'));
    await expect(await text([grade], { verbose: true })).toMatchFileSnapshot(golden('verbose.txt'));
  });

  test('of several exercises ends with all of them and the total', async () => {
    const [done, partial] = [await gradeFile(solution), await gradeFile(serverFile('dropped-content'))];
    await expect(await text([done, { ...partial, id: 'farewell' }])).toMatchFileSnapshot(golden('several.txt'));
  });

  test('marks words and numbers with colour without changing them', async () => {
    const grade = await gradeFile(serverFile('other-status'));
    const coloured = await text([grade], { colour: true });
    await expect(coloured.replaceAll('\x1b', '␛')).toMatchFileSnapshot(golden('colour.txt'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it removes them
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(await text([grade]));
  });

  test('as JSON holds all that the others show', async () => {
    const report = jsonReport(sumUp([await gradeFile(serverFile('other-status'), { only: 'status' })], run));
    await expect(normalised(report)).toMatchFileSnapshot(golden('partial.json'));
  });
});

test.each(['escapes', 'throws-a-hostile-message', 'json-with-hostile-keys'])(
  'the words of the server %s cannot act on a terminal',
  async (server) => {
    const grade = await gradeFile(serverFile(server));
    const report = textReport(sumUp([grade], run), { ...page, verbose: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
    expect(report).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(report).not.toMatch(/^::/m);
  },
);

test('every golden file belongs to a report', () => {
  const texts = [
    'colour',
    'crash',
    'crash-afterwards',
    'flows',
    'full-marks',
    'not-http',
    'nothing-to-serve',
    'partial',
    'python-exception',
    'python-syntax-error',
    'several',
    'skipped',
    'syntax-error',
  ];
  const names = [...texts, 'threw', 'timeout', 'verbose'].map((name) => `${name}.txt`);
  expect(readdirSync(join(root, 'grader/fixtures/golden')).sort()).toEqual([...names, 'partial.json'].sort());
});
