import { stripVTControlCharacters } from 'node:util';

/** Characters that take no column of a terminal, and those that take two. */
const none = /\p{Mn}|\p{Me}/u;
const two =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes, without its colours. */
export function columnsOf(text: string): number {
  const bare = stripVTControlCharacters(text);
  if (/^[\x20-\x7e]*$/.test(bare)) return bare.length;
  let columns = 0;
  for (const character of bare) columns += none.test(character) ? 0 : two.test(character) ? 2 : 1;
  return columns;
}

/** How many rows a line takes in a terminal of this width, which goes on below where a line is too long. */
export function rowsOf(line: string, columns: number): number {
  return Math.max(Math.ceil(columnsOf(line) / columns), 1);
}

/** The beginning of a line that takes no more than so many columns; without its colours if it has to be cut. */
export function cutTo(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  let cut = '';
  let used = 0;
  for (const character of stripVTControlCharacters(line)) {
    used += columnsOf(character);
    if (used > columns) break;
    cut += character;
  }
  return cut;
}
