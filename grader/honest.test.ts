import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from './definition/catalog.ts';
import { options, root } from './fixtures/greeting.ts';
import { jails } from './fixtures/isolation.ts';
import { noPython } from './fixtures/python.ts';
import { gradeExercise } from './grade.ts';

const course = { root, cache: join(root, '.grade', 'exercises') };
const submission = { folder: join(root, 'solutions'), name: 'solutions' };

/** Model answers that need most of a machine: timers, a second process to call, early hints, ranges, many requests. */
const ids = ['exercise-1-advanced', 'exercise-2-advanced', 'exercise-4-advanced', 'exercise-7'];
const rows = ids.flatMap((id) => jails.map((jail) => ({ id, jail, isolation: jail.isolation })));

describe.each(['typescript', 'fastapi'] as const)('the model answer in %s', (track) => {
  test.skipIf(track === 'fastapi' && noPython !== undefined).each(rows)(
    'of $id meets no limit of the layer $isolation',
    async ({ id, jail }) => {
      const [exercise] = await loadExercises([id], course, 7);
      if (!exercise) throw new Error(`There is no ${id}.`);
      const { server, checks, earned, possible } = await gradeExercise(exercise, submission, {
        ...options,
        jail,
        track,
      });
      expect(server).toMatchObject({ started: true, restarts: 0 });
      expect(checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
      expect(earned).toBe(possible);
    },
  );
});
