import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from './catalog.ts';
import { options, root } from './fixtures/greeting.ts';
import { temporary } from './fixtures/temporary.ts';
import { gradeServer } from './grade.ts';
import { bundle } from './submission.ts';

const ids = ['exercise-2', 'exercise-3', 'exercise-7'];
const exercises = await loadExercises(ids, { root, cache: join(root, '.grade/exercises') }, 7);

/** Writes a server's file, with all that it imports, where `node` can run it without the grader. */
async function standalone(source: string, exercise: (typeof exercises)[number]): Promise<string> {
  const file = join(temporary(), 'server.mjs');
  const bundled = await bundle(source, exercise, file, options.packages);
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

// `grade verify` proves the same for these servers as files: one exercise has one score, however its server is run.
describe.each(exercises)('$id earns full marks by a command', (exercise) => {
  test.each(['plain-node', 'express', 'fastify', 'hono'])('that starts %s', async (framework) => {
    const right = join(root, 'solutions', exercise.id, 'right', `${framework}.ts`);
    const file = await standalone(framework === 'hono' ? listeningHono(exercise.id) : right, exercise);
    const entry = { kind: 'command', command: `node ${file}`, folder: root } as const;
    const { checks, earned, possible, server } = await gradeServer(exercise, entry, options);
    expect(checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect({ earned, possible, server }).toMatchObject({ earned: possible, server: { started: true, restarts: 0 } });
  });
});
