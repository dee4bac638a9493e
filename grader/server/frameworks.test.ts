import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from '../definition/catalog.ts';
import type { Exercise } from '../exercise.ts';
import { course, greeting, options, root } from '../fixtures/greeting.ts';
import { noPython, pythonSolution } from '../fixtures/python.ts';
import { temporary } from '../fixtures/temporary.ts';
import { gradeServer } from '../grade.ts';
import { bundle } from '../submission.ts';

const ids = ['exercise-2', 'exercise-3', 'exercise-7'];
const exercises = await loadExercises(ids, { root, cache: join(root, '.grade/exercises') }, 7);

/** Writes a server's file, with all that it imports, where `node` can run it without the grader. */
async function standalone(source: string, exercise: Exercise): Promise<string> {
  const file = join(temporary(), 'server.mjs');
  const bundled = await bundle({ kind: 'file', track: 'typescript', file: source }, exercise, file, options.packages);
  if (bundled.kind === 'not-bundled') throw new Error(bundled.problems[0]?.message);
  writeFileSync(file, bundled.code);
  return file;
}

/** A Hono app does not listen by itself; this does for it what its documentation says. */
function listeningHono(id: string): string {
  const file = join(temporary(), 'main.ts');
  const app = JSON.stringify(join(root, 'solutions', id, 'server.ts'));
  writeFileSync(
    file,
    `import { serve } from '@hono/node-server';\nimport app from ${app};\nserve({ fetch: app.fetch, port: Number(process.env.PORT) });\n`,
  );
  return file;
}

/** What a learner would type to run the model answer of an exercise in the course at `root` under uvicorn. */
async function uvicorn(id: string, root: string): Promise<string> {
  const child = await options.pythons.boot({ file: pythonSolution, given: dirname(pythonSolution) });
  await child.kill();
  const python = options.pythons.about(child).split(': ').at(-1);
  const given = `PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="${join(root, 'exercises', id)}"`;
  const app = `--app-dir "${join(root, 'solutions', id)}" main:app`;
  return `${given} ${python} -m uvicorn ${app} --host $HOST --port $PORT`;
}

/** Grades what a command starts, which has to be complete. */
async function expectFullMarks(exercise: Exercise, command: string) {
  const { checks, earned, possible, server } = await gradeServer(
    exercise,
    { kind: 'command', command, folder: root },
    options,
  );
  expect(checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect({ earned, possible, server }).toMatchObject({ earned: possible, server: { started: true, restarts: 0 } });
}

// `grade verify` proves the same for these servers as files: one exercise has one score, however its server is run.
describe.each(exercises)('$id earns full marks by a command', (exercise) => {
  const { id } = exercise;

  test.each(['plain-node', 'express', 'fastify', 'hono'])('that starts %s', async (framework) => {
    const source = framework === 'hono' ? listeningHono(id) : join(root, 'solutions', id, 'right', `${framework}.ts`);
    await expectFullMarks(exercise, `node "${await standalone(source, exercise)}"`);
  });

  const isThere = existsSync(join(root, 'solutions', id, 'main.py'));
  test.runIf(isThere && noPython === undefined)('that starts FastAPI under uvicorn', async () => {
    await expectFullMarks(exercise, await uvicorn(id, root));
  });
});

test.runIf(noPython === undefined)(
  'every kind of check earns full marks by a command that starts uvicorn',
  async () => {
    await expectFullMarks(await greeting(), await uvicorn('greeting', course.root));
  },
);
