import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Entered, Room } from './jail.ts';
import { reaper } from './reaper.ts';

/** What of the portable layer works on this machine. */
export interface Limits {
  readonly holds: string;
  readonly reaps: boolean;
  /** The words in front of a program. */
  readonly before: readonly string[];
}

/** The most that one program may use in any layer: bytes of data, open files, CPU seconds, bytes of a file, no core dump. */
export const mostOfAll = ['--data=2147483648', '--nofile=256', '--cpu=60:61', '--fsize=16777216', '--core=0'];

const prlimit = ['/usr/bin/prlimit', ...mostOfAll];
const setpriv = ['/usr/bin/setpriv', '--no-new-privs'];
const perl = '/usr/bin/perl';

/** Finds out which of limits, no new privileges and a reaper the system has, by starting something with each. */
export function probeLimits(): Limits {
  const isThere = process.platform === 'linux' && [prlimit, setpriv, [perl]].every(([file = '']) => existsSync(file));
  // One start proves all three where they work; where they do not, each is tried by itself.
  const all = isThere && works([perl, '-e', reaper, '--', ...setpriv, ...prlimit]);
  const has = (words: readonly string[]) =>
    all || (process.platform === 'linux' && existsSync(words[0] ?? '') && works(words));
  const [limited, unprivileged, reaps] = [has(prlimit), has(setpriv), has([perl, '-e', reaper])];
  const words = [
    'a process group',
    ...(limited ? ['limits for memory, files and processor time'] : []),
    ...(unprivileged ? ['no new privileges'] : []),
    ...(reaps ? ['a reaper for what it leaves behind'] : []),
  ];
  const last = words.pop();
  return {
    holds: words.length === 0 ? `${last}` : `${words.join(', ')} and ${last}`,
    reaps,
    before: [
      ...(reaps ? [perl, '-e', reaper, '--'] : []),
      ...(unprivileged ? setpriv : []),
      ...(limited ? prlimit : []),
    ],
  };
}

function works([file = '', ...words]: readonly string[]): boolean {
  return spawnSync(file, [...words, '/bin/true'], { stdio: 'ignore', timeout: 2_000 }).status === 0;
}

/** The words that start a program with these limits. */
export function enterLimits({ before }: Limits, file: string, words: readonly string[], { env }: Room): Entered {
  const [first = file, ...rest] = before;
  return { file: first, words: before.length === 0 ? words : [...rest, file, ...words], env };
}
