/** A key: the character that it types, or its name. */
export type Key = string;

const escapeCharacter = '\x1b';
/** A sequence of a named key (ECMA-48 §5.4), or one character, which may be an Escape of its own. */
const pattern = new RegExp(`${escapeCharacter}(?:\\[|O)([0-9;]*[A-Za-z~])|.`, 'gsu');

const named: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\x7f': 'backspace',
  '\x03': 'ctrl-c',
  '\x04': 'ctrl-d',
  '\x1a': 'ctrl-z',
  [escapeCharacter]: 'escape',
};

const sequences: Readonly<Record<string, Key>> = {
  A: 'up',
  B: 'down',
  H: 'home',
  F: 'end',
  '1~': 'home',
  '4~': 'end',
  '5~': 'page-up',
  '6~': 'page-down',
  '7~': 'home',
  '8~': 'end',
};

/** The keys that a terminal in raw mode has sent. A key that nobody knows here is left out. */
export function keysIn(sent: string): Key[] {
  const keys: Key[] = [];
  for (const [all, sequence] of sent.matchAll(pattern)) {
    const key = sequence !== undefined ? sequences[sequence] : (named[all] ?? all);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
