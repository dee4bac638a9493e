import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execa } from 'execa';
import { describe, expect, test, vi } from 'vitest';
import { exitCodeOf } from './exit-code.ts';
import { gradeFile, root, serverFile, solution, unjailed } from './fixtures/greeting.ts';
import { leftoversIn } from './fixtures/leftovers.ts';
import { install } from './fixtures/process.ts';
import { temporary } from './fixtures/temporary.ts';
import { sumUp } from './grade.ts';
import { textReport } from './reporters/text.ts';
import { type ExerciseGrade, gradeSchema } from './result.ts';

const run = { grader: '1.2.3', seed: 7, submission: 'ada', ...unjailed };
const patience = { timeout: 15_000, interval: 50 };
const interrupted = 'The run was interrupted before this check was over.';

/** The names of the checks with this verdict. */
function named({ checks }: ExerciseGrade, verdict: string): string[] {
  return checks.filter((check) => check.verdict === verdict).map(({ name }) => name);
}

describe.skipIf(process.platform === 'win32')('a run that is interrupted', () => {
  test.each([
    ['SIGINT', 1],
    ['SIGINT', 2], // npx passes on the one that the terminal has sent to everybody
    ['SIGTERM', 1],
    ['SIGHUP', 1],
  ] as const)('by %s (sent %s times) reports what was judged until then', async (signal, count) => {
    const { grade, folder, scratch, submit } = install();
    for (const place of ['exercises', 'solutions']) {
      cpSync(join(folder, place, 'greeting'), join(folder, place, 'parting'), { recursive: true });
    }
    const submission = submit('says-when-asked');
    cpSync(join(folder, submission, 'greeting'), join(folder, submission, 'parting'), { recursive: true });
    const running = grade(['--all', '--submission', submission, '--timeout', '20000', '--isolation', 'none', '--json']);
    const asked = () => readdirSync(scratch).some((name) => existsSync(join(scratch, name, 'asked')));
    await vi.waitFor(() => expect(asked()).toBe(true), patience);
    for (let sent = 0; sent < count; sent += 1) running.kill(signal);
    const { exitCode, stdout, stderr } = await running;

    expect([exitCode, stderr]).toEqual([130, '']);
    const whole = gradeSchema.parse(JSON.parse(stdout));
    expect(whole).toMatchObject({ stopped: 'interrupted', complete: false, earned: 22, possible: 78 });
    const [begun, other] = whole.exercises;
    expect(begun).toMatchObject({ id: 'greeting', stopped: 'interrupted', server: { started: true }, earned: 22 });
    expect(begun && named(begun, 'passed').at(-1)).toBe('json');
    expect(begun && named(begun, 'skipped')[0]).toBe('text');
    expect(begun?.checks.find(({ name }) => name === 'text')?.skipped).toBe(interrupted);
    expect(other).toMatchObject({
      id: 'parting',
      stopped: 'interrupted',
      server: { started: false, reason: 'stopped' },
    });
    expect(other && named(other, 'skipped')).toHaveLength(other?.checks.length ?? 0);
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test('ends at once with the next interruption, whatever still hangs, and leaves nothing', async () => {
    const scratch = temporary();
    const host = JSON.stringify(join(root, '.grade/host.cjs'));
    const contents = `import { startHost } from './child.ts';
      import { listenForInterruption } from './interruption.ts';
      const { signal } = listenForInterruption();
      startHost(${host});
      signal.addEventListener('abort', () => console.log('stopping'));
      setInterval(() => {}, 1_000);`;
    const outfile = join(temporary(), 'program.cjs');
    const stdin = { contents, resolveDir: join(root, 'grader'), loader: 'ts' } as const;
    await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    const running = execa(process.execPath, [outfile], { reject: false, env: { TMPDIR: scratch } });
    await vi.waitFor(() => expect(readdirSync(scratch)).toHaveLength(1), patience);
    let isOver = false;
    running.finally(() => {
      isOver = true;
    });
    await vi.waitFor(() => expect(isOver || (running.kill('SIGINT') && isOver)).toBe(true), patience);
    const { exitCode, stdout } = await running;
    expect([exitCode, stdout]).toEqual([130, 'stopping']);
    await vi.waitFor(async () => expect(await leftoversIn(scratch)).toEqual([]), patience);
  });
});

test('an exercise that was not begun when the run was interrupted has all of its checks skipped', async () => {
  const grade = await gradeFile(solution, { signal: AbortSignal.abort() });
  expect(grade).toMatchObject({ stopped: 'interrupted', earned: 0, possible: 39, complete: false });
  const reason = 'The run was interrupted before the server had started.';
  expect(new Set(grade.checks.map(({ skipped }) => skipped))).toEqual(new Set([reason]));
  const report = textReport(sumUp([grade], run), { colour: false, width: 80, verbose: false, cwd: root });
  expect(report).toContain('SKIP  No check was played.');
  expect(report).toContain('Score   0 of 39 points   incomplete: the run was interrupted\n');
});

test('a run whose time is over reports what was judged until then, and skips the check that it was at', async () => {
  const grade = await gradeFile(serverFile('says-when-asked'), { runMs: 5_000, timeoutMs: 25_000 });
  expect(grade).toMatchObject({ stopped: 'deadline', earned: 22, complete: false });
  expect(named(grade, 'failed')).toEqual([]);
  const reason = 'All checks together may take 5 s, and they were over before this one was.';
  const skipped = grade.checks.filter(({ verdict }) => verdict === 'skipped');
  expect(skipped[0]?.name).toBe('text');
  expect(new Set(skipped.map((check) => check.skipped))).toEqual(new Set([reason]));
  const report = textReport(sumUp([grade], run), { colour: false, width: 80, verbose: false, cwd: root });
  expect(report).toContain('Score   22 of 39 points   incomplete: the time was over\n');
  expect(report.match(/and they were over/g)).toHaveLength(1);
  expect(report.match(/^SKIP /gm)).toHaveLength(skipped.length);
});

describe('the exit code', () => {
  const complete: ExerciseGrade = {
    ...{ id: 'a', title: 'A', level: 'beginner', track: 'typescript', earned: 4, possible: 4, complete: true },
    ...{ server: { started: true, ms: 1, restarts: 0 }, checks: [] },
  };
  const partial: ExerciseGrade = { ...complete, earned: 3, complete: false };
  const late: ExerciseGrade = { ...partial, stopped: 'deadline' };
  const cut: ExerciseGrade = { ...partial, stopped: 'interrupted' };

  test.each([
    ['0 for complete exercises', [complete, complete], {}, 0],
    ['1 for points that are missing', [complete, partial], {}, 1],
    ['0 for a score that is enough', [partial], { minScore: 75 }, 0],
    ['1 for a score that is too low', [partial], { minScore: 76 }, 1],
    ['0 for missing points when told so', [partial], { exitZero: true }, 0],
    ['124 for a deadline', [late, complete], {}, 124],
    ['124 for a deadline, whatever the score and the wish', [late], { minScore: 0, exitZero: true }, 124],
    ['130 for an interruption', [complete, cut], {}, 130],
    ['130 for an interruption after a deadline', [late, cut], { exitZero: true }, 130],
  ] as const)('is %s', (_title, exercises, asked, code) => {
    expect(exitCodeOf(sumUp(exercises, run), asked)).toBe(code);
  });
});
