import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { connect, Socket } from 'node:net';

/** Opens a file as a mere place, which needs no permission and starts nothing (open(2), O_PATH). */
const placeOnly = 0o10000000;

/**
 * Connects to a Unix-domain socket that an untrusted program has made: to a socket and nothing else, and to this one,
 * not to what a symbolic link in its place leads to. Where the system cannot promise the second, it is looked at first.
 */
export function connectToSocket(path: string): Socket {
  if (process.platform === 'win32') return connect(path); // a named pipe is not a file
  try {
    if (process.platform !== 'linux') {
      if (!lstatSync(path).isSocket()) throw notASocket(path);
      return connect(path);
    }
    const place = openSync(path, placeOnly | constants.O_NOFOLLOW);
    if (!fstatSync(place).isSocket()) {
      closeSync(place);
      throw notASocket(path);
    }
    return connect(`/proc/self/fd/${place}`).once('close', () => closeSync(place));
  } catch (error) {
    return new Socket().destroy(error as Error); // all that the calls above throw
  }
}

function notASocket(path: string): Error {
  return Object.assign(new Error(`${path} is not a socket`), { code: 'ENOTSOCK' });
}
