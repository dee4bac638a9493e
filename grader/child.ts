import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { asHostEvent, documents, type HostCommand, type HostEvent, type Thrown } from './channel.ts';
import type { Output } from './output.ts';
import { type Ended, isWindows, privateFolder, startProgram } from './program.ts';

export type { Ended } from './program.ts';

/** What the host has told so far. */
export interface HostState {
  booted: boolean;
  pongs: number;
  ready: boolean;
  waiting: Extract<HostEvent, { kind: 'waiting' }> | undefined;
  thrown: Thrown | undefined;
  /** The latest responses, at most 100. */
  readonly responded: Extract<HostEvent, { kind: 'responded' }>[];
}

/** A running host: a program that serves the learner's on a socket, and tells about it on a channel. */
export interface Child {
  /** The private folder, which is the program's working folder; it is removed with the child. */
  readonly folder: string;
  /** Where the program will listen. */
  readonly socket: string;
  readonly output: Output;
  readonly state: HostState;
  /** Tells the host to load the learner's program, with this environment and no more. */
  load(file: string, env: Readonly<Record<string, string>>): void;
  ended(): Ended | undefined;
  /** Resolves when the condition holds, when the signal aborts, or after `ms` milliseconds; looks at every event. */
  until(condition: () => boolean, ms: number): Promise<void>;
  /** Whether the program's one thread gets around to answering a question within `ms` milliseconds. */
  responds(ms: number): Promise<boolean>;
  /** Kills the process group and removes the private folder; resolves when nobody is left. `why` tells how it ended. */
  kill(why?: string): Promise<void>;
}

/** Starts the host as plain node. It does nothing until it is told to load a bundle. */
export function startHost(host: string, signal?: AbortSignal): Child {
  return startChild(process.execPath, [host], {}, signal);
}

/**
 * Starts a host: the words of a command that takes the path of the socket as its last argument, a private folder to
 * work in, this environment and no other, and descriptor 3 as the channel to the grader.
 */
export function startChild(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Child {
  const folder = privateFolder();
  const socket = isWindows ? `\\\\.\\pipe\\${randomBytes(12).toString('hex')}` : join(folder, 's');
  const program = startProgram(file, [...words, socket], { folder, env, channel: true, signal });
  const { channel, until } = program;
  const state: HostState = {
    booted: false,
    pongs: 0,
    ready: false,
    waiting: undefined,
    thrown: undefined,
    responded: [],
  };
  channel?.on('error', () => {}); // the host has gone; `ended` says how
  channel?.on(
    'data',
    documents((document) => {
      const event = asHostEvent(document);
      if (event) note(state, event);
      program.changed();
    }),
  );
  const command = (what: HostCommand) => channel?.write(`${JSON.stringify(what)}\n`);
  const ended = () => {
    const end = program.ended();
    return end && { ...end, thrown: state.thrown };
  };

  return {
    folder,
    socket,
    output: program.output,
    state,
    load: (path, variables) => command({ kind: 'load', file: path, env: variables }),
    ended,
    until,
    async responds(ms) {
      const before = state.pongs;
      command({ kind: 'ping' });
      await until(() => state.pongs > before || ended() !== undefined, ms);
      return state.pongs > before;
    },
    kill: program.kill,
  };
}

function note(state: HostState, event: HostEvent): void {
  switch (event.kind) {
    case 'booted':
      state.booted = true;
      break;
    case 'pong':
      state.pongs += 1;
      break;
    case 'ready':
      state.ready = true;
      break;
    case 'waiting':
      state.waiting = event;
      break;
    case 'load-failed':
    case 'uncaught':
      state.thrown = event.thrown;
      break;
    case 'responded':
      state.responded.push(event);
      if (state.responded.length > 100) state.responded.shift();
      break;
  }
}
