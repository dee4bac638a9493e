/** Control, formatting and other characters that could act on a terminal, a log or a reader instead of being read. */
const active = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * What a CI service takes for a command of its own: `::name` where a line may begin, which after wrapping is every word,
 * and `##[name]`, `##vso[name]` or `##teamcity[name]` anywhere.
 */
const command = /(?<!\S):(?=:)|#(?=#\w*\[)/g;

/**
 * Makes untrusted text safe to show: every character that could act instead of being read becomes a visible escape
 * such as \x1b or \u{202e}, and so does what would begin a command of a CI service. Line feeds and tabs stay;
 * `inertLine` escapes those too.
 */
export function inert(text: string): string {
  return text
    .replace(active, (character) => (character === '\n' || character === '\t' ? character : visible(character)))
    .replace(command, visible);
}

/** As `inert`, but on one line. */
export function inertLine(text: string): string {
  return text.replace(active, visible).replace(command, visible);
}

function visible(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Cuts a text after `limit` characters and says how many are left out. */
export function shorten(text: string, limit: number): string {
  const characters = text.length > limit ? Array.from(text) : [];
  return characters.length <= limit
    ? text
    : `${characters.slice(0, limit).join('')} … (${characters.length - limit} more characters)`;
}
