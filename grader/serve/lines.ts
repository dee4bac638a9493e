import { inertLine, shorten } from '../inert.ts';
import type { Sheet } from '../reporters/layout.ts';
import { describeStatus } from '../status.ts';
import type { MessageHead } from './messages.ts';
import type { Seen } from './proxy.ts';

/** One line for a request with its answer; with `verbose`, the header fields of both below it. */
export function exchangeLines(seen: Seen, at: Date, verbose: boolean, { paint }: Sheet): string[] {
  const { method, target, responses, ms } = seen;
  const statuses = responses.map(({ status }) => paint(colourOf(status), describeStatus(status)));
  const answer = (responses.at(-1)?.status ?? 0) >= 200 ? [] : [paint('red', 'no answer: the connection was closed')];
  const said = [...statuses, ...answer].join(', ');
  const request = `${method} ${shorten(inertLine(target), 200)}`;
  const line = `${at.toTimeString().slice(0, 8)}  ${inertLine(request).padEnd(28)}  ${said}  ${paint('dim', `${ms} ms`)}`;
  if (!verbose) return [line];
  return [line, ...headLines('>', seen.request), ...responses.flatMap(({ head }) => headLines('<', head))];
}

function headLines(mark: string, { firstLine, fields }: MessageHead): string[] {
  return [firstLine, ...fields].map((text) => `          ${mark} ${shorten(inertLine(text), 400)}`);
}

function colourOf(status: number): 'red' | 'yellow' | 'cyan' | 'green' {
  if (status >= 500) return 'red';
  if (status >= 400) return 'yellow';
  return status >= 300 || status < 200 ? 'cyan' : 'green';
}
