import { writeSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import type { Size } from './frame.ts';
import { guardTerminal } from './guard.ts';
import { type Key, keysIn } from './keys.ts';

/** The terminal while a program has all of it. */
export interface Terminal {
  size(): Size;
  show(text: string): void;
  /** Gives the terminal back as it was; more than once does nothing more. */
  close(): void;
  /** Gives the terminal back, lets the shell go on until the user comes back, and takes it again. */
  suspend(): void;
}

export interface TerminalEvents {
  key(key: Key): void;
  /** What was shown is gone, or does not fit any more. */
  stale(): void;
}

/** Standard output, when it is a terminal. */
type Screen = NodeJS.WriteStream & { readonly fd: number };

/** Another screen, without a cursor; and the way back. */
const enter = '\x1b[?1049h\x1b[?25l';
const leave = '\x1b[0m\x1b[?2026l\x1b[?25h\x1b[?1049l';

/** Takes the terminal: single keys, another screen, no cursor. However this process ends, it gives the terminal back. */
export function openTerminal(input: ReadStream, output: Screen, events: TerminalEvents): Terminal {
  let open = false;
  const guard = guardTerminal(leave.replaceAll('\x1b', '\\033'));
  const take = () => {
    input.setRawMode(true);
    input.resume();
    output.write(enter);
    open = true;
  };
  const give = () => {
    if (!open) return;
    open = false;
    try {
      writeSync(output.fd, leave); // also where nothing that waits is written any more
    } catch {
      // The terminal has gone.
    }
    try {
      input.setRawMode(false);
    } catch {
      // The same.
    }
  };
  const heard = (bytes: Buffer) => {
    for (const key of keysIn(bytes.toString('utf8'))) events.key(key);
  };
  const back = () => {
    if (open) take(); // after a stop that nobody had asked us about
    events.stale();
  };

  const leaveAtOnce = () => {
    give();
    guard.dismiss();
  };
  process.on('exit', leaveAtOnce);
  process.on('SIGCONT', back);
  const gone = () => events.key('ctrl-d'); // as where a terminal ends its input
  input.on('data', heard);
  input.on('end', gone);
  output.on('resize', events.stale);
  take();

  return {
    size: () => ({ columns: Math.max(output.columns || 80, 20), rows: Math.max(output.rows || 24, 4) }),
    show: (text) => {
      if (open) output.write(text);
    },
    suspend() {
      give();
      process.kill(0, 'SIGTSTP'); // everybody in front of the shell, such as npx, stops until the user says fg
      take();
      events.stale();
    },
    close() {
      give();
      guard.dismiss();
      process.off('exit', leaveAtOnce);
      process.off('SIGCONT', back);
      input.off('data', heard);
      input.off('end', gone);
      output.off('resize', events.stale);
      input.pause();
    },
  };
}
