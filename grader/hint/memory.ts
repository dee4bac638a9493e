import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Course } from '../definition/course.ts';
import type { ExerciseGrade } from '../result.ts';
import { type Shown, withoutPassed } from './steps.ts';

const shownSchema = z.record(z.string(), z.record(z.string(), z.int().min(0)));

/** Reads how far the hints of a course have been shown; nothing where the file is missing or not what we have written. */
export function readShown(course: Course): Shown {
  try {
    return shownSchema.parse(JSON.parse(readFileSync(fileIn(course), 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps how far the hints have been shown; where that cannot be written, they begin again. */
export function writeShown(course: Course, shown: Shown): void {
  const file = fileIn(course);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, `${JSON.stringify(shown)}\n`);
    renameSync(unfinished, file);
  } catch {
    // losing it costs nothing but comfort
  }
}

/** Lets the hints of checks that pass begin with their first step again. */
export function forgetPassed(course: Course, exercises: readonly ExerciseGrade[]): void {
  if (!existsSync(fileIn(course))) return;
  const shown = readShown(course);
  const kept = withoutPassed(shown, exercises);
  if (JSON.stringify(kept) !== JSON.stringify(shown)) writeShown(course, kept);
}

function fileIn({ root, home = root }: Course): string {
  return join(home, '.grade', 'hints.json');
}
