import { existsSync } from 'node:fs';
import type { Entry } from '../entry.ts';
import { GraderError } from '../error.ts';
import type { ScriptedUpstream } from '../http/upstream.ts';
import type { Address } from '../http/wire.ts';
import { jailedUpstream } from '../isolation/bubblewrap.ts';
import type { Jail } from '../isolation/jail.ts';
import { excerptAt, firstPlace, type Place, shownPath } from '../place.ts';
import type { Relay } from './channel.ts';
import type { Child } from './child.ts';
import type { NotStarted, Started, StartOptions } from './server.ts';

/** How one track uses its host. */
export interface Hosting {
  readonly entry: Entry;
  readonly child: Child;
  /** `performance.now()` when the start of the server began. */
  readonly began: number;
  /** What the report should say about how the program is run. */
  readonly notes?: readonly string[];
  /** Prepares the learner's program and tells the host to load it, or says why there is nothing to load. */
  load(): Promise<NotStarted | undefined>;
  /** What becomes of the host of a server that is stopped and has not ended by itself; it is killed unless stated. */
  readonly release?: ((child: Child) => Promise<void>) | undefined;
  /** What to say of a program whose app cannot answer requests. */
  unusable(problem: string): string;
  /** What to do when the program has these names and no app, with a space in front. */
  whatToExport(names: readonly string[]): string;
}

/** Milliseconds in which a program has to react that has not answered in time. */
const pongWaitMs = 1_000;
/** Milliseconds to wait for the host's word on what a handler wrote. */
const attemptedWaitMs = 250;

/** How a program in this jail reaches the upstream; undefined if it can call its URL as it is. */
export function relayTo(upstream: ScriptedUpstream | undefined, jail: Jail): Relay | undefined {
  if (upstream === undefined || jail.isolation !== 'bubblewrap') return undefined;
  return { port: Number(new URL(upstream.url).port), socket: jailedUpstream };
}

/** Runs the learner's program in a host that is booting or has booted, until it accepts connections or never will. */
export async function startHosted(
  hosting: Hosting,
  { bootMs = 10_000 }: Pick<StartOptions, 'bootMs'>,
): Promise<Started | NotStarted> {
  const { entry, child, began } = hosting;
  let address: Address;
  let stopped: Promise<void> | undefined;
  const stop = (why?: string) => {
    stopped ??= child.kill(why);
    return stopped;
  };

  try {
    const unloaded = await hosting.load();
    if (unloaded) {
      await stop();
      return unloaded;
    }
    const { state } = child;
    await child.until(() => (state.ready && !!child.socket()) || child.ended() !== undefined, bootMs);
    const socket = child.socket();
    if (!state.ready || child.ended() || socket === undefined) {
      const failed = notStarted(hosting, bootMs);
      await stop();
      return failed;
    }
    if (!existsSync(socket)) throw new GraderError(`The jail was built, but its socket cannot be reached: ${socket}`);
    address = { kind: 'socket', path: socket };
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    kind: 'started',
    entry,
    address,
    ms: Math.round(performance.now() - began),
    notes: hosting.notes ?? [],
    output: child.output,
    ended: child.ended,
    untilEnded: (ms) => child.until(() => child.ended() !== undefined, ms),
    reacts: async () => {
      const reacts = await child.responds(pongWaitMs);
      if (!reacts && !child.ended()) await stop('got stuck and had to be stopped');
      return reacts;
    },
    attempted: (request, status) => attempted(child, request, status),
    stop: () => {
      if (hosting.release && !child.ended()) stopped ??= hosting.release(child);
      return stop();
    },
  };
}

async function attempted(child: Child, request: string, status: number): Promise<number | undefined> {
  const { responded } = child.state;
  const find = () => responded.findIndex((event) => event.request === request && event.status === status);
  await child.until(() => find() >= 0 || child.ended() !== undefined, attemptedWaitMs);
  const at = find();
  return at < 0 ? undefined : responded.splice(at, 1)[0]?.attempted;
}

function notStarted({ entry, child, unusable, whatToExport }: Hosting, bootMs: number): NotStarted {
  const { thrown, waiting } = child.state;
  const ended = child.ended();
  const printed = lastLines(child.output.since(0));
  if (ended && !child.state.booted) throw new GraderError(`The host could not run: it ${ended.how}.\n${printed}`);
  const failure = (reason: NotStarted['reason'], message: string, place?: Place, detail = printed): NotStarted => ({
    kind: 'not-started',
    entry,
    reason,
    message,
    place,
    detail,
  });
  if (thrown) {
    const place = thrown.place ? { ...thrown.place, file: shownPath(thrown.place.file) } : firstPlace(thrown.stack);
    const detail = [place ? excerptAt(place) : '', thrown.stack].filter(Boolean).join('\n\n');
    return failure('threw', `The program ended with an exception while it started: ${thrown.summary}`, place, detail);
  }
  if (waiting?.problem !== undefined) return failure('nothing-to-serve', unusable(waiting.problem));
  const endless =
    ' Its file was not run to the end: look for a loop, or an await, outside of the handlers that never ends.';
  const advice = waiting ? whatToExport(waiting.exports) : ended ? '' : endless;
  return ended
    ? failure('exited', `The program ${ended.how} before it accepted connections.${advice}`)
    : failure('silent', `The program did not accept connections within ${bootMs / 1000} s.${advice}`);
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n');
}
