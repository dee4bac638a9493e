import { readFileSync } from 'node:fs';
import { resolveIds, solutionsOf } from '../definition/course.ts';
import { freshSeed } from '../definition/seed.ts';
import { UsageError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import { interruptedCode } from '../exit-code.ts';
import { chooseJail } from '../isolation/jail.ts';
import type { Question } from '../predict/questions.ts';
import type { Sheet } from '../reporters/layout.ts';
import type { Context } from './context.ts';
import type { PredictArguments } from './predict-arguments.ts';
import { terminal } from './terminal.ts';

/**
 * Asks for the status of each request of an exercise, at the terminal or in files, and shows what the model answer sends.
 * The exit code is 0 when every guess was right.
 */
export async function runPredict(asked: PredictArguments, context: Context): Promise<number> {
  const [id = asked.id] = resolveIds([asked.id], asked.level, context.course);
  const isQuiz = asked.answers.length === 0 && !asked.sheet;
  if (isQuiz && !(process.stdin.isTTY && process.stdout.isTTY)) {
    throw new UsageError('There is nobody to ask: this is no terminal. Give the guesses with --answers FILE.');
  }
  if (isQuiz) process.stdout.write('First the model answer is asked, which takes a moment.\n\n');
  const texts = asked.answers.map((file) => ({ file, text: readText(file) }));
  const seed = asked.seed ?? freshSeed();
  const { exercise, questions } = await questionsWith(seed, id, context);
  const { painter } = await import('../reporters/layout.ts');
  const { colour, width } = terminal(asked.plain);
  const sheet: Sheet = { width, paint: painter(colour) };

  if (isQuiz) return quiz(exercise, seed, questions, sheet, context);
  if (asked.sheet) {
    const { sheetReport } = await import('../predict/report.ts');
    process.stdout.write(sheetReport(exercise, questions, { width, paint: painter(false) }));
    return 0;
  }
  const { readGuesses } = await import('../predict/guesses.ts');
  const { classReport, rightIn } = await import('../predict/class-report.ts');
  const sheaves = texts.map(({ file, text }) => ({ file, guesses: readGuesses(text, questions, file) }));
  const [only, ...others] = sheaves;
  if (asked.json) {
    const { predictionDocument } = await import('../predict/document.ts');
    process.stdout.write(`${JSON.stringify(predictionDocument(exercise, seed, questions, sheaves), null, 2)}\n`);
  } else if (only && others.length === 0) {
    const { fileReport } = await import('../predict/report.ts');
    process.stdout.write(fileReport(questions, only.guesses, sheet));
  } else {
    process.stdout.write(classReport(questions, sheaves, sheet));
  }
  return sheaves.every(({ guesses }) => rightIn(questions, guesses) === questions.length) ? 0 : 1;
}

async function quiz(
  { id, title, level, env }: Exercise,
  seed: number,
  questions: readonly Question[],
  sheet: Sheet,
  { signal }: Context,
): Promise<number> {
  const { playQuiz } = await import('../predict/quiz.ts');
  const { environmentLine, scoreLine } = await import('../predict/report.ts');
  const set = environmentLine(env);
  process.stdout.write(`${sheet.paint('bold', id)}  ${title}  (${level})\n${set === undefined ? '' : `${set}\n`}\n`);
  const { ended, right, asked } = await playQuiz(questions, sheet, { signal });
  if (ended !== 'done') process.stdout.write(`${scoreLine(right, asked, sheet)}\n`);
  process.stdout.write(`Seed   ${seed}   (--seed ${seed} asks the same again)\n`);
  if (ended === 'interrupted') return interruptedCode;
  return right === questions.length ? 0 : 1;
}

/**
 * The questions of an exercise, for which its model answer is run first: some requests depend on the time since another
 * one, and nobody can be asked in between.
 */
async function questionsWith(
  seed: number,
  id: string,
  { course, gradeOptions, signal }: Context,
): Promise<{ readonly exercise: Exercise; readonly questions: readonly Question[] }> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const { askedFields, modelEntry } = await import('../hint/model.ts');
  const { questionsOf } = await import('../predict/questions.ts');
  const { gradeServer } = await import('../grade.ts');
  const [exercise] = await loadExercises([id], course, seed);
  solutionsOf(course);
  const entry = modelEntry(id, course);
  if (exercise === undefined || entry === undefined) throw new UsageError(`There is no model answer for ${id} to ask.`);
  const options = gradeOptions();
  const grading = gradeServer(exercise, entry, { ...options, jail: chooseJail('auto') });
  const { checks } = await grading.finally(() => options.pythons.stop());
  signal.throwIfAborted();
  const questions = questionsOf(exercise, checks, askedFields);
  if (questions.length === 0) throw new UsageError(`No check of ${id} asks for a status.`);
  return { exercise, questions };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(isMissing ? `There is no file ${file}.` : `${file} cannot be read as a file of answers.`);
  }
}
