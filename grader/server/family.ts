import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The environment variable that every process inherits which a program of the user's starts, even after it has left its group. */
export const markName = 'GRADE_RUN';

/**
 * The living processes that belong to a started program: its group, everything below it, and whoever was started with
 * its mark, such as a daemon whose parent has gone. Only Linux tells; elsewhere the list is empty.
 */
export function familyOf(leader: number, mark: string): readonly number[] {
  const processes = new Map(processIds().flatMap((pid) => statOf(pid) ?? []));
  const family = new Set([leader]);
  const marker = `${markName}=${mark}`;
  for (const [pid, { group }] of processes) if (group === leader || isMarked(pid, marker)) family.add(pid);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [pid, { parent }] of processes) if (family.has(parent)) family.add(pid);
  }
  return [...family].filter((pid) => processes.has(pid));
}

/** Whether somebody of the family is still there; where the system does not tell, whether somebody of the group is. */
export function isLeft(leader: number, mark = ''): boolean {
  if (processIds().length > 0) return familyOf(leader, mark).length > 0;
  try {
    return process.platform !== 'win32' && process.kill(-leader, 0);
  } catch {
    return false;
  }
}

/** Kills whoever of the family is still there, also outside the group; resolves when nobody is left, at the latest after half a second. */
export async function killFamily(leader: number, mark: string): Promise<void> {
  for (let attempt = 0; attempt < 50 && killOnce(leader, mark); attempt += 1) await wait(10);
}

/** Sends everybody of the family the signal that cannot be refused, and returns how many there were. */
export function killOnce(leader: number, mark: string): number {
  const family = familyOf(leader, mark);
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
  return family.length;
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Parent and group of a process that lives; a zombie does not. The name before them may hold spaces and brackets. */
function statOf(pid: number): [[pid: number, { readonly parent: number; readonly group: number }]] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === undefined || state === '' || state === 'Z' || state === 'X') return undefined;
  return [[pid, { parent: Number(parent), group: Number(group) }]];
}

function isMarked(pid: number, marker: string): boolean {
  return read(`/proc/${pid}/environ`).split('\0').includes(marker);
}

/** The text of a file under /proc, empty if it is gone or somebody else's. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
