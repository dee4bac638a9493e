import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { noPython } from '../fixtures/python.ts';

/** `grade watch` in a pipe, in a course of its own. */
function watch(words: readonly string[] = [], prepare: (folder: string) => void = () => {}) {
  const { folder, scratch, grade } = install();
  prepare(folder);
  const running = grade(['watch', ...words]);
  let heard = '';
  running.stdout?.on('data', (bytes: Buffer) => {
    heard += bytes.toString();
  });
  const stop = () => {
    running.kill('SIGINT');
    return running;
  };
  onTestFinished(async () => void (await stop()));
  return {
    ...{ folder, scratch, stop },
    file: join(folder, 'exercises/greeting/server.ts'),
    solution: join(folder, 'solutions/greeting/server.ts'),
    heard: () => heard,
    /** What has been printed since the last call, as soon as it holds this. */
    async until(awaited: RegExp): Promise<string> {
      await expect.poll(() => heard, { timeout: 20_000, interval: 20 }).toMatch(awaited);
      const since = heard;
      heard = '';
      return since;
    },
  };
}

const complete = /39 of 39 points.*is complete.*\n\n$/s;
const nothing = /0 of 39 points.*\n\n$/s;

describe('grade watch without a terminal', () => {
  test('prints a report at once, and one after each save that tells what has changed', async () => {
    const { file, solution, until, heard, stop } = watch();
    expect(await until(nothing)).toMatch(/^greeting {2}.* 0 of 39 points$/m);
    copyFileSync(solution, file);
    expect(await until(complete)).toMatch(/^FIXED {3}status$/m);
    writeFileSync(file, readFileSync(solution, 'utf8').replace('204', '200'));
    const broken = await until(/ of 39 points.*\n\n$/s);
    expect(broken).toMatch(/^BROKEN {2}/m);
    expect(broken).toMatch(/^FAIL {2}.*\n\n {6}Request/m);
    expect(heard()).toBe('');
    const { exitCode, stderr } = await stop();
    expect([exitCode, stderr]).toEqual([130, '']);
  });

  test('prints no control sequences', async () => {
    const { until } = watch();
    expect(await until(nothing)).not.toContain('\x1b');
  });

  test('begins again when something is saved in the middle of a run, which is not reported', async () => {
    const { file, solution, until } = watch([], (folder) => {
      const never = 'export default { fetch: () => new Promise(() => {}) };\n';
      writeFileSync(join(folder, 'exercises/greeting/server.ts'), never);
    });
    await wait(700); // in the middle of a check that waits three seconds
    copyFileSync(solution, file);
    expect(await until(complete)).not.toContain('did not answer');
  });

  test('follows what the server imports, from wherever it is in the submission', async () => {
    const { folder, until } = watch([], (course) => {
      const [from, to] = [join(course, 'solutions/greeting/server.ts'), join(course, 'exercises/shared/app.ts')];
      mkdirSync(join(course, 'exercises/shared'));
      copyFileSync(from, to);
      writeFileSync(join(course, 'exercises/greeting/server.ts'), "export { default } from '../shared/app.ts';\n");
    });
    await until(complete);
    const app = join(folder, 'exercises/shared/app.ts');
    writeFileSync(app, readFileSync(app, 'utf8').replace('204', '200'));
    expect(await until(/ of 39 points.*\n\n$/s)).toMatch(/^BROKEN {2}/m);
  });

  test('says where a server does not compile, and measures the next change by what was before', async () => {
    const { file, solution, until } = watch([], (folder) => {
      copyFileSync(join(folder, 'solutions/greeting/server.ts'), join(folder, 'exercises/greeting/server.ts'));
    });
    await until(complete);
    writeFileSync(file, 'const =');
    expect(await until(/did not start.*\n\n$/s)).toContain(join('exercises', 'greeting', 'server.ts:1:7'));
    copyFileSync(solution, file);
    expect(await until(complete)).not.toMatch(/^FIXED/m);
  });

  test('waits for a server that is not there yet', async () => {
    const { file, solution, until } = watch([], (folder) => {
      rmSync(join(folder, 'exercises/greeting/server.ts'));
      rmSync(join(folder, 'exercises/greeting/main.py'));
    });
    await until(/did not start.*\n\n$/s);
    copyFileSync(solution, file);
    await until(complete);
  });

  test('waits for an exercise whose folder is away for a while, as on another branch of git', async () => {
    const { folder, until } = watch([], (course) => {
      copyFileSync(join(course, 'solutions/greeting/server.ts'), join(course, 'exercises/greeting/server.ts'));
    });
    await until(complete);
    const [there, away] = [join(folder, 'exercises/greeting'), join(folder, 'away')];
    renameSync(there, away);
    await until(/greeting.*\n\n$/s);
    renameSync(away, there);
    await until(complete);
  });

  test('leaves nothing behind', async () => {
    const { scratch, until, stop } = watch();
    await until(nothing);
    await stop();
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('begins with the first exercise that is not complete, and names the next one', async () => {
    const { folder, until, stop, file, solution } = watch([], (course) => {
      cpSync(join(course, 'exercises/greeting'), join(course, 'exercises/welcome'), { recursive: true });
    });
    await until(nothing);
    copyFileSync(solution, file);
    expect(await until(complete)).toContain('Go on with "grade watch welcome".');
    await stop();
    expect(existsSync(join(folder, '.grade/record.json'))).toBe(true);
  });

  test.skipIf(noPython !== undefined)('grades main.py with --track fastapi', async () => {
    const { folder, until } = watch(['greeting', '--track', 'fastapi']);
    await until(nothing);
    copyFileSync(join(folder, 'solutions/greeting/main.py'), join(folder, 'exercises/greeting/main.py'));
    expect(await until(complete)).toContain('(fastapi)');
    await wait(1_500); // the host of the next run has booted
    const file = join(folder, 'exercises/greeting/main.py');
    writeFileSync(`${file}~`, readFileSync(file, 'utf8').replaceAll('204', '200'));
    renameSync(`${file}~`, file); // another file, which a jail that was built before does not know
    expect(await until(/ of 39 points.*\n\n$/s)).toMatch(/^BROKEN {2}/m);
  });
});
