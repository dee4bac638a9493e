import type { Check } from '../exercise.ts';
import { describeStatus } from '../status.ts';
import { textOf } from '../verdict/content.ts';
import type { Observed } from '../verdict/observed.ts';
import { type Mutant, withResponse } from './mutant.ts';
import type { Recording } from './replay.ts';

/**
 * Runs in which answers stand in the wrong places: an endpoint that answers as it did to another request (nothing
 * stored, nothing deleted, an id used again), two answers the wrong way round, and one answer to everything.
 */
export function flowMutants(recording: Recording, endpointOf: (check: Check) => string): Mutant[] {
  const checks = [...recording].map(([check, observed]) => ({ check, observed, endpoint: endpointOf(check) }));
  const mutants: Mutant[] = [];
  for (const [at, one] of checks.entries()) {
    for (const [otherAt, other] of checks.entries()) {
      if (one === other || isAlike(one.observed, other.observed)) continue;
      const stale = withAnswerOf(one.observed, other.observed);
      const about = { check: one.check, subject: { kind: 'answer', instead: other.observed } } as const;
      if (one.endpoint === other.endpoint) {
        const described = `it had the answer to "${other.check.name}"`;
        mutants.push({ ...about, operator: 'answer-stale', described, changed: new Map([[one.check, stale]]) });
      }
      if (at < otherAt) {
        const back = withAnswerOf(other.observed, one.observed);
        const described = `its answer and that to "${other.check.name}" were swapped`;
        const changed = new Map([
          [one.check, stale],
          [other.check, back],
        ]);
        mutants.push({ ...about, operator: 'answers-swapped', described, changed });
      }
    }
    if (checks.every(({ observed }) => isAlike(observed, one.observed))) continue;
    const described = `everything had this answer, ${describeStatus(one.observed.exchange.response.status)}`;
    const changed = new Map(checks.map(({ check, observed }) => [check, withAnswerOf(observed, one.observed)]));
    const subject = { kind: 'answer', instead: one.observed } as const;
    mutants.push({ operator: 'answer-constant', check: one.check, subject, described, changed });
  }
  return mutants;
}

/** The same request with the response that came to another one. */
function withAnswerOf(observed: Observed, { exchange: { response } }: Observed): Observed {
  return withResponse(observed, response);
}

function isAlike({ exchange: one }: Observed, { exchange: other }: Observed): boolean {
  return one.response.status === other.response.status && textOf(one.response.body) === textOf(other.response.body);
}
