import { familyOf } from './family.ts';
import { heldBy, listeningSockets, printedListeners, reachable, type Socket } from './listening.ts';
import { accepts, type Listener, type Presence, probe } from './probe.ts';

/** A started program that is expected to listen on the port it was given. */
export interface Awaited {
  readonly pid: number;
  readonly mark: string;
  readonly port: number;
  /** What `listeningSockets` told before it was started: a busy machine may run it before its starter. */
  readonly before: readonly Socket[] | undefined;
  /** What it has printed so far. */
  printed(): string;
  /** Whether nobody of it is left. */
  ended(): boolean;
  /** Resolves when the condition holds, when the run is stopped, or after `ms` milliseconds. */
  until(condition: () => boolean, ms: number): Promise<void>;
}

/** Where to send requests, or what else a program listens on that does not take any. */
export type Located =
  | { readonly kind: 'located'; readonly at: Listener; readonly note: string | undefined }
  | { readonly kind: 'not-located'; readonly others: readonly Listener[] };

/** Milliseconds between two looks. */
const pollMs = 20;
/** Milliseconds in which a port of this machine has to accept a connection. */
const connectMs = 250;
/** Milliseconds that a program may take to listen on its port after it has begun to answer on another one. */
const graceMs = 1_000;

/**
 * Waits until a program listens, `ms` milliseconds at most: on the port it was given, at whichever address, or on
 * another one where it answers HTTP, if the given port has not appeared within a second after that.
 */
export async function locate(program: Awaited, ms: number): Promise<Located> {
  const deadline = performance.now() + ms;
  const look = lookout(program);
  const stop = new AbortController();
  const others = new Map<string, Other>();
  try {
    for (;;) {
      const isLate = performance.now() >= deadline;
      const found = look();
      const given = await reached(found.filter(({ port }) => port === program.port));
      if (given) return located(await usual(given, program), program.port);

      for (const listener of found) {
        const known = others.get(nameOf(listener));
        if (listener.port === program.port || (known && known.presence !== 'refused')) continue;
        others.set(nameOf(listener), ask(listener, deadline - performance.now(), stop.signal));
      }
      const answering = [...others.values()].find(
        ({ presence, since }) => presence === 'http' && (isLate || performance.now() - since > graceMs),
      );
      if (answering) return located(answering.at, program.port);
      if (isLate || program.ended()) return leftOver(program, [...others.values()]);
      await program.until(program.ended, pollMs);
    }
  } finally {
    stop.abort();
  }
}

/** Another port than the given one, and what has come of asking there. */
interface Other {
  at: Listener;
  presence: Presence | 'asked';
  /** When it began to answer. */
  since: number;
}

/** Asks without waiting for the answer: a server that only just starts may answer much later. */
function ask({ host, port }: Listener, ms: number, signal: AbortSignal): Other {
  const [first = host, second] = reachable(host);
  const other: Other = { at: { host: first, port }, presence: 'asked', since: Number.POSITIVE_INFINITY };
  const answered = (presence: Presence) => {
    other.presence = presence;
    other.since = performance.now();
  };
  probe(other.at, ms, signal).then(async (presence) => {
    if (presence !== 'refused' || second === undefined) return answered(presence);
    other.at = { host: second, port };
    answered(await probe(other.at, ms, signal));
  });
  return other;
}

/** What is left when the time is up: a server that may just be slow to answer, or nothing to send requests to. */
function leftOver(program: Awaited, others: readonly Other[]): Located {
  const slow = others.find(({ presence }) => presence === 'asked' || presence === 'silent' || presence === 'closed');
  if (slow && !program.ended()) return located(slow.at, program.port);
  return {
    kind: 'not-located',
    others: others.filter(({ presence }) => presence !== 'refused').map(({ at }) => at),
  };
}

/** The first address that accepts a connection. */
async function reached(listeners: readonly Listener[]): Promise<Listener | undefined> {
  for (const { host, port } of listeners) {
    for (const at of reachable(host).map((host) => ({ host, port }))) if (await accepts(at, connectMs)) return at;
  }
  return undefined;
}

/** 127.0.0.1 if the program listens there as well, which it may do a moment after another address. */
async function usual(given: Listener, program: Awaited): Promise<Listener> {
  const at = { ...given, host: '127.0.0.1' };
  if (given.host === at.host) return given;
  await program.until(program.ended, pollMs);
  return (await accepts(at, connectMs)) ? at : given;
}

function located(at: Listener, given: number): Located {
  const isLoopback = at.host === '127.0.0.1' || at.host === '::1';
  const where = at.port === given ? `at ${nameOf(at)} only, not at 127.0.0.1` : '';
  const other = `on port ${at.port}${isLoopback ? '' : ` of ${at.host}`}, not on the one in PORT`;
  if (at.host === '127.0.0.1' && at.port === given) return { kind: 'located', at, note: undefined };
  return {
    kind: 'located',
    at,
    note: `The program listens ${where || other}. It is graded there, which costs nothing.`,
  };
}

/** `127.0.0.1:5000`, `[::1]:5000`. */
export function nameOf({ host, port }: Listener): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Looks where a program listens. Linux tells: the given port, which was free, and those of the new sockets that the
 * program holds. Elsewhere the program says so in its output, and connecting shows whether it is true.
 */
function lookout(program: Awaited): () => readonly Listener[] {
  if (program.before === undefined) return () => asPrinted(program);
  const old = new Set(program.before.map(({ inode }) => inode));
  return () => {
    const fresh = (listeningSockets() ?? []).filter(({ inode }) => !old.has(inode));
    const given = fresh.filter(({ port }) => port === program.port);
    if (given.length > 0 || fresh.length === 0) return given;
    return heldBy(familyOf(program.pid, program.mark), fresh);
  };
}

/** The given port at either loopback address, and every port that a program has named in its output. */
function asPrinted({ port, printed }: Pick<Awaited, 'port' | 'printed'>): readonly Listener[] {
  return [{ host: '::', port }, ...printedListeners(printed())];
}
