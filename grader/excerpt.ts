import { inertLine } from './inert.ts';

/** Bytes on one line, inert, as they can be shown. */
export interface Excerpt {
  readonly text: string;
  /** The place in the text of the byte that it is about. */
  readonly column?: number;
}

/** Characters that an excerpt may take. */
const room = 56;
/** Characters of it that may stand before the byte that it is about. */
const before = 24;

/** Shows the first bytes, or those around one of them; everything but visible ASCII as an escape. */
export function excerptOf(bytes: Uint8Array, at?: number): Excerpt {
  const plain = pick(bytes, at, (byte) => escaped(byte));
  // What a CI service might take for a command of its own is not left to the position that it has here.
  return inertLine(plain.text) === plain.text
    ? plain
    : pick(bytes, at, (byte) => (byte === 0x3a || byte === 0x23 ? hexadecimal(byte) : escaped(byte)));
}

function pick(bytes: Uint8Array, at: number | undefined, show: (byte: number) => string): Excerpt {
  const shown = Array.from(bytes, show);
  let start = at ?? 0;
  for (let width = 0; start > 0; start -= 1) {
    width += shown[start - 1]?.length ?? 0;
    if (width > before) break;
  }
  const head = start > 0 ? '…' : '';
  let end = start;
  for (let width = head.length; end < shown.length; end += 1) {
    width += shown[end]?.length ?? 0;
    if (width > room) break;
  }
  const text = `${head}${shown.slice(start, end).join('')}${end < shown.length ? '…' : ''}`;
  return at === undefined ? { text } : { text, column: head.length + shown.slice(start, at).join('').length };
}

function escaped(byte: number): string {
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  if (byte === 0x09) return '\\t';
  if (byte === 0x5c) return '\\\\';
  return byte < 0x20 || byte > 0x7e ? hexadecimal(byte) : String.fromCharCode(byte);
}

function hexadecimal(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
