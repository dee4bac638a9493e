import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { sep } from 'node:path';
import type { Entered, Room } from './jail.ts';
import { mostOfAll } from './limits.ts';

/** What a test of bubblewrap on this machine found. */
export type BubblewrapProbe =
  | {
      readonly kind: 'usable';
      /** Whether it may mount /proc; in some containers it may not. */
      readonly proc: boolean;
    }
  | { readonly kind: 'unusable'; readonly why: string };

/** Where a jailed server listens, and where it finds the upstream, as seen from inside. */
export const jailedSocket = '/run/s';
export const jailedUpstream = '/run/upstream';

const bwrap = '/usr/bin/bwrap';
const prlimit = '/usr/bin/prlimit';
const namespaces = ['--unshare-user', '--unshare-all', '--disable-userns', '--uid', '65534', '--gid', '65534'];
const confined = ['--cap-drop', 'ALL', '--die-with-parent', '--new-session', '--hostname', 'grade', '--clearenv'];

/** The most that one program may use in its jail: as everywhere, and so many processes and threads. */
const limits = [...mostOfAll, '--nproc=128'];

/** The system's folders as they are outside: a symbolic link stays one, as /bin is on most systems. */
function systemFolders(): string[] {
  return ['/usr', '/bin', '/lib', '/lib64', '/lib32'].flatMap((folder) => {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (!found) return [];
    return found.isSymbolicLink() ? ['--symlink', readlinkSync(folder), folder] : ['--ro-bind', folder, folder];
  });
}

function jail(proc: boolean): string[] {
  return [
    ...[...namespaces, ...confined, ...systemFolders()],
    // The linker's cache and the names of alternatives hold nothing private, and some programs do not start without.
    ...['/etc/ld.so.cache', '/etc/alternatives'].flatMap((path) => ['--ro-bind-try', path, path]),
    ...(proc ? ['--proc', '/proc'] : []),
    ...['--dev', '/dev', '--size', '16777216', '--tmpfs', '/dev/shm'],
    ...['--size', '67108864', '--tmpfs', '/tmp', '--size', '1048576', '--tmpfs', '/run'],
  ];
}

/** What comes after the last mount: the folders that hold the mounts are in memory, without a limit of their own. */
const sealed = ['--remount-ro', '/dev', '--remount-ro', '/'];

/**
 * Proves, by running a shell in it, that the jail has the properties that grading relies on: another user, nothing to
 * write to, no process of the machine in sight, no network but its own loopback.
 */
export function probeBubblewrap(): BubblewrapProbe {
  if (process.platform !== 'linux') return { kind: 'unusable', why: 'bubblewrap is for Linux only.' };
  for (const path of [bwrap, prlimit]) {
    if (!existsSync(path)) return { kind: 'unusable', why: `There is no ${path}; install the package bubblewrap.` };
  }
  let why = '';
  for (const proc of [true, false]) {
    // Each line but the first is the shell's own work: one more program would cost time at every start of the grader.
    const script = [
      'id -u',
      'for folder in / /dev /usr; do (: > $folder/x) 2>/dev/null && echo written; done',
      proc ? 'set -- /proc/[0-9]*; echo $#' : 'echo 0',
      proc ? 'n=-2; while read -r line; do n=$((n + 1)); done < /proc/net/dev; echo $n' : 'echo 1',
    ].join('\n');
    const words = [...jail(proc), ...sealed, '--', prlimit, ...limits, '/bin/sh', '-c', script];
    const { stdout, stderr, error } = spawnSync(bwrap, words, {
      env: { PATH: '/usr/bin' },
      encoding: 'utf8',
      timeout: 2_000,
    });
    const [user, processes, links, ...others] = stdout?.trim().split('\n') ?? [];
    if (user === '65534' && Number(processes) < 8 && links === '1' && others.length === 0)
      return { kind: 'usable', proc };
    why ||= stderr?.trim() || error?.message || `A shell in it said: ${stdout?.trim()}`;
  }
  return { kind: 'unusable', why: `bubblewrap was refused (${why}).` };
}

/** The words that start a program inside of the jail; what it may read has the same path inside as outside. */
export function enterBubblewrap(
  { proc }: Extract<BubblewrapProbe, { kind: 'usable' }>,
  file: string,
  words: readonly string[],
  { readable, cwd, env, upstream }: Room,
): Entered {
  const visible = readable.filter((path) => !path.startsWith(`${sep}usr${sep}`));
  const binds = visible.flatMap((path) => ['--ro-bind', path, path]);
  const variables = Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]);
  const relay = upstream === undefined ? [] : ['--ro-bind', upstream, jailedUpstream];
  return {
    file: bwrap,
    words: [
      ...[...jail(proc), ...variables, ...binds, ...relay, ...sealed, '--chdir', cwd, '--info-fd', '4', '--'],
      ...[prlimit, ...limits, file, ...words],
    ],
    env: { PATH: '/usr/bin' }, // the environment of bubblewrap itself can be read from inside
    info: 4,
  };
}
