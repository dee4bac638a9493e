import { UsageError } from './error.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'its folder cannot be made',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left',
};

/**
 * Writes what the user has asked for, and returns what the writing does. Throws a `UsageError` where the system does not
 * allow it; `named` is what the user calls the place.
 */
export function explained<T>(named: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UsageError(`${named} cannot be written: ${reasons[code] ?? code}.`);
  }
}
