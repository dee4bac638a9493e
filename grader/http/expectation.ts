import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

/** Milliseconds after which a client sends its content although the server has said nothing (RFC 9110 §10.1.1). */
const continueWaitMs = 1_000;

/**
 * Writes a request whose content waits: the header section with Expect in it goes out at once, the content after a 100,
 * or when the server stays silent; after a final response it is not sent at all.
 */
export function holdContent(expectation: string, socket: Socket, heard: EventEmitter) {
  let mayGo: 'unasked' | 'asked' | 'go' | 'never' = 'unasked';
  return (chunks: readonly Buffer[], done: (error?: Error | null) => void): void => {
    const bytes = Buffer.concat(chunks);
    if (mayGo !== 'unasked') {
      if (mayGo === 'never') done();
      else socket.write(bytes, done);
      return;
    }
    const end = bytes.indexOf('\r\n\r\n') + 2;
    socket.write(Buffer.concat([bytes.subarray(0, end), Buffer.from(`expect: ${expectation}\r\n\r\n`, 'latin1')]));
    mayGo = 'asked';
    const content = bytes.subarray(end + 2);
    const settle = (next: 'go' | 'never') => {
      if (mayGo !== 'asked') return;
      mayGo = next;
      clearTimeout(timer);
      if (next === 'go') socket.write(content, done);
      else done();
    };
    const timer = setTimeout(() => settle('go'), continueWaitMs);
    heard.once('continue', () => settle('go')).once('final', () => settle('never'));
  };
}
