import { html } from '../encoders/html.ts';
import { markdown } from '../encoders/markdown.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { accountOf, endOf, fitting, incidentOf, printedBy } from './account.ts';
import { pointsOf, wordOf } from './words.ts';

/** The grade in GitHub's Markdown, in at most so many bytes: a table of the checks, and what helps with each that did not pass, folded. */
export function markdownReport(grade: Grade, mostBytes = Number.POSITIVE_INFINITY): string {
  return fitting(mostBytes, (room) => {
    const heading = `## ${grade.earned} of ${grade.possible} points`;
    const result = markdown(endOf(grade));
    const parts = grade.exercises.map((exercise) => exerciseSection(exercise, room));
    const seed = `Seed ${grade.seed}: \`--seed ${grade.seed}\` sends the same values again.`;
    return `${[heading, result, ...parts, seed].join('\n\n')}\n`;
  });
}

/** The report of a run that has no grade. */
export function markdownFault(message: string): string {
  return `## Not graded\n\n${markdown(message)}\n`;
}

function exerciseSection(exercise: ExerciseGrade, room: number): string {
  const { id, title, level, track, earned, possible, checks } = exercise;
  const incident = incidentOf(exercise);
  const lines = [`### ${markdown(`${id} ${title}`)} (${level}, ${track}): ${earned}/${possible}`];
  if (incident) {
    const word = incident.kind === 'not-started' ? 'FAIL' : 'SKIP';
    lines.push(`**${word}** ${markdown(incident.message)}`);
    if (incident.detail.trim() !== '') lines.push(preformatted(incident.detail));
  }
  const rows = checks.map((check) => `| ${wordOf(check)} | ${markdown(check.name)} | ${pointsOf(check)} |`);
  lines.push(['| | check | points |', '| --- | --- | ---: |', ...rows].join('\n'));
  const reasons = checks.map(({ skipped }) => skipped);
  const told = checks.filter(
    ({ verdict, skipped }, at) => verdict === 'failed' || (skipped !== undefined && skipped !== reasons[at - 1]),
  );
  if (incident?.kind !== 'not-started') lines.push(...told.map((check) => details(check, room)));
  return lines.join('\n\n');
}

function details(check: CheckGrade, room: number): string {
  const printed = printedBy(check, Math.min(room, 2_000));
  const log = printed === '' ? [] : ['', 'Your server printed:', preformatted(printed)];
  return [
    `<details><summary>${wordOf(check)} ${html(check.name)} (${pointsOf(check)})</summary>`,
    '',
    preformatted(accountOf(check, room)),
    ...log,
    '',
    '</details>',
  ].join('\n');
}

function preformatted(text: string): string {
  return `<pre>${html(text)}</pre>`;
}
