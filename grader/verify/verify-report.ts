import type { Mutation } from '../mutation/summary.ts';
import type { ExerciseVerification, Verification } from './verification.ts';

/** The report of a verification for its author: a line per exercise, the problems below it, the totals. */
export function verificationReport(
  { exercises, vanished, noPython, servers }: Verification,
  { verbose = false }: { readonly verbose?: boolean } = {},
): string {
  const blocks = exercises.map((exercise) => blockOf(exercise, verbose));
  const notes = vanished.map((problem) => `NOTE  Not so when it was graded again, alone: ${problem}\n`);
  const noted = notes.length === 0 ? '' : `${notes.join('')}\n`;
  const skipped = noPython === undefined ? '' : `SKIP  everything in Python: ${noPython}\n\n`;
  const verified = exercises.filter((exercise) => exercise.verified).length;
  const summary = `${verified} of ${exercises.length} exercises verified, ${servers} servers graded`;
  const changed = exercises.reduce((sum, { mutation }) => sum + (mutation?.mutants ?? 0), 0);
  const words = verbose ? `${glossary(exercises).join('\n')}\n\n` : '';
  return `${blocks.join('\n')}\n\n${words}${noted}${skipped}${summary}, ${changed} wrong answers judged\n`;
}

const margin = '      ';

function blockOf(exercise: ExerciseVerification, verbose: boolean): string {
  const { id, verified, tracks, runs, right, wrong, problems, mutation } = exercise;
  const servers = `${right} right and ${wrong} wrong servers`;
  const heading = verified ? `PASS  ${id}  ${tracks.join(' and ')}, ${runs} runs, ${servers}` : `FAIL  ${id}`;
  const lines = [heading, ...problems.map((problem) => `${margin}${problem}`)];
  if (mutation) lines.push(`${margin}${countsLine(mutation)}`, ...declaredLines(mutation));
  if (mutation && verbose) lines.push(...operatorLines(mutation));
  return lines.join('\n');
}

function countsLine({ mutants, noticed, elsewhere, open, survived }: Mutation): string {
  return `${mutants} wrong answers: ${noticed} lose points, ${elsewhere} do elsewhere, ${open} are left open, ${survived} keep their points`;
}

function declaredLines({ declared }: Mutation): string[] {
  return declared
    .filter(({ mutants }) => mutants > 0)
    .map(({ reason, mutants }) => `${margin}harmless, ${mutants}: ${reason}`);
}

/** How many changes of each kind there are, and how many of them lose points. */
function operatorLines({ operators }: Mutation): string[] {
  const width = Math.max(...operators.map(({ operator }) => operator.length));
  return operators.map(({ operator, mutants, noticed, elsewhere, open, harmless, survived }) => {
    const rest = [
      [elsewhere, 'elsewhere'],
      [open, 'left open'],
      [harmless, 'harmless'],
      [survived, 'keep their points'],
    ] as const;
    const others = rest.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`);
    return `${margin}${operator.padEnd(width)}  ${`${noticed}/${mutants}`.padStart(9)} lose points${others.join('')}`;
  });
}

/** What a server does that answers wrongly in each of the ways that were tried. */
function glossary(exercises: readonly ExerciseVerification[]): string[] {
  const rows = exercises.flatMap(({ mutation }) => mutation?.operators ?? []);
  const meanings = new Map(rows.map(({ operator, meaning }) => [operator, meaning]));
  const width = Math.max(0, ...[...meanings.keys()].map((operator) => operator.length));
  const lines = [...meanings].map(([operator, meaning]) => `${margin}${operator.padEnd(width)}  ${meaning}`);
  return ['Each wrong answer is that of a server that', ...lines];
}
