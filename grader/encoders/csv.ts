import { inert } from '../inert.ts';

/** What makes a spreadsheet read a cell as a formula, in ASCII and in full width. */
const formula = /^\s*[=+\-@\t\r|%＝＋－＠]/;

/** Untrusted text as one cell of a CSV file (RFC 4180 §2), which no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const shown = inert(text);
  return `"${(formula.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}
