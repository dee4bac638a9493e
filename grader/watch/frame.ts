import { cutTo, rowsOf } from './columns.ts';

/** What a screen is to show: lines that scroll, and lines that always stand at the bottom. */
export interface Content {
  readonly lines: readonly string[];
  readonly footer: readonly string[];
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A screen full, ready to be written, and what of the content can be seen. */
export interface Frame {
  readonly text: string;
  /** The first line that is shown, which may be less than was asked for. */
  readonly top: number;
  /** How many lines fit. */
  readonly shown: number;
  /** How many lines are left below. */
  readonly below: number;
}

/** Lays content out on a screen from line `top` on. A long line goes on below by the terminal's own doing, so that it is copied as one. */
export function frameOf({ lines, footer }: Content, { columns, rows }: Size, top: number): Frame {
  const room = Math.max(rows - footer.length, 1);
  const last = lastTop(lines, columns, room);
  const first = Math.min(Math.max(top, 0), last);
  const parts: string[] = [];
  let row = 0;
  let at = first;
  for (; at < lines.length && row < room; at += 1) {
    const line = lines[at] ?? '';
    const height = rowsOf(line, columns);
    if (row + height > room && row > 0) break;
    parts.push(`${to(row)}${row + height > room ? cutTo(line, columns * (room - row)) : line}`);
    row += height;
  }
  for (const [index, line] of footer.entries())
    parts.push(`${to(rows - footer.length + index)}${cutTo(line, columns)}`);
  // What lies between the two marks appears at once, where a terminal knows them.
  const text = `\x1b[?2026h\x1b[0m\x1b[2J${parts.join('\x1b[0m')}\x1b[0m\x1b[?2026l`;
  return { text, top: first, shown: at - first, below: lines.length - at };
}

/** The line to begin with so that one of them can be seen: the nearest to `top`. */
export function topWith(line: number, content: Content, size: Size, top: number): number {
  for (let at = Math.min(top, line); at < line; at += 1) {
    const frame = frameOf(content, size, at);
    if (line < frame.top + frame.shown) return at;
  }
  return line;
}

/** The line to begin with so that the last one can be seen. */
function lastTop(lines: readonly string[], columns: number, room: number): number {
  let row = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    row += rowsOf(lines[at] ?? '', columns);
    if (row > room) return Math.min(at + 1, lines.length - 1);
  }
  return 0;
}

/** Moves the cursor to the beginning of a row, counted from 0. */
function to(row: number): string {
  return `\x1b[${row + 1};1H`;
}
