import { inertLine } from '../../inert.ts';
import { shownPath } from '../../place.ts';
import type { ServerGrade } from '../../result.ts';
import { times } from '../../verdict/observed.ts';
import { wordPart } from './check.ts';
import { type Markup, markup, paragraphs } from './markup.ts';
import { verbatim } from './message.ts';

/** What was run and how that went: when it started, or why it did not. File names are relative to `cwd`. */
export function serverPart(server: ServerGrade, cwd: string): Markup {
  return server.started ? startedPart(server, cwd) : notStartedPart(server, cwd);
}

function startedPart(server: Extract<ServerGrade, { started: true }>, cwd: string): Markup {
  const { url, ms, restarts, notes = [], env } = server;
  const again = restarts > 0 ? `, and started again ${times(restarts)} since` : '';
  const how = url === undefined ? `started in ${ms} ms${again}` : 'was running already';
  return markup`
<p class="meta"><code>${shownServer(server, cwd)}</code> ${how}</p>${environment(env)}${notes.map((note) => paragraphs(note, 'meta'))}`;
}

function notStartedPart(server: Extract<ServerGrade, { started: false }>, cwd: string): Markup {
  const { reason, message, place, detail, env } = server;
  const isStopped = reason === 'stopped';
  const word = isStopped ? 'SKIP' : 'FAIL';
  const said = isStopped ? 'No check was played.' : 'The server did not start, so no check could be played.';
  const where = place ? `${place.file}:${place.line}:${place.column}` : shownServer(server, cwd);
  return markup`
<section class="not-started">
<h3>${wordPart(word)} <span>${said}</span></h3>
${paragraphs(message)}
<p><code>${inertLine(where)}</code></p>${isStopped ? undefined : environment(env)}
${detail.trim() === '' ? undefined : verbatim(detail, 'Details')}
</section>`;
}

function environment(env: ServerGrade['env']): Markup | undefined {
  const pairs = Object.entries(env ?? {}).map(
    ([name, value]) => markup` <code>${inertLine(`${name}=${value}`)}</code>`,
  );
  if (pairs.length === 0) return undefined;
  return markup`
<p class="meta">with${pairs}</p>`;
}

/** What was run: a file, a command or a URL; empty if nothing was found. */
function shownServer({ file, command, url }: ServerGrade, cwd: string): string {
  return inertLine(file !== undefined ? shownPath(file, cwd) : (command ?? url ?? ''));
}
