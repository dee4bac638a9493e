import { inertLine } from '../../inert.ts';
import type { CheckGrade } from '../../result.ts';
import { describeStatus } from '../../status.ts';
import { times } from '../../verdict/observed.ts';
import { counted } from '../words.ts';
import { type Markup, markup, section } from './markup.ts';
import { bytesText, interimText, requestText, responseText, verbatim } from './message.ts';

/** Request and response side by side, and what the server printed; of a failed check they can be folded. */
export function exchangeParts(check: CheckGrade): Markup[] {
  const { exchange, mismatches } = check;
  if (!exchange) return [];
  const { request, response, problem, received, upstream, ms, log } = exchange;
  const asked = [
    requestText(request),
    ...(upstream === undefined ? [] : [markup`<p class="meta">The upstream ${inertLine(upstream)}.</p>`]),
    ...(check.flow ? [flowPart(check.flow)] : []),
  ];
  const came = [
    ...(response?.interim ?? []).map((interim) => interimText(interim, mismatches)),
    ...(response ? [responseText(response, mismatches)] : []),
    ...(problem === undefined ? [] : [markup`<p>${inertLine(problem)}</p>`]),
    ...(received ? [bytesText(received)] : []),
    markup`<p class="meta">${response ? `${sizeOf(response.bodyBytes)}, ` : ''}${ms} ms</p>`,
  ];
  const both = markup`
<div class="exchange">${section('Request', markup`${asked}`)}${section('Response', markup`${came}`)}
</div>`;
  const isSilent = log.trim() === '';
  const printed = 'Your server printed';
  const parts = isSilent ? [both] : [both, section(printed, verbatim(log, printed))];
  if (check.verdict !== 'failed') return parts;
  const what = isSilent ? 'Request and response' : 'Request, response and what your server printed';
  return [
    markup`
<details class="more" open>
<summary>${what}</summary>${parts}
</details>`,
  ];
}

/** The answers of all requests of a check, in the order of the requests. */
function flowPart({ kind, answers }: NonNullable<CheckGrade['flow']>): Markup {
  const isTogether = kind === 'together';
  const how = isTogether ? `${answers.length} such requests at the same time` : `Sent ${times(answers.length)}`;
  const items = answers.map(
    ({ status, ms }) => markup`
<li>${describeStatus(status)} <span class="meta">${ms} ms</span></li>`,
  );
  return markup`<p class="meta">${how}. The answers:</p>
<ol class="answers">${items}
</ol>`;
}

function sizeOf(bytes: number): string {
  return bytes === 0 ? 'no body' : `${counted(bytes, 'byte')} of body`;
}
