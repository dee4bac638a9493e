import { z } from 'zod';
import type { Exercise } from '../exercise.ts';
import { type Mutant, placeOf } from './mutant.ts';
import { type Operator, operators } from './operators.ts';
import type { Fate, Judged } from './survey.ts';

const counts = {
  mutants: z.int().describe('Answers with one change.'),
  noticed: z.int().describe('Those that lose points.'),
  elsewhere: z.int().describe('Those that lose points in another answer of the same endpoint with the same status.'),
  open: z.int().describe('Those that the exercise leaves to the learner, and so no mistakes.'),
  harmless: z.int().describe('Those that keep their points, which the author has declared.'),
  survived: z.int().describe('Those that keep their points.'),
};

/** What the checks of an exercise notice of wrong answers: in all, by operator, by check and operator. */
export const mutationSchema = z.strictObject({
  ...counts,
  operators: z.array(z.strictObject({ operator: z.string(), meaning: z.string(), ...counts })),
  matrix: z
    .array(z.strictObject({ check: z.string(), operators: z.record(z.string(), z.strictObject(counts)) }))
    .describe(
      'The checks in their order, by the answer that was changed, each with the operators that it was changed by.',
    ),
  survivors: z.array(
    z.strictObject({
      check: z.string().describe('The check whose answer was changed.'),
      operator: z.string(),
      of: z.string().describe('What was changed: status, a field name, $.id, body, answer.'),
      unnoticed: z.array(z.string()).describe('Each completes "… would not notice if".'),
    }),
  ),
  declared: z
    .array(z.strictObject({ reason: z.string(), mutants: z.int() }))
    .describe('What the author has declared to be harmless, with how many changes that explains.'),
  faults: z.array(z.string()).describe('Changes that the definition cannot judge, because it throws.'),
});

export type Mutation = z.infer<typeof mutationSchema>;

/** Counts what became of the wrong answers, and names those that kept their points. */
export function summarise({ checks, harmless = [] }: Exercise, judged: readonly Judged[]): Mutation {
  const used = Object.keys(operators).filter((operator) => judged.some(({ mutant }) => mutant.operator === operator));
  const survivors = new Map<string, Mutation['survivors'][number]>();
  for (const { mutant, fate } of judged) {
    if (fate.kind !== 'survived') continue;
    const about = { check: mutant.check.name, operator: mutant.operator, of: placeOf(mutant.subject) };
    const key = JSON.stringify(about);
    const before = survivors.get(key)?.unnoticed ?? [];
    survivors.set(key, { ...about, unnoticed: [...before, mutant.described] });
  }
  return {
    ...countsOf(judged),
    operators: used.map((operator) => ({
      operator,
      meaning: operators[operator as Operator], // it is one of their names
      ...countsOf(judged.filter(({ mutant }) => mutant.operator === operator)),
    })),
    matrix: checks.map((check) => {
      const own = judged.filter(({ mutant }) => mutant.check === check);
      const by = used.map((operator) => [operator, own.filter(({ mutant }) => mutant.operator === operator)] as const);
      const some = by.filter(([, changed]) => changed.length > 0);
      return {
        check: check.name,
        operators: Object.fromEntries(some.map(([operator, changed]) => [operator, countsOf(changed)])),
      };
    }),
    survivors: [...survivors.values()],
    declared: harmless.map((one) => ({
      reason: one.reason,
      mutants: judged.filter(({ fate }) => fate.kind === 'harmless' && fate.declared === one).length,
    })),
    faults: [
      ...new Set(judged.flatMap(({ mutant, fate }) => (fate.kind === 'fault' ? faultOf(mutant, fate.problem) : []))),
    ],
  };
}

function countsOf(judged: readonly Judged[]) {
  const count = (kind: Fate['kind']) => judged.filter(({ fate }) => fate.kind === kind).length;
  return {
    mutants: judged.length,
    noticed: count('noticed'),
    elsewhere: count('elsewhere'),
    open: count('open'),
    harmless: count('harmless'),
    survived: count('survived'),
  };
}

function faultOf({ check, described }: Mutant, problem: string): string {
  return `"${check.name}": the definition throws if ${described}. ${problem.split('\n', 1)[0]}`;
}

/** What an author has to mend, a sentence each: survivors, declarations that explain nothing, definitions that throw. */
export function mutationProblems({ survivors, declared, faults }: Mutation): string[] {
  const places = new Set(survivors.map(({ check, of }) => JSON.stringify([check, of])));
  return [
    ...[...places].map((place) => {
      const here = survivors.filter(({ check, of }) => JSON.stringify([check, of]) === place);
      const [first, ...others] = here.flatMap(({ unnoticed }) => unnoticed);
      const more =
        others.length > 0 ? `, nor in ${others.length} more such ${others.length > 1 ? 'cases' : 'case'}` : '';
      const kinds = here.map(({ operator }) => operator).join(', ');
      return `"${here[0]?.check}" would not notice if ${first}${more} (${kinds}).`;
    }),
    ...declared
      .filter(({ mutants }) => mutants === 0)
      .map(({ reason }) => `A declaration of "harmless" explains nothing any more; remove it: ${reason}`),
    ...faults,
  ];
}
