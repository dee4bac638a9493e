import { expect, test } from 'vitest';
import type { CheckGrade, ExerciseGrade } from '../result.ts';
import { hintSteps, nextStep, type Shown, withoutPassed, withStep } from './steps.ts';

const failed: CheckGrade = { name: 'a', verdict: 'failed', earned: 0, possible: 1, mismatches: [], hint: 'One.\nTwo.' };

test('a hint of one step is followed by what the model answer does', () => {
  expect(hintSteps(failed, true)).toEqual([{ kind: 'words', lines: ['One.', 'Two.'] }, { kind: 'model' }]);
});

test('a hint of several steps shows each of them', () => {
  const steps = hintSteps({ ...failed, hints: ['One.\nTwo.', 'One. More.\nTwo.'] }, false);
  expect(steps).toEqual([
    { kind: 'words', lines: ['One.', 'Two.'] },
    { kind: 'words', lines: ['One. More.', 'Two.'] },
  ]);
});

test('a check without a word of help has what the model answer does', () => {
  expect(hintSteps({ ...failed, hint: '' }, true)).toEqual([{ kind: 'model' }]);
});

test('asked again and again, it goes from step to step, and after the last begins anew', () => {
  let shown: Shown = {};
  const seen = [1, 2, 3, 4, 5].map(() => {
    const at = nextStep(shown, 'exercise-2', 'a', 3);
    shown = withStep(shown, 'exercise-2', 'a', at);
    return at;
  });
  expect(seen).toEqual([0, 1, 2, 0, 1]);
});

test('other checks and other exercises have steps of their own', () => {
  const shown = withStep(withStep({}, 'exercise-2', 'a', 0), 'exercise-2', 'b', 1);
  expect([nextStep(shown, 'exercise-2', 'a', 3), nextStep(shown, 'exercise-2', 'b', 3)]).toEqual([1, 2]);
  expect([nextStep(shown, 'exercise-3', 'a', 3), nextStep(shown, 'exercise-2', 'constructor', 3)]).toEqual([0, 0]);
});

test('a check that passed in between begins with the first step', () => {
  const checks: CheckGrade[] = [
    { ...failed, verdict: 'passed' },
    { ...failed, name: 'b' },
  ];
  const shown = withStep(withStep({}, 'exercise-2', 'a', 1), 'exercise-2', 'b', 1);
  const exercise = { id: 'exercise-2', checks } as unknown as ExerciseGrade; // nothing else of it is read
  expect(withoutPassed(shown, [exercise])).toEqual({ 'exercise-2': { b: 2 } });
});
