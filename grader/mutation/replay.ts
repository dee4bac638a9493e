import type { Answer, Check } from '../exercise.ts';
import { earnedPoints, possiblePoints } from '../score.ts';
import { answerOf, late, noAnswer, Unavailable } from '../verdict/answer.ts';
import type { Observed } from '../verdict/observed.ts';
import { judge } from '../verdict/verdict.ts';

/** What was judged in one run, in the order of the checks. */
export type Recording = ReadonlyMap<Check, Observed>;

/** A recorded run that can be judged again with other answers. */
export interface Replay {
  /** The first check that loses points when these answers come in place of those that were recorded, if one does. */
  noticedBy(changed: Recording): Check | undefined;
}

/**
 * Judges a recorded run again without a server, by the rules of a real run: a check sees the changed answers of the
 * checks that it names in `after`, and is skipped if it cannot be sent for want of something in them. What the server
 * would have answered to a request that changes with them nobody knows; it is taken to be what was recorded.
 */
export function replayOf(recording: Recording): Replay {
  const checks = [...recording.keys()];
  const asRecorded = new Map<Check, Answer>();
  for (const check of checks) losesPoints(check, recording, asRecorded, asRecorded);

  return {
    noticedBy(changed) {
      const answers = new Map<Check, Answer>();
      // HEAD speaks of what GET would send, and changes with it in any server; alone it notices nothing.
      const isFromGet = [...changed.values()].some(({ exchange }) => exchange.request.method !== 'HEAD');
      for (const check of checks) {
        if (!changed.has(check) && !check.after.some((other) => answers.has(other))) continue;
        const loses = losesPoints(check, changed, answers, asRecorded, recording);
        const isHead = recording.get(check)?.exchange.request.method === 'HEAD' && !changed.has(check);
        if (loses && !(isHead && isFromGet)) return check;
      }
      return undefined;
    },
  };
}

/** Judges one check, remembers its answer, and says whether it loses points; advice does when it finds anything. */
function losesPoints(
  check: Check,
  changed: Recording,
  answers: Map<Check, Answer>,
  otherwise: ReadonlyMap<Check, Answer>,
  recorded: Recording = changed,
): boolean {
  const observed = changed.get(check) ?? recorded.get(check);
  const earlier = check.after.map((other) => answers.get(other) ?? otherwise.get(other) ?? noAnswer(other));
  if (observed === undefined || !canBeSent(check, earlier)) {
    answers.set(check, noAnswer(check));
    return true;
  }
  const { request, response } = observed.exchange;
  const results = judge(check, observed, earlier);
  answers.set(check, answerOf(check, request, response, earlier));
  const [earned, possible] = [earnedPoints(check, results), possiblePoints(check.points)];
  const isAdviceGiven = possible === 0 && results.some(({ mismatches }) => mismatches.length > 0);
  return earned < possible || isAdviceGiven;
}

function canBeSent(check: Check, earlier: readonly Answer[]): boolean {
  try {
    late(check.request, earlier);
    late(check.upstream, earlier);
    return true;
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}
