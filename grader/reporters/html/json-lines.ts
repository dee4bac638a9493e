import { jsonPath } from '../../verdict/schema.ts';

/** One line of a JSON document, and the path of the value that begins on it. */
export interface JsonLine {
  readonly text: string;
  /** `$.users[0].id`, as mismatches say it; none on a line that only closes a bracket. */
  readonly path?: string;
}

interface Level {
  readonly path: readonly PropertyKey[];
  readonly isList: boolean;
  key: PropertyKey;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** More lines, or levels of nesting, are harder to read than the text as it came. */
const readable = { lines: 200, levels: 20 };

/**
 * Sets a JSON text in lines, one for each value, without changing any of its tokens: numbers, escapes and members that
 * occur twice stay as they came. Undefined for a text that is not JSON, or would take very many lines.
 */
export function jsonLines(text: string): readonly JsonLine[] | undefined {
  if (!isJson(text)) return undefined;
  const lines: { text: string; path?: string }[] = [{ text: '', path: '$' }];
  const levels: Level[] = [];
  let before = '';
  const open = (path?: string) => lines.push({ text: '  '.repeat(levels.length), ...(path !== undefined && { path }) });
  const write = (token: string) => {
    const line = lines.at(-1);
    if (line) line.text += token;
  };
  for (const [token] of text.matchAll(tokens)) {
    if (lines.length > readable.lines || levels.length > readable.levels) return undefined;
    const level = levels.at(-1);
    const isEmpty = (before === '{' || before === '[') && (token === '}' || token === ']');
    if (token === '}' || token === ']') {
      levels.pop();
      if (!isEmpty) open();
    } else if (level && (before === '{' || before === '[' || before === ',')) {
      if (!level.isList) level.key = String(JSON.parse(token));
      else level.key = before === ',' ? Number(level.key) + 1 : 0;
      open(jsonPath([...level.path, level.key]));
    }
    if (token === '{' || token === '[') {
      levels.push({ path: level ? [...level.path, level.key] : [], isList: token === '[', key: '' });
    }
    write(token === ':' ? ': ' : token);
    before = token;
  }
  return lines;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
