import { createHash } from 'node:crypto';
import { type FSWatcher, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** Stands for what is in each file. */
export type Contents = ReadonlyMap<string, string>;

/** Whether the files are the same that both know. */
export function isSameContent(one: Contents, other: Contents): boolean {
  return [...one].every(([file, hash]) => (other.get(file) ?? hash) === hash);
}

/** Notices when the files of an exercise are saved. */
export interface Saves {
  /**
   * Looks at these files only, and at the definition of the exercise; at every source file while they are unknown. One
   * that is new here and was written after `since`, in milliseconds since the epoch, has been saved.
   */
  follow(files: readonly string[] | undefined, since: number): void;
  /** What is in the files now, in short. */
  contents(): Contents;
  stop(): void;
}

/** Milliseconds that a file may be missing or empty while an editor writes it. */
const graceMs = 60;
/** Milliseconds between two looks at the files where the system tells of no events, as on some network drives. */
const pollMs = 700;

/** Milliseconds by which the clock of the file system may be behind. */
const clockMs = 10;

const isSource = (name: string) => /\.(?:[cm]?[jt]sx?|json|py)$/.test(name) && !/^\.|\.kept-\d+\./.test(name);
const isFolder = (name: string) => !/^(?:\..*|node_modules|__pycache__)$/.test(name);

/**
 * Calls `saved` when a file that counts has changed, as soon as the system says so: editors write a file at once, in
 * pieces, or beside it and rename; a file that is empty or missing gets a moment to fill.
 */
export function watchSaves(folder: string, saved: () => void): Saves {
  const watchers = new Map<string, FSWatcher>();
  let followed: readonly string[] | undefined;
  let known = new Map<string, string>();
  let queued: NodeJS.Immediate | undefined;
  let grace: NodeJS.Timeout | undefined;

  const files = () => followed ?? foldersIn(folder).flatMap(sourcesIn);
  const stamps = () => new Map(files().map((file) => [file, stampOf(file)]));

  const look = (isSettled: boolean) => {
    const now = stamps();
    if (isSame(now, known)) return;
    const isUnsettled = [...known.keys()].some((file) => /^(?:missing|0 )/.test(now.get(file) ?? 'missing'));
    if (isUnsettled && !isSettled) {
      grace ??= setTimeout(() => {
        grace = undefined;
        look(true);
      }, graceMs);
      return;
    }
    clearTimeout(grace);
    grace = undefined;
    known = now;
    renew();
    saved();
  };
  const heard = () => {
    queued ??= setImmediate(() => {
      queued = undefined;
      look(false);
    });
  };
  const renew = () => {
    const wanted = new Set([...foldersIn(folder), ...files().map((file) => dirname(file))]);
    for (const [place, watcher] of watchers) if (!wanted.has(place)) drop(place, watcher);
    for (const place of wanted) if (!watchers.has(place)) add(place);
  };
  const drop = (place: string, watcher: FSWatcher) => {
    watchers.delete(place);
    watcher.close();
  };
  const add = (place: string) => {
    try {
      const watcher = watch(place, heard);
      watchers.set(place, watcher);
      watcher.on('error', () => drop(place, watcher));
    } catch {
      // The system watches no more folders, or this one is gone; the poll sees what happens.
    }
  };

  const poll = setInterval(() => look(false), pollMs);
  known = stamps();
  renew();

  return {
    follow(next, since) {
      const definition = sourcesIn(folder).filter((file) => /[\\/]exercise\.ts$/.test(file));
      followed = next && [...new Set([...next, ...definition])];
      // What is known already stays as it was seen, as a save may have happened that nobody has looked at yet.
      known = new Map(files().map((file) => [file, known.get(file) ?? stampOf(file, since - clockMs)]));
      renew();
      heard();
    },
    contents() {
      const all = new Set([...foldersIn(folder).flatMap(sourcesIn), ...(followed ?? [])]);
      return new Map([...all].map((file) => [file, hashOf(file)]));
    },
    stop() {
      clearInterval(poll);
      clearTimeout(grace);
      clearImmediate(queued);
      for (const [place, watcher] of watchers) drop(place, watcher);
    },
  };
}

/** Whether two looks saw the same. */
function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, stamp]) => other.get(file) === stamp);
}

/** Size, time and identity of a file; begins with its size, or says that it is missing, or was written too late. */
function stampOf(file: string, latest = Number.POSITIVE_INFINITY): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && found.mtimeMs > latest) return 'late';
  return found ? `${found.size} ${found.mtimeMs} ${found.ino}` : 'missing';
}

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return ''; // it is gone, or may not be read
  }
}

function foldersIn(folder: string): string[] {
  const entries = entriesIn(folder).filter((entry) => entry.isDirectory() && isFolder(entry.name));
  return [folder, ...entries.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

function sourcesIn(folder: string): string[] {
  return entriesIn(folder).flatMap((entry) =>
    entry.isDirectory() || !isSource(entry.name) ? [] : join(folder, entry.name),
  );
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // it is gone, or may not be read
  }
}
