import { UsageError } from '../error.ts';
import { nearest } from '../nearest.ts';
import { describeStatus, meaningOf, registeredCodes, type StatusClass } from '../status.ts';

/** What somebody wants to know about: codes, registered or not, and whole classes. */
export interface Wanted {
  readonly codes: readonly number[];
  readonly classes: readonly StatusClass[];
}

/** Names that a code had in older documents, and that some frameworks still send. */
const olderNames: readonly (readonly [name: string, code: number])[] = [
  ['moved temporarily', 302],
  ['payload too large', 413],
  ['request entity too large', 413],
  ['request uri too long', 414],
  ['requested range not satisfiable', 416],
  ["i'm a teapot", 418],
  ['unprocessable entity', 422],
];

const names: readonly (readonly [name: string, code: number])[] = [
  ...registeredCodes.map((code) => [normal(meaningOf(code)?.phrase ?? ''), code] as const),
  ...olderNames,
];

/**
 * Reads what was typed: `409`, `4xx`, `not found`, `Not-Found`, several of them in a row. Throws a `UsageError` that
 * names the nearest phrase there is.
 */
export function findStatuses(words: readonly string[]): Wanted {
  const codes = new Set<number>();
  const classes = new Set<StatusClass>();
  let phrase: string[] = [];
  const settle = () => {
    if (phrase.length > 0) for (const code of codesNamed(phrase.join(' '))) codes.add(code);
    phrase = [];
  };
  for (const word of words.flatMap((each) => each.split(/[\s,]+/)).filter((each) => each !== '')) {
    const isNumber = /^\d{1,9}$/.test(word);
    if (!isNumber && !/^[1-5]xx$/i.test(word)) {
      phrase.push(word);
      continue;
    }
    settle();
    if (isNumber) codes.add(Number(word));
    else classes.add(word.toLowerCase() as StatusClass); // as the pattern says
  }
  settle();
  return { codes: [...codes], classes: [...classes] };
}

/** The codes with this phrase, or else with a phrase that holds it. */
function codesNamed(typed: string): number[] {
  const phrase = normal(typed);
  const exact = names.filter(([name]) => name === phrase);
  const holding = names.filter(([name]) => ` ${name} `.includes(` ${phrase} `));
  const found = (exact.length > 0 ? exact : holding).map(([, code]) => code);
  if (found.length > 0) return [...new Set(found)];
  const near = nearest(
    phrase,
    names.map(([name]) => name),
  );
  const code = names.find(([name]) => name === near)?.[1];
  throw new UsageError(
    `There is no status "${typed}".${code === undefined ? ' A status is a number such as 404, a class such as 4xx, or a phrase such as "not found".' : ` Did you mean ${describeStatus(code)}?`}`,
  );
}

function normal(phrase: string): string {
  return phrase.toLowerCase().replace(/[_-]+/g, ' ').replace(/[()]/g, '').replace(/\s+/g, ' ').trim();
}

/** Registered codes that a wrong digit, or two that changed places, make this number of. */
export function nearCodes(code: number): number[] {
  const typed = String(code);
  return registeredCodes.filter((known) => {
    const digits = String(known);
    if (digits.length !== typed.length) return false;
    const wrong = [...digits].filter((digit, at) => digit !== typed[at]).length;
    return wrong === 1 || (wrong === 2 && [...digits].sort().join() === [...typed].sort().join());
  });
}
