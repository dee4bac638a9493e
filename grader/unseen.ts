import { type Check, type Exercise, type Expectation, isHelp, type PerPart } from './exercise.ts';

/**
 * The exercise without what cannot be seen of a server that somebody else has started: what it writes to its output.
 * The other parts of such a check stay; one of them is a status, without which a definition may not ask for output.
 */
export function withoutOutput(exercise: Exercise): Exercise {
  const kept = new Map<Check, Check>();
  for (const check of exercise.checks) {
    const { log, ...expect } = check.expect;
    const after = check.after.map((other) => kept.get(other)).filter((other) => other !== undefined);
    kept.set(
      check,
      log === undefined
        ? { ...check, after }
        : {
            ...check,
            after,
            expect: expect as Expectation,
            points: without(check.points),
            hint: isHelp(check.hint) ? check.hint : without(check.hint),
          },
    );
  }
  return { ...exercise, checks: [...kept.values()] };
}

/** What is said per part, without the part `log`. */
function without<Said extends string | number | PerPart<unknown>>(said: Said): Said {
  if (typeof said !== 'object') return said;
  const { log: _log, ...rest } = said;
  return rest as Said; // the same parts but one
}
