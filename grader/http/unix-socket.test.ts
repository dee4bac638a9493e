import { once } from 'node:events';
import { renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { connectToSocket } from './unix-socket.ts';

/** A server on a socket that says its name and hangs up. */
async function saying(name: string, path: string): Promise<void> {
  const server = createServer((socket) => socket.end(name)).listen(path);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
}

/** What is said at a socket, or the code of the error. */
async function heardAt(path: string): Promise<string> {
  const socket = connectToSocket(path);
  let text = '';
  try {
    socket.on('data', (bytes) => {
      text += bytes;
    });
    await once(socket, 'close');
    return text;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

describe.skipIf(process.platform === 'win32')('a connection to a socket that a program has made', () => {
  test('reaches the one that is there now', async () => {
    const path = join(temporary(), 's');
    await saying('first', path);
    expect(await heardAt(path)).toBe('first');
    unlinkSync(path);
    await saying('second', path);
    expect(await heardAt(path)).toBe('second');
  });

  test.each(['absolute', 'relative'])('does not follow an %s symbolic link to another socket', async (kind) => {
    const folder = temporary();
    const path = join(folder, 's');
    await saying('own', path);
    await saying('victim', join(folder, 'victim'));
    renameSync(path, `${path}.old`);
    symlinkSync(kind === 'absolute' ? join(folder, 'victim') : 'victim', path);
    expect(await heardAt(path)).toBe('ENOTSOCK');
  });

  test('does not open a file, and says when there is nothing', async () => {
    const path = join(temporary(), 's');
    expect(await heardAt(path)).toBe('ENOENT');
    writeFileSync(path, 'no socket');
    expect(await heardAt(path)).toBe('ENOTSOCK');
  });
});
