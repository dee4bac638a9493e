import { inertLine, shorten } from '../../inert.ts';
import type { CheckGrade } from '../../result.ts';
import { describeStatus } from '../../status.ts';
import { jsonLines } from './json-lines.ts';
import { type Markup, markup } from './markup.ts';

type Exchange = NonNullable<CheckGrade['exchange']>;
type Mismatches = CheckGrade['mismatches'];
type Fields = Readonly<Record<string, string>>;

/** A line of a message; one with a note is marked. */
interface Line {
  readonly text: string;
  readonly note?: string | undefined;
}

const notExpected = 'not as expected';

/** A request as it was sent; a JSON body is set in lines. */
export function requestText({ method, path, headers, body }: Exchange['request']): Markup {
  const content = body === undefined || body === '' ? [] : [{ text: '' }, ...bodyLines(body, [])];
  return message([{ text: `${method} ${path}` }, ...fieldLines(headers, []), ...content]);
}

/** A response as it came, with marks at the places of its mismatches. */
export function responseText(response: NonNullable<Exchange['response']>, mismatches: Mismatches): Markup {
  const { status, reason, headers, body } = response;
  const first = { text: reason ? `${status} ${reason}` : describeStatus(status), note: noteAt('status', mismatches) };
  const content = body === '' ? [] : [{ text: '' }, ...bodyLines(body, mismatches)];
  return message([first, ...fieldLines(headers, mismatches), ...content]);
}

/** An informational response, with marks at the places of its mismatches. */
export function interimText({ status, headers }: { status: number; headers: Fields }, mismatches: Mismatches): Markup {
  return message([{ text: describeStatus(status) }, ...fieldLines(headers, mismatches, ` of the ${status}`)]);
}

/** Text whose columns matter, such as a caret under a word: it is not broken, and can be scrolled by the keyboard. */
export function verbatim(text: string, label: string): Markup {
  return markup`<pre class="verbatim" role="group" aria-label="${label}" tabindex="0"><code>${text.trimEnd()}</code></pre>`;
}

/** Bytes that are no response, with a mark at the first wrong one, and where it stands. */
export function bytesText({ text, column }: NonNullable<Exchange['received']>): Markup {
  if (column === undefined) return message([{ text }]);
  const [wrong = ''] = /^(?:\\x..|\\.|.)?/.exec(text.slice(column)) ?? [];
  const after = text.slice(column + wrong.length);
  const mark = wrong === '' ? markup`<mark>(here)</mark>` : markup`<mark>${wrong}</mark>`;
  return markup`<pre><code>${text.slice(0, column)}${mark}${after}</code></pre>
<p class="meta">HTTP does not allow what stands at column ${column + 1}, which is marked.</p>`;
}

function message(lines: readonly Line[]): Markup {
  const shown = lines.map(({ text, note }, at) => {
    const [, indent = '', line = ''] = /^( *)(.*)$/s.exec(inertLine(text)) ?? [];
    const marked = note === undefined ? line : markup`<mark>${line}</mark> <span class="note">${note}</span>`;
    return markup`${at === 0 ? '' : '\n'}${indent}${marked}`;
  });
  return markup`<pre><code>${shown}</code></pre>`;
}

function noteAt(where: string, mismatches: Mismatches): string | undefined {
  return mismatches.some((mismatch) => mismatch.where === where) ? notExpected : undefined;
}

/** The fields that came, and those that are missing. */
function fieldLines(headers: Fields, mismatches: Mismatches, suffix = ''): Line[] {
  const came = Object.entries(headers).map(([name, value]) => ({
    text: `${name}: ${shorten(value, 1_000)}`,
    note: noteAt(`header ${name}${suffix}`, mismatches),
  }));
  const places = mismatches.flatMap(({ where }) => {
    const name = where.startsWith('header ') && where.endsWith(suffix) && where.slice(7, where.length - suffix.length);
    return name && !name.includes(' ') && headers[name] === undefined ? [name] : [];
  });
  return [...came, ...[...new Set(places)].map((name) => ({ text: name, note: 'missing' }))];
}

/** The lines of a body; in JSON, the value of a mismatch is marked, or the one that lacks it. */
function bodyLines(body: string, mismatches: Mismatches): Line[] {
  const isWrong = mismatches.some(({ where }) => where === 'body');
  const lines = jsonLines(body);
  if (!lines) return body.split('\n').map((text) => ({ text, note: isWrong && text ? notExpected : undefined }));
  const notes = new Map<number, string>(isWrong ? [[0, notExpected]] : []);
  for (const { where } of mismatches) {
    if (!where.startsWith('json $')) continue;
    const path = where.slice('json '.length);
    const at = lines.findLastIndex((line) => line.path === path);
    if (at >= 0) notes.set(at, notExpected);
    else notes.set(nearestAbove(path, lines), `${path} is missing`);
  }
  return lines.map(({ text }, at) => ({ text, note: notes.get(at) }));
}

/** The line of the value in which a path ends that leads nowhere. */
function nearestAbove(path: string, lines: readonly { readonly path?: string }[]): number {
  const isAbove = (above = '') => above !== '' && path.startsWith(above) && /^[.[]/.test(path.slice(above.length));
  const depths = lines.map((line) => (isAbove(line.path) ? (line.path?.length ?? 0) : 0));
  return depths.indexOf(Math.max(...depths));
}
