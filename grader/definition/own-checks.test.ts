import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../error.ts';
import { course } from '../fixtures/greeting.ts';
import { temporary } from '../fixtures/temporary.ts';
import { loadExercises } from './catalog.ts';
import { requireOwnChecks } from './own-checks.ts';

const head = "import { z } from 'zod';\nimport { check, defineChecks } from 'http-status-course';\n";
const sound = "points: 4, hint: 'Look.', request: { path: '/' }, expect: { status: 200 }";

/** A folder of own checks for the exercise of the fixtures, or for another id. */
function ownChecks(text: string, id = 'greeting'): string {
  const folder = temporary();
  mkdirSync(join(folder, id));
  writeFileSync(join(folder, id, 'exercise.ts'), text);
  return folder;
}

async function load(text: string) {
  const checks = ownChecks(text);
  requireOwnChecks(checks, course);
  const [exercise] = await loadExercises(['greeting'], { ...course, checks }, 7);
  return exercise?.checks ?? [];
}

async function refusal(text: string, id?: string): Promise<string> {
  const checks = ownChecks(text, id);
  const loading = async () => {
    requireOwnChecks(checks, course);
    await loadExercises(['greeting'], { ...course, checks }, 7);
  };
  const error: unknown = await loading().then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message.replaceAll(join(checks, id ?? 'greeting', 'exercise.ts'), 'FILE'); // see above
}

describe('the checks of an instructor', () => {
  test('come after those of the course, and are hidden unless they say otherwise', async () => {
    const checks = await load(
      `${head}export default defineChecks(() => [
        check({ name: 'open', ${sound}, visibility: 'visible' }),
        check({ name: 'late', ${sound}, visibility: 'after-due' }),
        check({ name: 'own', ${sound} }),
      ]);`,
    );
    expect(checks.slice(-4).map(({ name, visibility }) => [name, visibility])).toEqual([
      ['after', undefined],
      ['open', 'visible'],
      ['late', 'after-due'],
      ['own', 'hidden'],
    ]);
  });

  test('build on each other, and on those of the course by their names', async () => {
    const checks = await load(
      `${head}export default defineChecks((_, course) => {
        const one = check({ name: 'one', ${sound}, after: course('json') });
        return [one, check({ name: 'two', ${sound}, after: [course('json'), one] })];
      });`,
    );
    const named = (name: string) => checks.find((check) => check.name === name);
    expect(named('one')?.after).toEqual([named('json')]);
    expect(named('two')?.after[0]).toBe(named('json'));
    expect(named('two')?.after[1]).toBe(named('one'));
  });

  test('get the values of the seed', async () => {
    const checks = await load(
      `${head}export default defineChecks(({ word }) => [check({ ...{ name: 'own', ${sound} }, request: { path: \`/\${word('a')}\` } })]);`,
    );
    expect(checks.at(-1)?.request).toEqual({ path: expect.stringMatching(/^\/n[a-z0-9]{6}$/) });
  });

  test('leave the other exercises as they are', async () => {
    const [exercise] = await loadExercises(['greeting'], { ...course, checks: temporary() }, 7);
    expect(exercise?.checks.every(({ visibility }) => visibility === undefined)).toBe(true);
  });

  test.each([
    [
      'have the name of a check of the course',
      `[check({ name: 'json', ${sound} })]`,
      'FILE: Check 1, "json": another check has the same name.',
    ],
    [
      'are not sound',
      `[check({ name: 'own', ${sound}, points: -1 })]`,
      'FILE: Check 1, "own": its points are -1; points are whole numbers from 0 on.',
    ],
    [
      'are visible after one that is hidden',
      `[check({ name: 'own', ${sound} }), check({ name: 'open', ${sound}, visibility: 'visible' })]`,
      'FILE: Check 2, "open": it is visible, and comes after "own", which is hidden: first come visible checks, then those that are shown after the due date, then hidden ones.',
    ],
    [
      'build on a check that there is not',
      `[check({ name: 'own', ${sound}, after: course('jsom') })]`,
      'FILE: greeting has no check "jsom". Did you mean "json"?',
    ],
    ['are no list', '({})', 'FILE: defineChecks has to return a list of checks.'],
    ['are no checks', '[null]', 'FILE: defineChecks has to return a list of checks.'],
    ['throw', '[nothing]', 'FILE: the definition throws ReferenceError: nothing is not defined'],
  ])('are refused with their file when they %s', async (_when, checks, sentence) => {
    expect(await refusal(`${head}export default defineChecks((_, course) => ${checks});`)).toBe(sentence);
  });

  test('are refused without a default export', async () => {
    expect(await refusal('export const checks = [];')).toBe('FILE has to end with "export default defineChecks(…)".');
  });

  test('are refused when they do not compile', async () => {
    const said = await refusal("const secret = 'canary'; export default (");
    expect(said).toMatch(/^FILE cannot be compiled\./);
    expect(said).not.toContain('canary'); // others may read it
  });

  test('are refused for an exercise that the course does not have', async () => {
    expect(await refusal('', 'greting')).toBe('FILE: the course has no exercise "greting". Did you mean greeting?');
  });
});

test('a folder without checks is refused, and one that is not there', () => {
  const folder = temporary();
  expect(() => requireOwnChecks(folder, course)).toThrow(`${folder} holds no checks. Those for exercise-1 belong in`);
  expect(() => requireOwnChecks(join(folder, 'none'), course)).toThrow('There is no folder ');
});
