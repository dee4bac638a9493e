import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../error.ts';
import { root } from '../fixtures/greeting.ts';
import { install } from '../fixtures/process.ts';
import { noPython, pythonSolution, workingPython } from '../fixtures/python.ts';
import { temporary } from '../fixtures/temporary.ts';
import { candidates, findPythons, type PythonOptions } from './python.ts';

const host = join(root, 'grader/server/host.py');

/** Writes a shell script that stands for an interpreter. */
function script(file: string, ...lines: readonly string[]): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

/** An interpreter that can import fastapi and uvicorn. */
const complete = (file: string, ...first: readonly string[]) => script(file, ...first, `exec '${workingPython}' "$@"`);
/** A real interpreter that finds no packages at all; it counts in a file how often it was asked. */
const bare = (file: string) => script(file, 'echo asked >> "$0.log"', `exec '${workingPython}' -S "$@"`);

/** A course with a submission in it, without any interpreter. */
function emptyCourse() {
  const course = temporary();
  const file = join(course, 'ada/exercise-2/main.py');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  const bin = join(course, 'bin');
  const options = { host, course, env: { PATH: `/nowhere:${bin}`, HOME: course }, system: join(course, 'system') };
  return { course, file, bin, options };
}

const what = (file: string) => ({ file, given: dirname(file) });

/** The interpreter that boots for a file. */
async function chosen(file: string, options: PythonOptions): Promise<string> {
  const pythons = findPythons(options);
  const child = await pythons.boot(what(file));
  await child.kill();
  return pythons.about(child).replace(/^[^:]*: /, '');
}

