import type { Entry } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import type { ScriptedUpstream } from '../http/upstream.ts';
import type { Address } from '../http/wire.ts';
import type { Jail } from '../isolation/jail.ts';
import type { Place } from '../place.ts';
import type { Bundle } from '../submission.ts';
import type { Child } from './child.ts';
import type { Hosts } from './hosts.ts';
import type { Output } from './output.ts';
import type { Ended } from './program.ts';
import type { Pythons } from './python.ts';
import { startTypeScript } from './typescript.ts';

/** A server that answers; `stop` always has to be called, and may be called more than once. */
export interface Started {
  readonly kind: 'started';
  readonly entry: Entry;
  readonly address: Address;
  /** Milliseconds from the start of the process until it accepted connections. */
  readonly ms: number;
  /** What the report should say about how the server runs, a sentence each. */
  readonly notes?: readonly string[];
  readonly output: Output;
  /** How the process ended, if it did. */
  ended(): Ended | undefined;
  /** Resolves when the process has ended, or after `ms` milliseconds. */
  untilEnded(ms: number): Promise<void>;
  /** Whether the program still reacts, within a second; one that does not is killed, and has ended. */
  reacts(): Promise<boolean>;
  /** Content bytes that the handler of `GET /path` wrote, sent or not; undefined if nothing was heard of it in time. */
  attempted(request: string, status: number): Promise<number | undefined>;
  /** Kills the process group, waits for its end and removes the private folder. */
  stop(): Promise<void>;
}

/** A server that never answered, and why, in the learner's words. */
export interface NotStarted {
  readonly kind: 'not-started';
  readonly entry: Entry | undefined;
  readonly reason: 'missing' | 'not-bundled' | 'threw' | 'exited' | 'nothing-to-serve' | 'silent';
  /** One or two sentences. */
  readonly message: string;
  readonly place: Place | undefined;
  /** Source excerpt, stack trace or last output lines. */
  readonly detail: string;
}

export interface StartOptions {
  /** Absolute path of the built host. */
  readonly host: string;
  /** Folder of packages that a submission may import without bringing them. */
  readonly packages: string;
  /** The interpreters that can run a Python program. */
  readonly pythons: Pythons;
  /** How the program is kept apart from the machine; not at all unless stated. */
  readonly jail?: Jail;
  /** Stands in for another service, if the exercise has one. */
  readonly upstream?: ScriptedUpstream | undefined;
  /** A host that was booted ahead of time; the first server takes it. */
  readonly booted?: Child[];
  /** The upstream that this host was booted for, where the exercise has one. */
  readonly bootedFor?: ScriptedUpstream | undefined;
  /** Hosts to use one after the other for several servers, which have to be the course's own; a new one each unless stated. */
  readonly hosts?: Hosts | undefined;
  /** Bundles TypeScript in place of a build from nothing. */
  readonly bundle?: Bundle;
  /** Milliseconds until the server has to accept connections; 10,000 unless stated. */
  readonly bootMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs what is to be graded as a process of its own, or finds it running, and resolves when it accepts connections or
 * never will. Whatever the program does is a value; throws only for faults of ours and wrong use.
 */
export async function start(entry: Entry, exercise: Exercise, options: StartOptions): Promise<Started | NotStarted> {
  switch (entry.kind) {
    case 'file':
      if (entry.track === 'typescript') return startTypeScript(entry, exercise, options);
      return (await import('./fastapi.ts')).startFastApi(entry, exercise, options);
    case 'command':
      return (await import('./command.ts')).startCommand(entry, exercise, options);
    case 'url':
      return (await import('./url.ts')).startUrl(entry, exercise);
  }
}
