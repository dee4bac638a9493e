import { spawn, spawnSync } from 'node:child_process';
import { isWindows } from '../server/program.ts';

/** Watches over a terminal from outside of this process. */
export interface Guard {
  /** Nothing is left to put right. */
  dismiss(): void;
}

/** Waits for a word, and puts the terminal right if there is none, because whoever should have said it is gone. */
const script = `
  read -r word
  [ "$word" = done ] && exit
  stty "$1" <&1
  printf '%b' "$2"`;

/**
 * Starts a small process that gives the terminal back if this one is killed in a way that it cannot notice: its modes as
 * they are now, and the text that leads back, with backslash escapes. Where that does not work, there is no guard.
 */
export function guardTerminal(wayBack: string): Guard {
  const { stdout: modes } = isWindows
    ? { stdout: '' }
    : spawnSync('stty', ['-g'], { stdio: ['inherit', 'pipe', 'ignore'], encoding: 'utf8' });
  if (!modes) return { dismiss: () => {} };
  const child = spawn('/bin/sh', ['-c', script, 'guard', modes.trim(), wayBack], {
    stdio: ['pipe', 'inherit', 'ignore'],
    detached: true, // a signal to everybody in front of the shell does not reach it
  });
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  child.unref();
  return { dismiss: () => child.stdin?.end('done\n') };
}
