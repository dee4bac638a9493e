import type { Course } from './catalog.ts';
import type { GradeOptions } from './grade.ts';
export async function verify(_ids: readonly string[], _course: Course, _seeds: number, _options: GradeOptions) {
  return { text: '', passed: false };
}
