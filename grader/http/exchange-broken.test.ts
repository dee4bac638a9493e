import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { listener, saying } from '../fixtures/listener.ts';
import { exchange } from './exchange.ts';
import type { NoResponse } from './no-response.ts';

const notHttp = 'What the server sent is not a valid HTTP response';
const alone = 'HTTP/1.1 200 OK';
const midway = 'The server closed the connection in the middle of the body.';
const tooLong = 'The header fields are larger than 16384 bytes.';
const tooLarge = 'The body is larger than 1048576 bytes, which is where the grader stops reading.';

/** What a server does with a request, why that is no response, and the sentence for the learner. */
const rows: readonly [title: string, talk: (socket: Socket) => void, reason: NoResponse, message: string][] = [
  ['closes at once', (socket) => socket.destroy(), 'closed', 'The server closed the connection without an answer.'],
  ['closes gracefully', saying(), 'closed', 'The server closed the connection without an answer.'],
  ['resets', (socket) => socket.resetAndDestroy(), 'closed', 'The server closed the connection without an answer.'],
  [
    'ends in its fields',
    saying(alone, 'X-'),
    'closed',
    'The server closed the connection in the middle of its header fields.',
  ],
  [
    'resets in its body',
    resetting(`${alone}\r\nContent-Length: 9\r\n\r\nhi`),
    'length',
    'Content-Length promised 9 bytes, but 2 came.',
  ],
  [
    'ends too early',
    saying(alone, 'Content-Length: 50', '', 'hi'),
    'length',
    'Content-Length promised 50 bytes, but 2 came.',
  ],
  ['ends in a chunk', saying(alone, 'Transfer-Encoding: chunked', '', 'ff', 'hi'), 'length', midway],
  [
    'promises two lengths',
    saying(alone, 'Content-Length: 2', 'Content-Length: 5', '', 'hello'),
    'length',
    'Content-Length promised 2, 5 bytes',
  ],
  ['promises too much', saying(alone, 'Content-Length: 1e30', '', 'hi'), 'length', 'promised 1e30 bytes, but 2 came.'],
  ['promises less than nothing', saying(alone, 'Content-Length: -2', '', 'hi'), 'not-http', notHttp],
  [
    'says both lengths',
    saying(alone, 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '2', 'hi', '0', '', ''),
    'length',
    'Content-Length promised 2 bytes, but 12 came.',
  ],
  ['sends a bad chunk size', saying(alone, 'Transfer-Encoding: chunked', '', 'zz', 'hi'), 'not-http', notHttp],
  ['does not speak HTTP', saying('SSH-2.0-OpenSSH_9.2', ''), 'not-http', notHttp],
  ['speaks HTTP/0.9', saying('<html>hi</html>'), 'not-http', notHttp],
  ['ends lines with LF alone', saying('HTTP/1.1 200 OK\nContent-Length: 2\n\nhi'), 'not-http', notHttp],
  ['folds a field', saying(alone, 'X-A: 1', ' 2', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  ['sends NUL in a field', saying(alone, 'X-A: \0', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  ['has a space before the colon', saying(alone, 'X-A : 1', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  ['sends status 2OO', saying('HTTP/1.1 2OO OK', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  ['sends status 99', saying('HTTP/1.1 99 Low', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  ['sends status 1000', saying('HTTP/1.1 1000 High', 'Content-Length: 0', '', ''), 'not-http', notHttp],
  [
    'sends status 000',
    saying('HTTP/1.1 000 Zero', 'Content-Length: 0', '', ''),
    'not-http',
    'The server sent the status 000; a status is a number from 100 to 599.',
  ],
  [
    'switches unasked',
    saying('HTTP/1.1 101 Tea', 'Upgrade: tea', '', ''),
    'not-http',
    'The server sent 101 Switching Protocols, although nobody asked to switch.',
  ],
  ['sends a field that is too long', saying(alone, `X-A: ${'a'.repeat(70_000)}`, '', ''), 'too-large', tooLong],
  ['sends too many fields', saying(alone, ...Array(4_000).fill('X-A: aaaa'), '', ''), 'too-large', tooLong],
  ['never ends its fields', flooding(`${alone}\r\n`, 'X-A: aaaa\r\n'), 'too-large', tooLong],
  ['never ends its body', flooding(`${alone}\r\n\r\n`, 'a'.repeat(8_000)), 'too-large', tooLarge],
  ['never answers', () => {}, 'timeout', 'The server did not answer within 1000 ms.'],
  [
    'never ends a body it began',
    (socket) => socket.write(`${alone}\r\nContent-Length: 9\r\n\r\nhi`),
    'timeout',
    'The server sent its header fields but did not finish the body within 1000 ms.',
  ],
];

/** Sends a text, and resets the connection a moment later. */
function resetting(text: string): (socket: Socket) => void {
  return (socket) => socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 30));
}

/** Sends the beginning, and then the same again and again until the connection breaks. */
function flooding(beginning: string, again: string): (socket: Socket) => void {
  return (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(again));
    };
    socket.write(beginning);
    socket.on('drain', more);
    more();
  };
}

test.each(rows)('a server that %s gives no response, and a reason', async (_title, talk, reason, message) => {
  const { address } = await listener(talk, 'port');
  const outcome = await exchange(address, { path: '/' }, { timeoutMs: reason === 'timeout' ? 1_000 : 5_000 });
  expect(outcome).toMatchObject({ kind: 'unanswered', reason, message: expect.stringContaining(message) });
});

test('a server that does not listen refuses', async () => {
  const outcome = await exchange({ kind: 'socket', path: '/nowhere/s' }, { path: '/' }, { timeoutMs: 5_000 });
  expect(outcome).toMatchObject({ reason: 'refused', message: 'The server does not accept connections any more.' });
});
