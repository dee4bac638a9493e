import { whatDecides } from '../diagnosis/decision.ts';
import { digitOf, promiseOf } from '../diagnosis/phrases.ts';
import type { Exercise } from '../exercise.ts';
import { block, labelled, margin, type Sheet, wrap } from '../reporters/layout.ts';
import { counted } from '../reporters/words.ts';
import { classOf, describeStatus, meaningOf, registeredCodes, type StatusClass } from '../status.ts';
import { exampleOf } from './examples.ts';
import { nearCodes, type Wanted } from './find.ts';
import { practiceOf } from './practice.ts';

/** The reference for what was asked: each class as a table, each code in full, and what decides between the codes. */
export function explainReport({ codes, classes }: Wanted, exercises: readonly Exercise[], sheet: Sheet): string {
  const several = codes.length > 1;
  const parts = [
    ...classes.map((each) => classTable(each, sheet)),
    ...codes.map((code) => codeLines(code, { exercises, alone: !several }, sheet)),
    ...(several ? [decisions(codes, sheet)] : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every registered code of a class, with what it is for. */
function classTable(statusClass: StatusClass, sheet: Sheet): string[] {
  const codes = registeredCodes.filter((code) => classOf(code) === statusClass);
  const rows = codes.flatMap((code) => [
    `${sheet.paint('bold', String(code))}   ${meaningOf(code)?.phrase}`,
    ...wrap(meaningOf(code)?.situation ?? '', sheet.width - margin.length).map((line) => `${margin}${line}`),
  ]);
  return [`${sheet.paint('bold', statusClass)}   ${digitOf(statusClass)}`, '', ...rows];
}

function codeLines(
  code: number,
  { exercises, alone }: { readonly exercises: readonly Exercise[]; readonly alone: boolean },
  sheet: Sheet,
): string[] {
  const meaning = meaningOf(code);
  if (meaning === undefined) return unknownLines(code, sheet);
  const { promise, situation, needs, confusedWith, source } = meaning;
  const heading = `${sheet.paint('bold', describeStatus(code))}   ${source}`;
  const lines = [
    heading,
    '',
    ...labelled('Promise', `It tells the client that ${promise}.`, sheet),
    ...labelled('Use', `It is for ${situation}.`, sheet),
    ...(needs === undefined ? [] : labelled('Needs', needs, sheet)),
  ];
  if (!alone) return lines;
  const [first] = confusedWith;
  return [
    ...lines,
    ...confusedWith.flatMap((other, at) => labelled(at === 0 ? 'Confused' : '', oneLine(other), sheet)),
    ...practiceLines(code, exercises, sheet),
    ...(first === undefined ? [] : ['', `"grade explain ${code} ${first}" says what decides between the two.`]),
  ];
}

/** A code that is often taken for another one, with what it is for itself. */
function oneLine(code: number): string {
  return `with ${describeStatus(code)}, which is for ${meaningOf(code)?.situation}.`;
}

/** How many exercises are named; the learner wants one to do next, not all. */
const mostNamed = 4;

function practiceLines(code: number, exercises: readonly Exercise[], sheet: Sheet): string[] {
  const all = practiceOf(code, exercises);
  const named = all.slice(0, mostNamed).map(({ id, name, checks }) => {
    return `${id}: ${name}${checks > 1 ? ` (and ${checks - 1} more)` : ''}`;
  });
  const left = all.length - named.length;
  const lines = left > 0 ? [...named, `and ${counted(left, 'other exercise')}`] : named;
  return lines.flatMap((line, at) => labelled(at === 0 ? 'Practice' : '', line, sheet));
}

function unknownLines(code: number, sheet: Sheet): string[] {
  const near = nearCodes(code);
  return [
    sheet.paint('bold', String(code)),
    '',
    ...labelled('Promise', promiseOf(code), sheet),
    ...(near.length === 0 ? [] : labelled('Near it', near.map(describeStatus).join(', '), sheet)),
  ];
}

/** For each pair, in which situation it is the one and in which the other. */
function decisions(codes: readonly number[], sheet: Sheet): string[] {
  const known = codes.filter((code) => meaningOf(code) !== undefined);
  const pairs = known.flatMap((one, at) => known.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other], at) => [
    ...(at === 0 ? [] : ['']),
    sheet.paint('bold', `${one} or ${other}`),
    '',
    ...between(one, other, sheet),
  ]);
}

function between(one: number, other: number, sheet: Sheet): string[] {
  const ways = [
    [one, other],
    [other, one],
  ] as const;
  const facts = ways.flatMap(([right, wrong]) => {
    const request = exampleOf(right);
    const { decides, rule, source } = whatDecides(request, wrong, [right]);
    if (rule === undefined) return [];
    const fields = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    return [
      [
        ...block(String(right), [`${request.method} ${request.path}`, ...fields]),
        ...labelled('', `${decides} (${source})`, sheet),
      ],
    ];
  });
  if (facts.length > 0) return facts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
  const [mine, theirs] = [classOf(one), classOf(other)];
  return mine !== undefined && theirs !== undefined && mine !== theirs
    ? labelled('', `The first digit decides: ${digitOf(mine)}, ${digitOf(theirs)}.`, sheet)
    : labelled('', 'Compare above what each of them is for.', sheet);
}