async function refusal(file: string, options: PythonOptions): Promise<string> {
  const error = await chosen(file, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message; // the line above says so
}

describe.skipIf(process.platform === 'win32')('the interpreters that are tried', () => {
  test('are those of the active environment, of each .venv beside the submission, python3, and the system', () => {
    const { course, file, bin, options } = emptyCourse();
    const places = ['active', 'ada/exercise-2/.venv', 'ada/.venv', '.venv'].map((place) => join(course, place));
    const expected = [
      ...places.map((place) => script(join(place, 'bin/python'))),
      script(join(bin, 'python3')),
      script(options.system),
    ];
    const env = { ...options.env, VIRTUAL_ENV: join(course, 'active') };
    expect(candidates(file, { ...options, env })).toEqual(expected);
  });

  test('are those of the course too when the submission is elsewhere', () => {
    const { course, options } = emptyCourse();
    const own = script(join(course, '.venv/bin/python'));
    expect(candidates(join(temporary(), 'exercise-2/main.py'), options)).toEqual([own]);
  });

  test.skipIf(process.getuid?.() === 0)('are not those in a folder that is closed to the user', () => {
    const { course, file, bin, options } = emptyCourse();
    const closed = join(course, 'closed');
    script(join(closed, 'python3'));
    chmodSync(closed, 0);
    onTestFinished(() => chmodSync(closed, 0o700));
    const expected = script(join(bin, 'python3'));
    expect(candidates(file, { ...options, env: { PATH: `${closed}:${bin}` } })).toEqual([expected]);
  });

  test('are each there once, and can be run', () => {
    const { file, bin, options } = emptyCourse();
    const python = script(join(bin, 'python3'));
    chmodSync(script(options.system), 0o644);
    expect(candidates(file, options)).toEqual([python]);
    expect(candidates(file, { ...options, system: python })).toEqual([python]);
  });
});

describe.skipIf(noPython !== undefined)('the interpreter that runs main.py', () => {
  test('is the first that can import fastapi and uvicorn', async () => {
    const { course, file, bin, options } = emptyCourse();
    bare(join(course, 'ada/.venv/bin/python'));
    script(join(course, '.venv/bin/python'), 'exit 3');
    const python = complete(join(bin, 'python3'));
    complete(options.system);
    expect(await chosen(file, options)).toBe(python);
  });

  test('is the one that was named, whatever else there is', async () => {
    const { course, file, bin, options } = emptyCourse();
    complete(join(bin, 'python3'));
    const named = complete(join(course, 'other/bin/python'));
    for (const asked of [named, join(course, 'other')]) expect(await chosen(file, { ...options, asked })).toBe(named);
    const other = complete(join(bin, 'python3.99'));
    expect(await chosen(file, { ...options, asked: 'python3.99' })).toBe(other);
  });

  test('may be a script that needs the folder of the user, HOME and PATH to choose one', async () => {
    const { file, bin, options } = emptyCourse();
    const conditions = [`[ "$PWD" = '${process.cwd()}' ]`, '[ -n "$HOME" ]', 'command -v python3 > /dev/null'];
    const python = complete(join(bin, 'python3'), `${conditions.join(' && ')} || exit 1`);
    expect(await chosen(file, options)).toBe(python);
  });

  test('is asked once in a run what it can import', async () => {
    const { course, file, bin, options } = emptyCourse();
    const without = bare(join(course, '.venv/bin/python'));
    complete(join(bin, 'python3'));
    const pythons = findPythons(options);
    for (const child of await Promise.all([pythons.boot(what(file)), pythons.boot(what(file))])) await child.kill();
    await (await pythons.boot(what(file))).kill();
    expect(readFileSync(`${without}.log`, 'utf8')).toBe('asked\n');
  });

  test('is asked again if the run was stopped before it could answer', async () => {
    const { file, bin, options } = emptyCourse();
    complete(join(bin, 'python3'));
    const pythons = findPythons(options);
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(pythons.boot({ ...what(file), signal: stopped })).rejects.toThrow('enough');
    await (await pythons.boot(what(file))).kill();
  });

  test('boots ahead for the file that is graded first', async () => {
    const { file, bin, options } = emptyCourse();
    complete(join(bin, 'python3'), 'echo started >> "$0.log"');
    const pythons = findPythons(options);
    pythons.bootAhead(what(file));
    await (await pythons.boot(what(file))).kill();
    expect(readFileSync(join(bin, 'python3.log'), 'utf8')).toBe('started\n');
  });
});

describe.skipIf(noPython !== undefined)('without an interpreter that can run main.py', () => {
  test('the refusal says in one sentence what was tried and what to type', async () => {
    const { course, file, bin, options } = emptyCourse();
    const python = bare(join(bin, 'python3'));
    const system = script(options.system, 'exit 3');
    expect(await refusal(file, options)).toBe(
      `main.py needs a Python that can import fastapi and uvicorn, and none of these can: ${python} (No module named ` +
        `'fastapi'), ${system} (exited with code 3); this installs them: ${python} -m pip install fastapi uvicorn`,
    );
    const message = await refusal(file, { ...options, system: '/bin/sh', env: {} });
    expect(message).toContain('/bin/sh (exited with code ');
    expect(message).toContain(`python3 -m venv ${course}/.venv && ${course}/.venv/bin/python -m pip install fastapi`);
  });

  test('nor any other, it says so', async () => {
    const { file, options } = emptyCourse();
    expect(await refusal(file, options)).toContain('there is no Python in a virtual environment, on the PATH or in /');
  });

  test('nothing else is tried when one was named', async () => {
    const { file, bin, options } = emptyCourse();
    complete(join(bin, 'python3'));
    const asked = bare(join(bin, 'python9'));
    expect(await refusal(file, { ...options, asked })).toContain(`none of these can: ${asked} (No module named`);
    expect(await refusal(file, { ...options, asked: 'python8' })).toBe('There is no Python at --python python8.');
  });

  test('the command scores nothing, and exits with 2', async () => {
    const { grade, folder } = install();
    await execa(workingPython, ['-m', 'venv', '--without-pip', join(folder, 'bare')]);
    const argv = ['greeting', '--solutions', '--python', 'bare'];
    const { exitCode, stdout, stderr } = await grade(argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^main\.py needs a Python .* -m pip install fastapi uvicorn$/);
  });
});

describe.skipIf(noPython !== undefined)('the command', () => {
  test('grades main.py on request, or because there is nothing else', async () => {
    const { grade, folder } = install();
    const asked = await grade(['greeting', '--solutions', '--python', workingPython]);
    expect(asked.stdout).toContain('(beginner, fastapi)\nsolutions/greeting/main.py started in ');
    expect(asked.exitCode).toBe(0);
    mkdirSync(join(folder, 'ada'));
    cpSync(pythonSolution, join(folder, 'ada/main.py'));
    // Where the user stands is no place to import from either.
    for (const name of ['json', 'os', 'fastapi']) writeFileSync(join(folder, `${name}.py`), 'raise RuntimeError()\n');
    const only = await grade(['greeting', '--submission', 'ada'], { env: { VIRTUAL_ENV: environment(folder) } });
    expect(only.stdout).toContain('(beginner, fastapi)\nada/main.py started in ');
    expect(only.exitCode).toBe(0);
    expect(existsSync(join(folder, 'ada/__pycache__'))).toBe(false);
  });
});

/** An active virtual environment that has what main.py needs. */
function environment(folder: string): string {
  complete(join(folder, 'environment/bin/python'));
  return join(folder, 'environment');
}
