import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryOf } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { knowing } from '../grade.ts';
import { openUpstream } from '../http/upstream.ts';
import { inert, inertLine, shorten } from '../inert.ts';
import { painter, type Sheet, wrap } from '../reporters/layout.ts';
import type { NotStarted, StartOptions } from '../server/server.ts';
import { exchangeLines } from './lines.ts';
import { openProxy } from './proxy.ts';
import { routesOf, upstreamOf } from './routes.ts';
import { type Supervisor, supervise } from './supervisor.ts';

export interface ServeOptions {
  readonly entry: EntryOf<'file'>;
  /** As people want to read it. */
  readonly file: string;
  /** Where the server is edited. */
  readonly folder: string;
  readonly exercise: Exercise;
  /** 0 for any that is free. */
  readonly port: number;
  readonly verbose: boolean;
  readonly startOptions: StartOptions;
  readonly look: { readonly colour: boolean; readonly width: number };
  readonly print: (lines: readonly string[]) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Serves an exercise on a port, tells what is asked and answered, and starts the server again on save, until the signal aborts. */
export async function serve(options: ServeOptions): Promise<void> {
  const { entry, file, folder, exercise, port, verbose, startOptions, look, print, signal } = options;
  const sheet: Sheet = { width: look.width, paint: painter(look.colour) };
  const { paint } = sheet;
  const upstream = exercise.upstream === undefined ? undefined : await openUpstream();
  upstream?.follow(upstreamOf(exercise));
  const known = knowing(exercise, upstream);
  let supervisor: Supervisor | undefined;
  let fail: (fault: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  const proxy = await openProxy({
    port,
    target: async () => supervisor?.target() ?? { problem: 'the server is about to start.' },
    seen: (exchange) => print(exchangeLines(exchange, new Date(), verbose, sheet)),
  }).catch(async (error: unknown) => {
    await upstream?.stop();
    throw error;
  });
  const origin = `http://localhost:${proxy.port}`;
  try {
    supervisor = supervise(
      entry,
      folder,
      known,
      { ...startOptions, upstream },
      {
        started: ({ ms, notes = [] }, isFirst) => {
          if (!isFirst) return print([paint('dim', `Started again in ${ms} ms; what it kept in memory is gone.`)]);
          print([
            `${paint('bold', exercise.id)}  ${exercise.title}  (${exercise.level}, ${entry.track})`,
            paint('dim', `${file} started in ${ms} ms`),
            ...notes.map((note) => paint('dim', inertLine(note))),
            ...environmentOf(known).map((line) => paint('dim', line)),
            '',
            `Listening on ${paint('bold', origin)}; Ctrl-C ends it, a save starts it anew.`,
            '',
            ...routesOf(exercise, readmeOf(exercise), origin).map((command) => inertLine(command)),
            '',
          ]);
        },
        notStarted: (problem) =>
          print([...problemLines(problem, sheet), `Listening on ${origin}; it starts as soon as you save a change.`]),
        ended: ({ how, thrown }) => {
          print([
            `${paint('red', 'FAIL')}  Your server ${inertLine(how)}. The next request starts it again.`,
            ...(thrown ? detailLines(thrown.stack || thrown.summary) : []),
          ]);
        },
        printed: (line) => print([`  | ${shorten(inertLine(line), 400)}`]),
        failed: fail,
      },
    );
    const interrupted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
    await Promise.race([interrupted, failed]);
  } finally {
    await proxy.stop();
    await supervisor?.stop();
    await Promise.all([startOptions.pythons.stop(), upstream?.stop()]);
  }
}

function readmeOf({ folder }: Exercise): string {
  const file = join(folder, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What the exercise sets for the server. */
function environmentOf({ env }: Exercise): string[] {
  const set = Object.entries(env ?? {}).map(([name, value]) => `${name}=${value}`);
  return set.length === 0 ? [] : [`with ${set.join(' ')}`];
}

function problemLines({ message, place, detail }: NotStarted, { paint, width }: Sheet): string[] {
  return [
    `${paint('red', 'FAIL')}  The server did not start.`,
    ...wrap(inertLine(message), width - 6).map((line) => `      ${line}`),
    ...(place ? [`      ${inertLine(`${place.file}:${place.line}:${place.column}`)}`] : []),
    ...(detail.trim() ? ['', ...detailLines(detail), ''] : []),
  ];
}

function detailLines(detail: string): string[] {
  return inert(detail)
    .split('\n')
    .slice(0, 30)
    .map((line) => `        | ${shorten(line, 400)}`);
}
