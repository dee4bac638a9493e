import type { CheckGrade, ExerciseGrade } from '../result.ts';

/** One step of help with a failing check: words of the author, a line for each part, or what the model answer sends. */
export type HintStep = { readonly kind: 'words'; readonly lines: readonly string[] } | { readonly kind: 'model' };

/** The steps for a check that failed, from the idea to the concrete; the last is what a model answer sends, if there is one. */
export function hintSteps({ hint = '', hints = [hint] }: CheckGrade, hasModel: boolean): HintStep[] {
  const words = hints
    .filter((said) => said !== '')
    .map((said) => ({ kind: 'words' as const, lines: said.split('\n') }));
  return hasModel ? [...words, { kind: 'model' }] : words;
}

/** How many steps of which checks have been shown, by exercise and name. */
export type Shown = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Which step is next, from 0; after the last it begins again. */
export function nextStep(shown: Shown, id: string, name: string, steps: number): number {
  const before = own(own(shown, id) ?? {}, name) ?? 0;
  return before < steps ? before : 0;
}

/** Remembers that the step, counted from 0, has been shown. */
export function withStep(shown: Shown, id: string, name: string, step: number): Shown {
  return { ...shown, [id]: { ...own(shown, id), [name]: step + 1 } };
}

/** Forgets the steps of checks that pass, so that help begins with the first if one of them fails again. */
export function withoutPassed(shown: Shown, exercises: readonly ExerciseGrade[]): Shown {
  const passed = (id: string, name: string) =>
    exercises.some((exercise) => exercise.id === id && isPassed(exercise.checks, name));
  return Object.fromEntries(
    Object.entries(shown).map(([id, steps]) => [
      id,
      Object.fromEntries(Object.entries(steps).filter(([name]) => !passed(id, name))),
    ]),
  );
}

function isPassed(checks: readonly CheckGrade[], name: string): boolean {
  return checks.some((check) => check.name === name && check.verdict === 'passed');
}

/** What is kept under a name, and not what every object has. */
function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
