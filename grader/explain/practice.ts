import { standIns } from '../definition/stand-in.ts';
import type { Answer, Check, Exercise } from '../exercise.ts';
import { late } from '../verdict/answer.ts';
import { acceptedStatuses } from '../verdict/verdict.ts';

/** The checks of one exercise in which a code is right. */
export interface Practice {
  readonly id: string;
  /** The first of them. */
  readonly name: string;
  readonly checks: number;
}

/** Where a course practises a code: the exercises with a check that asks for it and that everybody may see. */
export function practiceOf(code: number, exercises: readonly Exercise[]): Practice[] {
  return exercises.flatMap(({ id, checks }) => {
    const asking = checks.filter((check) => (check.visibility ?? 'visible') === 'visible' && names(check, code));
    const [first] = asking;
    return first ? [{ id, name: first.name, checks: asking.length }] : [];
  });
}

function names(check: Check, code: number): boolean {
  const { status, statuses } = check.expect;
  if (statuses !== undefined) return Object.keys(late(statuses, rightAnswers(check))).includes(String(code));
  const accepted = [status].flat();
  // where many codes are right, the check is about something else
  return accepted.length <= 2 && accepted.some((each) => each === code);
}

/** Answers to the checks before this one that have the status which is asked for there. */
function rightAnswers(check: Check): Answer[] {
  return standIns(check, 1).map((answer, at) => {
    const [status = answer.status] = acceptedStatuses(check.after[at]?.expect.status);
    return { ...answer, status };
  });
}
