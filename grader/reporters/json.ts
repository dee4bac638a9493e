import { type Grade, gradeSchema } from '../result.ts';

/** What could act in the log of a CI service, or on a terminal; inside of JSON's strings, all of it has an escape. */
const active = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\w*\[)/gu;

/** The whole grade as one JSON document that fits `gradeSchema`. */
export function jsonReport(grade: Grade): string {
  return `${JSON.stringify(gradeSchema.parse(grade), null, 2).replace(active, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
