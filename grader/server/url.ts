import type { EntryOf } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import { possiblePoints } from '../score.ts';
import { withoutOutput } from '../unseen.ts';
import { accepts, type Listener, probe } from './probe.ts';
import type { Started } from './server.ts';

/** Milliseconds in which a server that already runs has to accept a connection. */
const connectMs = 2_000;
/** Milliseconds in which a server has to give a sign of life that has not answered in time. */
const reactMs = 1_000;

/**
 * Finds a server that already runs, and never stops or restarts it. Nothing is known of it but what it answers. Throws
 * a `UsageError` if the URL is not that of a server, if nobody answers there, or if the exercise needs more than that.
 */
export async function startUrl(entry: EntryOf<'url'>, exercise: Exercise): Promise<Started> {
  const { name, port, addresses } = readUrl(entry.url);
  if (exercise.upstream !== undefined) {
    throw new UsageError(
      `In ${exercise.id} the server calls another one, which the grader plays; it has to be told where that is. Use --command "…" in place of --url.`,
    );
  }
  const at = await answering(addresses, port);
  if (!at) {
    throw new UsageError(
      `Nobody answers at ${entry.url}. Start your server first and leave it running, or let --command "…" start it.`,
    );
  }
  return {
    kind: 'started',
    entry,
    address: { kind: 'port', ...at, name },
    ms: 0,
    notes: notesOn(exercise),
    output: { mark: () => 0, since: () => '', matching: async () => {} },
    ended: () => undefined,
    untilEnded: async () => {},
    reacts: async () => (await probe(at, reactMs)) !== 'silent',
    attempted: async () => undefined,
    stop: async () => {},
  };
}

/** Reads the address of a server; a path, a name or a password would mean something that the exercise does not. */
function readUrl(text: string): { name: string; port: number; addresses: readonly string[] } {
  const refuse = (what: string) => new UsageError(`--url ${what}, as in http://localhost:8000, not "${text}".`);
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text) || !URL.canParse(text)) throw refuse('needs the address of a server');
  const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(text);
  if (protocol !== 'http:') throw refuse('needs an address that begins with http://');
  if (username || password) throw refuse('takes no name and no password');
  if (pathname !== '/' || search || hash) throw refuse('takes no path: the exercise says which ones are asked for');
  const host = hostname.replace(/^\[(.+)\]$/, '$1');
  const isLocal = host === 'localhost' || host.endsWith('.localhost');
  return { name: hostname, port: Number(port || 80), addresses: isLocal ? ['127.0.0.1', '::1'] : [host] };
}

async function answering(addresses: readonly string[], port: number): Promise<Listener | undefined> {
  for (const host of addresses) if (await accepts({ host, port }, connectMs)) return { host, port };
  return undefined;
}

/** What to know about a server that was there before the grader. */
function notesOn(exercise: Exercise): string[] {
  const env = Object.entries(exercise.env ?? {}).map(([name, value]) => `${name}=${value}`);
  const unseen = worthOf(exercise) - worthOf(withoutOutput(exercise));
  return [
    'It keeps what earlier runs stored in it; start it anew to grade it from the beginning.',
    ...(env.length > 0 ? [`It has to be started with ${env.join(' ')} in its environment.`] : []),
    ...(unseen > 0
      ? [
          `What it prints is not seen here: ${unseen === 1 ? '1 point for that is' : `${unseen} points for that are`} left out.`,
        ]
      : []),
  ];
}

function worthOf({ checks }: Exercise): number {
  return checks.reduce((sum, { points }) => sum + possiblePoints(points), 0);
}
