import type { Entry } from '../entry.ts';
import { type Help, type HelpStep, type Hint, isHelp, type Part, type PerPart } from '../exercise.ts';
import type { PartResult } from '../verdict/verdict.ts';

/**
 * The author's hint in steps, from the idea to the concrete. A step has one line for each part that did not hold, with all
 * that the steps before said of it, because "c.header(…) adds it" says nothing by itself. Without results, they are the
 * steps of the first part.
 */
export function stepsOf(hint: Hint, results: readonly PartResult[] | undefined, entry: Entry): string[] {
  const helps = helpsFor(hint, results).map((help) => wordsOf(help, entry));
  const longest = Math.max(0, ...helps.map((words) => words.length));
  const lines = Array.from({ length: longest }, (_, at) => helps.map((words) => words.slice(0, at + 1).join(' ')));
  return lines.map((step) => [...new Set(step)].join('\n'));
}

function helpsFor(hint: Hint, results: readonly PartResult[] | undefined): Help[] {
  if (isHelp(hint)) return [hint];
  const failed = results?.filter(({ mismatches }) => mismatches.length > 0) ?? [{ part: firstPart(hint) }];
  return failed.flatMap(({ part, header }: Pick<PartResult, 'part' | 'header'>): Help[] => {
    const said = hint[part];
    if (said === undefined) return [];
    if (isHelp(said)) return [said];
    const one = header === undefined ? undefined : said[header as Lowercase<string>]; // a lower-case name
    return header === undefined ? Object.values(said) : one === undefined ? [] : [one];
  });
}

/** The words of a help, step by step, with those for the track of a file; what else is graded may be of any language. */
function wordsOf(help: Help, entry: Entry): string[] {
  const steps: readonly HelpStep[] = [help].flat();
  return steps.flatMap((step) => {
    if (typeof step === 'string') return [step];
    const more = entry.kind === 'file' ? step.more[entry.track] : undefined;
    return more === undefined ? [step.general] : [step.general, more];
  });
}

function firstPart(hint: PerPart<Help>): Part {
  return (Object.keys(hint)[0] ?? 'status') as Part; // the keys of a hint are parts
}
