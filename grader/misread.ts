/** Where bytes stop being an HTTP/1.1 response, and what has to be there instead (RFC 9112 §4, §5, §7.1). */
export interface Misread {
  /** The first wrong byte, counted from 0. */
  readonly at: number;
  readonly expected: string;
}

/** Thrown inside, where a byte is wrong. */
class Wrong extends Error {
  readonly misread: Misread;

  constructor(misread: Misread) {
    super(misread.expected);
    this.misread = misread;
  }
}

const lineEnd = 'the two bytes \\r\\n that end a line';
const token = /[!#$%&'*+\-.^_`|~\w]/;

/** Finds the first wrong byte of a response, which may come after informational ones; undefined if none of these is wrong. */
export function misreadOf(bytes: Uint8Array): Misread | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  try {
    let at = 0;
    for (;;) {
      const { status, end } = readStatusLine(text, at);
      const { fields, next } = readFields(text, end);
      if (status >= 200) {
        if (/\bchunked$/i.test(fields.get('transfer-encoding') ?? '')) readChunks(text, next);
        return undefined;
      }
      at = next;
    }
  } catch (error) {
    if (error instanceof Wrong) return error.misread;
    if (error instanceof RangeError) return undefined; // these bytes end before anything is wrong
    throw error;
  }
}

/** The character at a place, which has to be like this. */
function expectAt(text: string, at: number, pattern: RegExp, expected: string): string {
  const character = text[at];
  if (character === undefined) throw new RangeError('no more bytes');
  if (!pattern.test(character)) throw new Wrong({ at, expected });
  return character;
}

function readStatusLine(text: string, start: number): { status: number; end: number } {
  for (const [offset, character] of [...'HTTP/'].entries()) {
    const only = new RegExp(`[${character}]`);
    expectAt(text, start + offset, only, 'a status line such as "HTTP/1.1 200 OK"');
  }
  expectAt(text, start + 5, /\d/, 'the version of HTTP, 1.1');
  expectAt(text, start + 6, /\./, 'the version of HTTP, 1.1');
  expectAt(text, start + 7, /\d/, 'the version of HTTP, 1.1');
  expectAt(text, start + 8, / /, 'a space between version and status');
  const digits = [9, 10, 11].map((offset) => expectAt(text, start + offset, /\d/, 'a status of three digits'));
  const status = Number(digits.join(''));
  if (status < 100) throw new Wrong({ at: start + 9, expected: 'a status from 100 to 599' });
  if (status === 101) throw new Wrong({ at: start + 9, expected: 'another status: nobody asked to switch protocols' });
  expectAt(text, start + 12, /[ \r]/, 'a space after the three digits of the status');
  return { status, end: readLine(text, start + 12) };
}

/** Reads to the end of a line, and returns where the next one begins. */
function readLine(text: string, start: number): number {
  let at = start;
  const visible = /[\t\r\x20-\x7e\x80-\xff]/;
  const expected = () => (text[at] === '\n' ? lineEnd : 'a visible character');
  while (expectAt(text, at, visible, expected()) !== '\r') at += 1;
  expectAt(text, at + 1, /\n/, lineEnd);
  return at + 2;
}

function readFields(text: string, start: number): { fields: Map<string, string>; next: number } {
  const fields = new Map<string, string>();
  let at = start;
  while (expectAt(text, at, /[^\n]/, lineEnd) !== '\r') {
    let colon = at;
    expectAt(text, at, token, 'the name of a header field');
    while (expectAt(text, colon, /[!#$%&'*+\-.^_`|~\w:]/, 'a colon right after the name of a header field') !== ':')
      colon += 1;
    const end = readLine(text, colon + 1);
    const name = text.slice(at, colon).toLowerCase();
    const value = text.slice(colon + 1, end - 2);
    if (name === 'content-length') {
      const wrong = value.search(/[^\d \t,]/);
      if (wrong >= 0) throw new Wrong({ at: colon + 1 + wrong, expected: 'a number of bytes' });
    }
    fields.set(name, value.trim());
    at = end;
  }
  expectAt(text, at + 1, /\n/, lineEnd);
  return { fields, next: at + 2 };
}

function readChunks(text: string, start: number): void {
  let at = start;
  for (;;) {
    const first = at;
    while (/[\da-f]/i.test(expectAt(text, at, /[\da-f;\r \t]/i, 'the size of a chunk in hexadecimal digits'))) at += 1;
    if (at === first) throw new Wrong({ at, expected: 'the size of a chunk in hexadecimal digits' });
    const size = Number.parseInt(text.slice(first, at), 16);
    if (size === 0) return;
    at = readLine(text, at) + size;
    expectAt(text, at, /\r/, 'the end of a chunk, after as many bytes as its size says');
    expectAt(text, at + 1, /\n/, lineEnd);
    at += 2;
  }
}
