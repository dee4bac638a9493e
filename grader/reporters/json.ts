import { type Grade, gradeSchema } from '../result.ts';

/** The whole grade as one JSON document that fits `gradeSchema`. */
export function jsonReport(grade: Grade): string {
  return `${JSON.stringify(gradeSchema.parse(grade), null, 2)}\n`;
}
