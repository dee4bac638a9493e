import type { Check, Exercise } from '../exercise.ts';

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
    const asking = checks.filter(
      ({ visibility = 'visible', expect }) => visibility === 'visible' && names(expect, code),
    );
    const [first] = asking;
    return first ? [{ id, name: first.name, checks: asking.length }] : [];
  });
}

function names({ status, statuses }: Check['expect'], code: number): boolean {
  if (typeof statuses === 'object') return Object.keys(statuses).includes(String(code));
  const accepted = [status].flat();
  // where many codes are right, the check is about something else
  return accepted.length <= 2 && accepted.some((each) => each === code);
}
