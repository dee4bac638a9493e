import { setImmediate } from 'node:timers/promises';
import { statedParts } from '../definition/validate.ts';
import type { Check, Exercise, Harmless } from '../exercise.ts';
import { parseReadme } from '../verify/readme-sections.ts';
import { bodyMutants } from './body-mutants.ts';
import { flowMutants } from './flow-mutants.ts';
import { freedomOf } from './freedom.ts';
import { headerMutants } from './header-mutants.ts';
import { type Mutant, placeOf } from './mutant.ts';
import { observationMutants } from './observation-mutants.ts';
import { type Recording, type Replay, replayOf } from './replay.ts';
import { statusMutants } from './status-mutants.ts';

/** What becomes of a wrong answer. */
export type Fate =
  /** It loses points. */
  | { readonly kind: 'noticed' }
  /** It keeps its points here; the same change loses some in another answer of the endpoint with this status. */
  | { readonly kind: 'elsewhere' }
  /** It is not wrong: the exercise leaves this to the learner. */
  | { readonly kind: 'open' }
  /** It keeps its points, which the author has declared to be harmless. */
  | { readonly kind: 'harmless'; readonly declared: Harmless }
  /** It keeps its points. */
  | { readonly kind: 'survived' }
  /** The definition cannot judge it: a function of the author's throws. */
  | { readonly kind: 'fault'; readonly problem: string };

export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** So many milliseconds may pass until other work gets its turn; several surveys may be under way. */
const sliceMs = 5;

/**
 * Changes the recorded answers of a solution, one change at a time, and judges each without a server. Thousands of
 * changes take a second or more, in which servers that are graded meanwhile would seem to be silent; so other work has
 * its turn now and then.
 */
export async function survey(
  exercise: Exercise,
  readmeText: string,
  recording: Recording,
  { pauseAfterMs = sliceMs } = {},
): Promise<Judged[]> {
  const steps = surveySteps(exercise, readmeText, recording);
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < pauseAfterMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** The same in steps, after each of which it may rest. */
export function* surveySteps(
  exercise: Exercise,
  readmeText: string,
  recording: Recording,
): Generator<undefined, Judged[]> {
  const readme = parseReadme(readmeText);
  const replay = replayOf(recording);
  const isLeftOpen = freedomOf(exercise, readmeText, recording);
  const endpointOf = (check: Check) => {
    const { method = '', path = '' } = recording.get(check)?.exchange.request ?? {};
    return `${method} ${readme.sectionFor(method, path) ?? path}`;
  };
  const twins = (mutant: Mutant) => {
    const { check, operator, subject } = mutant;
    const status = recording.get(check)?.exchange.response.status;
    const other = subject.kind === 'status' ? subject.status : placeOf(subject);
    return JSON.stringify([endpointOf(check), status, operator, other]);
  };

  const fateOf = (mutant: Mutant): Fate => {
    if (isLeftOpen(mutant)) return { kind: 'open' };
    const isFlow = mutant.subject.kind === 'answer';
    if (!isFlow && noticed.has(twins(mutant))) return { kind: 'elsewhere' };
    const declared = exercise.harmless?.find((one) => isDeclared(mutant, one));
    return declared ? { kind: 'harmless', declared } : { kind: 'survived' };
  };

  const noticed = new Set<string>();
  const outcomes = [];
  for (const mutant of mutantsOf(exercise, recording, endpointOf)) {
    const outcome = outcomeOf(mutant, replay);
    if (outcome.kind === 'noticed') noticed.add(twins(mutant));
    outcomes.push({ mutant, outcome });
    yield;
  }
  const judged: Judged[] = [];
  for (const { mutant, outcome } of outcomes) {
    judged.push({ mutant, fate: outcome.kind === 'kept' ? fateOf(mutant) : outcome });
    yield;
  }
  return judged;
}

/** Every way in which this project knows to change the answers of a run. */
function mutantsOf(exercise: Exercise, recording: Recording, endpointOf: (check: Check) => string): Mutant[] {
  const stated = new Set(exercise.checks.flatMap(({ expect }) => statedParts(expect)));
  const all = [...recording.values()];
  const single = [...recording].flatMap(([check, observed]) => {
    const others = all.filter((other) => other !== observed);
    const changes = [
      ...statusMutants(observed),
      ...headerMutants(observed, check),
      ...bodyMutants(observed, others),
      // What no check of the exercise looks at, such as the time of an answer, is no part of it.
      ...observationMutants(observed).filter(
        ({ subject }) => subject.kind !== 'observation' || stated.has(subject.where),
      ),
    ];
    return changes.map(({ observed: changed, ...change }) => ({
      ...change,
      check,
      changed: new Map([[check, changed]]),
    }));
  });
  return [...single, ...flowMutants(recording, endpointOf)];
}

function outcomeOf(
  { changed }: Mutant,
  replay: Replay,
): { kind: 'noticed' } | { kind: 'kept' } | { kind: 'fault'; problem: string } {
  try {
    return { kind: replay.noticedBy(changed) === undefined ? 'kept' : 'noticed' };
  } catch (error) {
    return { kind: 'fault', problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function isDeclared({ check, operator, subject }: Mutant, { checks, operator: declared, of }: Harmless): boolean {
  if (checks !== undefined && !checks.includes(check)) return false;
  return [declared].flat().includes(operator) && (of === undefined || [of].flat().includes(placeOf(subject)));
}
