import { resolveIds } from '../definition/course.ts';
import { exitCodeOf } from '../exit-code.ts';
import type { Model, StepShown } from '../hint/report.ts';
import { chooseJail } from '../isolation/jail.ts';
import { learnerView } from '../learner-view.ts';
import type { CheckGrade, Grade } from '../result.ts';
import type { Context } from './context.ts';
import { gradeAsked } from './grade.ts';
import type { GradeArguments } from './grade-arguments.ts';
import type { HintArguments } from './hint-arguments.ts';
import { terminal } from './terminal.ts';

/** Grades the learner's server and prints the next step of help with a check that fails; where none can be helped with, the report. */
export async function runHint({ id: asked, level, all, grading }: HintArguments, context: Context): Promise<number> {
  const { course } = context;
  const [id = asked] = resolveIds([asked], level, course);
  const grade = learnerView(await gradeAsked(grading, context));
  const { readShown, writeShown } = await import('../hint/memory.ts');
  const { hintSteps, nextStep, withStep, withoutPassed } = await import('../hint/steps.ts');
  const { hintReport } = await import('../hint/report.ts');
  const { modelEntry } = await import('../hint/model.ts');
  const { painter } = await import('../reporters/layout.ts');
  const { colour, width } = terminal(grading.plain);
  const sheet = { width, paint: painter(colour) };

  let shown = withoutPassed(readShown(course), grade.exercises);
  const failing = grade.stopped === 'interrupted' ? [] : chooseChecks(grade, all);
  if (failing.length === 0) {
    writeShown(course, shown);
    return explainNothing(grade, grading);
  }
  const model = modelEntry(id, course);
  const blocks: string[] = [];
  let isLast = false;
  for (const check of failing) {
    const steps = hintSteps(check, model !== undefined);
    const at = nextStep(shown, id, check.name, steps.length);
    const step = steps[at];
    if (step === undefined) continue; // a part without a hint, and no model answer
    const found = step.kind === 'model' ? await modelOf(id, check, grade.seed, grading, context) : undefined;
    const said: StepShown = { at, of: steps.length, step, model: found };
    blocks.push(hintReport(check, said, sheet));
    shown = withStep(shown, id, check.name, at);
    isLast = at === steps.length - 1;
  }
  writeShown(course, shown);
  const next =
    isLast && !all
      ? 'That was the last step. The same command again begins with the first.'
      : 'The same command again goes one step further.';
  process.stdout.write(`${blocks.join('\n\n')}\n\n${next}\n`);
  return 0;
}

/** The failing checks to help with: all of them, or the one that has most to win; advice comes last. */
function chooseChecks({ exercises }: Grade, all: boolean): CheckGrade[] {
  const failed = exercises.flatMap(({ checks }) => checks).filter(({ verdict, hint }) => verdict === 'failed' && hint);
  const ranked = failed.sort((one, other) => other.possible - other.earned - (one.possible - one.earned));
  return all ? ranked : ranked.slice(0, 1);
}

/** Says why there is nothing to help with. */
async function explainNothing(grade: Grade, { plain }: GradeArguments): Promise<number> {
  const [exercise] = grade.exercises;
  const verdicts = exercise?.checks.map(({ verdict }) => verdict) ?? [];
  if (verdicts.includes('failed') && !grade.stopped) {
    process.stdout.write('FAIL  There is help with checks that you may see only, and those pass.\n');
    return 1;
  }
  if (exercise?.server.started && !verdicts.includes('skipped')) {
    process.stdout.write('PASS  There is nothing to help with: every check that was asked for passes.\n');
    return 0;
  }
  const { textReport } = await import('../reporters/text.ts');
  process.stdout.write(textReport(grade, { ...terminal(plain), verbose: false, cwd: process.cwd() }));
  return exitCodeOf(grade, {});
}

/** What the model answer does in a check, with the same values. */
async function modelOf(
  id: string,
  { name }: CheckGrade,
  seed: number,
  { isolation }: GradeArguments,
  { course, gradeOptions }: Context,
): Promise<Model | undefined> {
  const { askModel } = await import('../hint/model.ts');
  const options = gradeOptions();
  const asked = askModel(id, name, seed, course, { ...options, jail: chooseJail(isolation ?? 'auto') });
  return asked.finally(() => options.pythons.stop());
}
