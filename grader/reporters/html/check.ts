import { inertLine } from '../../inert.ts';
import { isHidden } from '../../learner-view.ts';
import type { CheckGrade } from '../../result.ts';
import { counted, wordOf } from '../words.ts';
import { differences } from './difference.ts';
import { exchangeParts } from './exchange.ts';
import { type Markup, markup, paragraphs, section } from './markup.ts';
import { sourceLinks } from './source.ts';

/** A check with everything that is known about it: folded if it passed, open if it failed. */
export function checkPart(check: CheckGrade, id: string, isSaid: boolean): Markup {
  const heading = markup`<h3>${wordPart(wordOf(check))} <span>${inertLine(check.name)}</span></h3>
<p class="points">${pointsOf(check)}</p>`;
  const why = isSaid || check.skipped === undefined ? undefined : paragraphs(check.skipped, 'meta');
  const content = [...mismatchParts(check), ...helpParts(check), ...exchangeParts(check)];
  if (content.length > 0) {
    return markup`
<details class="check" id="${id}"${check.verdict === 'failed' ? markup` open` : undefined}>
<summary><div class="title">${heading}</div></summary>
<div class="content">${why}${content}
</div>
</details>`;
  }
  return markup`
<div class="check row" id="${id}"><div class="title">${heading}</div>${why}</div>`;
}

/** PASS, FAIL, SKIP or NOTE, in the colour of that word. */
export function wordPart(word: ReturnType<typeof wordOf>): Markup {
  return markup`<span class="word ${word.toLowerCase()}">${word}</span>`;
}

/** Points, and whether more of the check than its name and outcome is not for everybody. */
function pointsOf(check: CheckGrade): string {
  const { earned, possible, visibility = 'visible' } = check;
  const mark = { visible: '', hidden: 'hidden', 'after-due': 'shown when due' }[visibility];
  if (possible === 0) return isHidden(check) ? mark : 'advice, no points';
  const points = `${earned} of ${counted(possible, 'point')}`;
  return isHidden(check) ? `${mark}, ${points}` : points;
}

function mismatchParts({ mismatches }: CheckGrade): Markup[] {
  return mismatches.map(({ where, expected, actual }) => {
    const [left, right] = differences(expected, actual);
    return markup`
<section class="mismatch">
<h4>${inertLine(where)}</h4>
<dl>
<div><dt>Expected</dt><dd>${left}</dd></div>
<div><dt>Received</dt><dd>${right}</dd></div>
</dl>
</section>`;
  });
}

function helpParts({ diagnosis, hint, hints = [], curl }: CheckGrade): Markup[] {
  const parts: Markup[] = [];
  if (diagnosis) {
    const { received, called, decides, source } = diagnosis;
    const sentences = paragraphs([received, called, decides].join('\n'));
    parts.push(section('Why', markup`${sentences}<p class="meta">${sourceLinks(inertLine(source))}</p>`));
  }
  if (hint) parts.push(section('Hint', markup`${paragraphs(hint)}${hints.slice(1).map(stepPart)}`));
  if (curl) parts.push(section('Try it', markup`<pre class="command"><code>${inertLine(curl)}</code></pre>`));
  return parts;
}

/** A further step of a hint stays folded, on paper too: who wants to think first is not told. */
function stepPart(step: string): Markup {
  return markup`
<details class="step">
<summary>One step more</summary>
${paragraphs(step)}
</details>`;
}
