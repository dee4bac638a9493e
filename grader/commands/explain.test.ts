import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';

const { grade } = install(afterAll);

test('explains a status, with the exercises of the course that practise it', async () => {
  const { stdout, stderr, exitCode } = await grade(['explain', 'not', 'modified']);
  expect(stdout).toMatch(/^304 Not Modified {3}RFC 9110 §15.4.5$/m);
  expect(stdout).toContain('Practice  greeting: not modified');
  expect([stderr, exitCode]).toEqual(['', 0]);
});

test('is still a reference where an exercise cannot be loaded', async () => {
  const broken = install();
  writeFileSync(join(broken.folder, 'exercises/greeting/exercise.ts'), 'export default 1;');
  const { stdout, exitCode } = await broken.grade(['explain', '304']);
  expect(stdout).toMatch(/^304 Not Modified/);
  expect(stdout).not.toContain('Practice');
  expect(exitCode).toBe(0);
});

test('shows all classes when nothing is named', async () => {
  const { stdout } = await grade(['explain']);
  expect(stdout.match(/^[1-5]xx /gm)).toHaveLength(5);
});

test.each([
  [['explain', 'not', 'fond'], 'There is no status "not fond". Did you mean 404 Not Found?\n'],
  [['explain', '400', '401', '403', '404', '409'], 'These are 5 codes: 400, 401, 403, 404, 409. Name up to 4.\n'],
])('%o is a wrong use', async (argv, message) => {
  const { stderr, exitCode } = await grade(argv);
  expect([`${stderr}\n`, exitCode]).toEqual([message, 2]);
});
