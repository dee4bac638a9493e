import { inertLine } from '../../inert.ts';
import { type Markup, markup } from './markup.ts';

/** Words and marks that are compared; longer texts are taken as different as a whole. */
const comparable = 200;
/** Characters of a value that is marked as a whole; on longer texts, a mark would say nothing. */
const short = 40;

/** Two texts on one line each, with the words marked that only one of them has. */
export function differences(expected: string, received: string): readonly [expected: Markup, received: Markup] {
  const [left, right] = [wordsOf(expected), wordsOf(received)];
  const [inLeft, inRight] = commonWords(left, right);
  // Texts that share only a few words are different as a whole; marks all over them would say nothing.
  const isAlike = 2 * countWords(left, inLeft) >= Math.max(countWords(left), countWords(right));
  return isAlike ? [marked(left, inLeft), marked(right, inRight)] : [whole(expected), whole(received)];
}

function whole(text: string): Markup {
  const line = inertLine(text);
  return line.length > short || line === '' ? markup`${line}` : markup`<mark>${line}</mark>`;
}

function wordsOf(text: string): string[] {
  return inertLine(text).match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function countWords(words: readonly string[], among?: ReadonlySet<number>): number {
  return words.filter((word, at) => word.trim() !== '' && (among === undefined || among.has(at))).length;
}

/** Where in both lists the words of their longest common subsequence stand. */
function commonWords(left: readonly string[], right: readonly string[]): [Set<number>, Set<number>] {
  const common: [Set<number>, Set<number>] = [new Set(), new Set()];
  if (left.length > comparable || right.length > comparable) return common;
  // How many words are common from two places on, from the end to the beginning.
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const lengthAt = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = left.length - 1; one >= 0; one -= 1) {
    for (let other = right.length - 1; other >= 0; other -= 1) {
      const row = lengths[one] ?? [];
      row[other] =
        left[one] === right[other]
          ? lengthAt(one + 1, other + 1) + 1
          : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
    }
  }
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    if (left[one] === right[other]) {
      common[0].add(one++);
      common[1].add(other++);
    } else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one += 1;
    else other += 1;
  }
  return common;
}

/** The words, with each run of those that are not common in a mark. */
function marked(words: readonly string[], common: ReadonlySet<number>): Markup {
  const runs: { isCommon: boolean; text: string }[] = [];
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1);
    const isCommon = common.has(at);
    if (last?.isCommon === isCommon) last.text += word;
    else runs.push({ isCommon, text: word });
  }
  return markup`${runs.map(({ isCommon, text }) => (isCommon ? markup`${text}` : markup`<mark>${text}</mark>`))}`;
}
