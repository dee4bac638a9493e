import { join } from 'node:path';
import type { Course } from '../definition/course.ts';
import type { EntryOf } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { type GradeOptions, gradeServer } from '../grade.ts';
import type { CheckGrade } from '../result.ts';
import { findEntry } from '../submission.ts';
import type { Model } from './report.ts';

/** The course's own solution of an exercise, if it has one; the same requests get the same answers in every track. */
export function modelEntry(id: string, { root }: Course): EntryOf<'file'> | undefined {
  return findEntry({ folder: join(root, 'solutions'), name: 'solutions' }, id);
}

/** What the model answer sends in one check, by running it with the values that the exercise was loaded with. */
async function modelCheck(
  exercise: Exercise,
  entry: EntryOf<'file'>,
  only: string,
  options: GradeOptions,
): Promise<CheckGrade | undefined> {
  const grade = await gradeServer(exercise, entry, { ...options, only, booted: [] });
  return grade.checks.find(({ name }) => name === only);
}

/** The names of the header fields that a check asks about, Content-Type also where it asks for a body. */
export function askedFields({ expect }: Exercise['checks'][number]): string[] {
  const { headers, interim, mediaType, json, text, bytes, byteranges } = expect;
  const hasType = [mediaType, json, text, bytes, byteranges].some((part) => part !== undefined);
  return [...new Set([...(hasType ? ['content-type'] : []), ...Object.keys({ ...interim?.headers, ...headers })])];
}

/** What the model answer does in a check, with the values of a seed; undefined if the course has none, or not this check. */
export async function askModel(
  id: string,
  name: string,
  seed: number,
  course: Course,
  options: GradeOptions,
): Promise<Model | undefined> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const [exercise] = await loadExercises([id], course, seed);
  const entry = modelEntry(id, course);
  const asked: Exercise['checks'][number] | undefined = exercise?.checks.find((check) => check.name === name);
  if (exercise === undefined || entry === undefined || asked === undefined) return undefined;
  const check = await modelCheck(exercise, entry, name, options);
  return check && { check, fields: askedFields(asked) };
}
