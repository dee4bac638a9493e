import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type Course, ownExercises } from './definition/course.ts';
import type { ExerciseGrade } from './result.ts';

const score = z.object({ earned: z.int(), possible: z.int(), complete: z.boolean() });
const recordSchema = z.object({ version: z.literal(1), exercises: z.record(z.string(), z.record(z.string(), score)) });

/** What the learner's own exercises last earned, by exercise and track: `record['exercise-2'].typescript`. */
export type CourseRecord = z.infer<typeof recordSchema>['exercises'];
export type Score = z.infer<typeof score>;

/** The record of a course: a small file that git ignores. One that is missing or cannot be read holds nothing. */
export function readRecord(course: Course): CourseRecord {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(fileOf(course), 'utf8'))).exercises;
  } catch {
    return {};
  }
}

/**
 * Keeps what these exercises have earned, as learners may see it. Only a whole run of a file in the course's own folder
 * `exercises` counts, so that neither a model answer nor what somebody else has handed in becomes the learner's progress.
 */
export function keepRecord(course: Course, grades: readonly ExerciseGrade[]): void {
  const own = grades.filter((grade) => isOwn(course, grade) && !grade.stopped);
  if (own.length === 0) return;
  const record = readRecord(course);
  for (const exercise of own) {
    const { id, track, earned, possible } = exercise;
    record[id] = { ...record[id], [track]: { earned, possible, complete: isEarned(exercise) } };
  }
  write(course, record);
}

/** Whether the learner has all that can be seen; a check that is hidden gives no points here. */
export function isEarned({ checks, stopped }: ExerciseGrade): boolean {
  return !stopped && checks.every(({ verdict, possible }) => verdict === 'passed' || possible === 0);
}

/** Forgets what a track of an exercise has earned. */
export function forgetRecord(course: Course, id: string, track: string): void {
  const record = readRecord(course);
  if (record[id]?.[track] === undefined) return;
  const { [track]: _forgotten, ...others } = record[id];
  write(course, { ...record, [id]: others });
}

/** The best that any track of an exercise has earned last; undefined if it has not been graded yet. */
export function bestScore(record: CourseRecord, id: string): Score | undefined {
  const share = ({ complete, earned, possible }: Score) => (complete ? 2 : earned / Math.max(possible, 1));
  return Object.values(record[id] ?? {}).sort((one, other) => share(other) - share(one))[0];
}

/** The first exercise that is not complete yet, looked for from `after` on and round; undefined when all are. */
export function firstOpen(record: CourseRecord, ids: readonly string[], after?: string): string | undefined {
  const from = after === undefined ? 0 : ids.indexOf(after) + 1;
  const inOrder = [...ids.slice(from), ...ids.slice(0, from)];
  return inOrder.find((id) => id !== after && !bestScore(record, id)?.complete);
}

function isOwn(course: Course, { id, server: { file } }: ExerciseGrade): boolean {
  return file !== undefined && relative(join(ownExercises(course), id), dirname(file)) === '';
}

function write(course: Course, exercises: CourseRecord): void {
  const file = fileOf(course);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, `${JSON.stringify({ version: 1, exercises }, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch {
    // The folder cannot be written; losing the record costs nothing but comfort.
  }
}

/** In a folder that git ignores, of the learner's own and not of an installed grader, which comes and goes. */
function fileOf({ root, home = root }: Course): string {
  return join(home, '.grade', 'record.json');
}
