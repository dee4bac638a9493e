import type { Course } from '../definition/course.ts';
import type { GradeOptions } from '../grade.ts';

/** Where a command acts: the course, and how its servers are started. */
export interface Context {
  readonly course: Course;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
  /** The options of a run; `python` is the interpreter that the user named for `main.py`, if any. */
  gradeOptions(python?: string): GradeOptions;
}
