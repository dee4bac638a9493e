/** A command line up to the cursor, as a POSIX shell reads it. */
export interface Line {
  /** The words before the one that is being typed, without their quotes. */
  readonly words: readonly string[];
  /** What has been typed of the last word, without quotes. */
  readonly current: string;
  /** The quotation mark in which the last word began and still is. */
  readonly open: '"' | "'" | undefined;
  /** The same part as it was typed. */
  readonly raw: string;
}

/** Splits a command line at its spaces, with regard to quotation marks and backslashes (POSIX.1-2024, XCU §2.2). */
export function splitLine(text: string): Line {
  const words: string[] = [];
  let [word, raw] = ['', ''];
  let open: Line['open'];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (open === undefined && /\s/.test(character)) {
      if (raw !== '') words.push(word);
      [word, raw] = ['', ''];
      continue;
    }
    raw += character;
    if (character === open) open = undefined;
    else if (open === undefined && (character === '"' || character === "'")) open = character;
    else if (character === '\\' && open !== "'") {
      const next = text.charAt(at + 1);
      // between double quotes a backslash escapes only a few characters
      if (open === '"' && !/["\\$`]/.test(next)) word += character;
      word += next;
      raw += next;
      at += 1;
    } else word += character;
  }
  return { words, current: word, open, raw };
}

/**
 * What bash has to put in the place of the word that is being typed: within an open quotation mark only what stands in it,
 * because readline keeps the mark and closes it; otherwise the whole word, quoted where it needs to be. Undefined where
 * readline would take a part of the word for the word.
 */
export function replacement(word: string, { open, raw }: Line): string | undefined {
  if (open === "'") return raw.startsWith("'") ? word.replaceAll("'", "'\\''") : undefined;
  if (open === '"') return raw.startsWith('"') ? word.replace(/["\\$`]/g, '\\$&') : undefined;
  if (/[:=]/.test(raw)) return undefined; // readline begins a new word behind these
  return /^[\w@%+,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
