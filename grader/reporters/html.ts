import { createHash } from 'node:crypto';
import { inertLine } from '../inert.ts';
import { isHidden } from '../learner-view.ts';
import type { Grade } from '../result.ts';
import { wordPart } from './html/check.ts';
import { exercisePart, passedOf } from './html/exercise.ts';
import { type Markup, markup, paragraphs } from './html/markup.ts';
import { styleSheet } from './html/style.ts';
import { counted, exerciseWordOf, trusts, whyStopped } from './words.ts';

/** Where the page is made, for the names of files. */
export interface HtmlOptions {
  /** The folder that file names are shown relative to. */
  readonly cwd?: string;
}

/**
 * The report as one page that needs nothing else: it loads nothing, runs nothing, and a content security policy holds
 * it to that, whatever the texts of a server try.
 */
export function htmlReport(grade: Grade, { cwd = process.cwd() }: HtmlOptions = {}): string {
  const { exercises, submission } = grade;
  const isOnly = exercises.length === 1;
  const what = isOnly ? (exercises[0]?.id ?? '') : counted(exercises.length, 'exercise');
  const score = `${grade.earned} of ${counted(grade.possible, 'point')}`;
  const parts = exercises.map((exercise, at) => exercisePart(exercise, idOf(at), { cwd, isOnly }));
  const stopped = grade.stopped && paragraphs(`Incomplete: ${whyStopped[grade.stopped]}.`);
  return page(
    `${score}: ${what}, ${submission}`,
    markup`
<a class="skip-link" href="#results">Skip to the results</a>
<header>
<p class="meta">${inertLine(what)}, submission ${inertLine(submission)}</p>
<h1>${score}</h1>${meter(grade)}${stopped}
</header>
<main id="results" tabindex="-1">${isOnly ? undefined : overview(grade)}${parts}
</main>
<footer>${aboutRun(grade)}
</footer>`,
  );
}

/** Says that nothing was graded, and why. */
export function htmlFault(message: string): string {
  return page('Not graded', markup`\n<main>\n<h1>Not graded</h1>\n${paragraphs(message)}\n</main>`);
}

function page(title: string, body: Markup): string {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${inertLine(title)}</title>
<style>${{ html: styleSheet }}</style>
</head>
<body>${body}
</body>
</html>
`.html;
}

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styleSheet).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Ids come from positions: the names in a grade may be anything. */
function idOf(at: number): string {
  return `e${at + 1}`;
}

function meter({ earned, possible }: Grade): Markup | undefined {
  if (possible === 0) return undefined;
  return markup`
<meter min="0" max="${possible}" value="${earned}" aria-label="Points">${earned} of ${possible}</meter>`;
}

function overview(grade: Grade): Markup {
  const rows = grade.exercises.map((exercise, at) => {
    const word = exerciseWordOf(exercise, grade);
    return markup`
<tr><td>${wordPart(word)}</td>
<th scope="row"><a href="#${idOf(at)}">${inertLine(exercise.id)}</a></th>
<td>${passedOf(exercise)}</td><td class="number">${exercise.earned} of ${exercise.possible}</td></tr>`;
  });
  return markup`
<section aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<table>
<thead><tr><th scope="col">Outcome</th><th scope="col">Exercise</th><th scope="col">Checks</th>
<th scope="col" class="number">Points</th></tr></thead>
<tbody>${rows}
</tbody>
<tfoot><tr><td></td><th scope="row">Total</th><td></td>
<td class="number">${grade.earned} of ${grade.possible}</td></tr></tfoot>
</table>
</section>`;
}

function aboutRun({ seed, trust, isolation, grader, hidden, exercises }: Grade): Markup {
  const revealed = hidden === undefined ? exercises.flatMap(({ checks }) => checks.filter(isHidden)).length : 0;
  const warning = markup`
<div><dt>Reveals</dt><dd>${counted(revealed, 'hidden check')}: keep this report from learners.</dd></div>`;
  return markup`
<h2>About this run</h2>
<dl class="facts">
<div><dt>Seed</dt><dd>${seed}: <code>--seed ${seed}</code> sends the same values again.</dd></div>
<div><dt>Trust</dt><dd>${trusts[trust]}</dd></div>
<div><dt>Isolation</dt><dd>${isolation.kind}: ${inertLine(isolation.holds)}</dd></div>
<div><dt>Grader</dt><dd>version ${inertLine(grader)}</dd></div>${revealed > 0 ? warning : undefined}
</dl>`;
}
