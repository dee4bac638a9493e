import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { jailedSocket } from '../isolation/bubblewrap.ts';
import { asHostEvent, documents, type HostCommand, type HostEvent, type Loading, type Thrown } from './channel.ts';
import type { Output } from './output.ts';
import { type Ended, isWindows, type ProgramOptions, privateFolder, startProgram } from './program.ts';

/** What the host has told so far. */
export interface HostState {
  booted: Extract<HostEvent, { kind: 'booted' }> | undefined;
  cannotImport: string | undefined;
  pongs: number;
  /** How often its server has been closed to make room for another one. */
  resets: number;
  ready: boolean;
  waiting: Extract<HostEvent, { kind: 'waiting' }> | undefined;
  thrown: Thrown | undefined;
  /** The request that the process ends because of. */
  ending: string | undefined;
  /** The latest responses that have no content, at most 100. */
  readonly responded: Extract<HostEvent, { kind: 'responded' }>[];
}

/** A running host: a program that serves the learner's on a socket, and tells about it on a channel. */
export interface Child {
  /** The private folder, which is the program's working folder; it is removed with the child. */
  readonly folder: string;
  /** Where the program will listen, as soon as that is known. */
  socket(): string | undefined;
  readonly output: Output;
  readonly state: HostState;
  /** Tells the host to load the learner's program. */
  load(what: Loading): void;
  ended(): Ended | undefined;
  /** Resolves when the condition holds, when the signal aborts, or after `ms` milliseconds; looks at every event. */
  until(condition: () => boolean, ms: number): Promise<void>;
  /** Whether the program's one thread gets around to answering a question within `ms` milliseconds. */
  responds(ms: number): Promise<boolean>;
  /** Closes the server, and says whether the host is ready for another one within `ms` milliseconds. */
  reset(ms: number): Promise<boolean>;
  /** Kills the process group and removes the private folder; resolves when nobody is left. `why` tells how it ended. */
  kill(why?: string): Promise<void>;
}

/** Starts the host as plain node. It does nothing until it is told to load a bundle. */
export function startHost(host: string, options: Pick<ProgramOptions, 'jail' | 'upstream' | 'signal'> = {}): Child {
  return startChild(process.execPath, [host], { ...options, env: {}, readable: [process.execPath, host] });
}

/** Starts a host: a command that takes the path of its socket as its last word, and has descriptor 3 as its channel. */
export function startChild(
  file: string,
  words: readonly string[],
  options: Omit<ProgramOptions, 'folder' | 'channel' | 'shell'>,
): Child {
  const folder = privateFolder();
  const isJailed = options.jail?.isolation === 'bubblewrap';
  const outside = isWindows ? `\\\\.\\pipe\\${randomBytes(12).toString('hex')}` : join(folder, 's');
  const socket = isJailed ? jailedSocket : outside;
  const program = startProgram(file, [...words, socket], { folder, channel: true, ...options });
  const { channel, until } = program;
  const state: HostState = {
    booted: undefined,
    cannotImport: undefined,
    pongs: 0,
    resets: 0,
    ready: false,
    waiting: undefined,
    thrown: undefined,
    ending: undefined,
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
    return end && { ...end, thrown: state.thrown, request: state.ending };
  };

  return {
    folder,
    socket: () => (isJailed ? program.root() && `${program.root()}${jailedSocket}` : outside),
    output: program.output,
    state,
    load: (what) => command({ kind: 'load', ...what }),
    ended,
    until,
    async responds(ms) {
      const before = state.pongs;
      command({ kind: 'ping' });
      await until(() => state.pongs > before || ended() !== undefined, ms);
      return state.pongs > before;
    },
    async reset(ms) {
      const before = state.resets;
      command({ kind: 'reset' });
      await until(() => state.resets > before || ended() !== undefined, ms);
      return state.resets > before && ended() === undefined;
    },
    kill: program.kill,
  };
}

function note(state: HostState, event: HostEvent): void {
  switch (event.kind) {
    case 'booted':
      state.booted = event;
      break;
    case 'cannot-import':
      state.cannotImport = event.problem;
      break;
    case 'pong':
      state.pongs += 1;
      break;
    case 'reset':
      state.resets += 1;
      state.ready = false;
      state.waiting = undefined;
      state.responded.length = 0;
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
    case 'ending':
      state.ending ??= event.request;
      break;
    case 'responded':
      state.responded.push(event);
      if (state.responded.length > 100) state.responded.shift();
      break;
  }
}
