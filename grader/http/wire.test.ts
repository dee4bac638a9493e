import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { listener, saying } from '../fixtures/listener.ts';
import { openWire, type Wire } from './wire.ts';

/** Opens a wire, sends the beginning of a request, and resolves when the server has closed the connection. */
async function wireTo(talk: (socket: Socket) => void, method = 'GET'): Promise<{ wire: Wire; passed: string }> {
  const { address } = await listener(talk);
  const wire = openWire(address, method);
  let passed = '';
  const ended = new Promise<void>((resolve, reject) => {
    wire.stream.on('data', (bytes: Buffer) => {
      passed += bytes.toString('latin1');
    });
    wire.stream.on('end', resolve).on('error', reject);
  });
  wire.stream.write('GET / HTTP/1.1\r\n\r\n');
  await ended.finally(() => wire.close());
  return { wire, passed };
}

/** Sends each byte on its own. */
function byteByByte(text: string): (socket: Socket) => void {
  return async (socket) => {
    socket.setNoDelay();
    for (const byte of Buffer.from(text, 'latin1')) {
      await new Promise((resolve) => socket.write(Uint8Array.of(byte), resolve));
      await new Promise(setImmediate);
    }
    socket.end();
  };
}

const early = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
const final = 'HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 5\r\n\r\nhello';
const head = {
  status: 200,
  reason: 'OK',
  fields: [
    ['X-A', '1'],
    ['x-a', '2'],
    ['Content-Length', '5'],
  ],
};

test.each([
  ['at once', saying(early + final)],
  ['byte by byte', byteByByte(early + final)],
])('a response that comes %s reaches the client without the informational ones', async (_how, talk) => {
  const { wire, passed } = await wireTo(talk);
  expect(passed).toBe(final);
  expect(wire.head()).toEqual(head);
  expect(wire.interim()).toEqual([{ status: 103, reason: 'Early Hints', fields: [['Link', '</a>']] }]);
  expect([wire.contentBytes(), wire.strayBytes()]).toEqual([5, 0]);
});

test.each([
  ['at once', saying, 'GET', '204 No Content'],
  ['at once', saying, 'GET', '304 Not Modified'],
  ['at once', saying, 'HEAD', '200 OK'],
  ['byte by byte', byteByByte, 'HEAD', '200 OK'],
])(
  'a response that comes %s and has no content hides its length from the client and its bytes are counted',
  async (_how, talk, method, status) => {
    const text = `HTTP/1.1 ${status}\r\ncontent-LENGTH: 5\r\nTransfer-Encoding: chunked\r\nX-A: 1\r\n\r\nextra`;
    const { wire, passed } = await wireTo(talk(text), method);
    expect(passed).toBe(`HTTP/1.1 ${status}\r\nX-A: 1\r\n\r\n`);
    expect(wire.head()?.fields).toContainEqual(['content-LENGTH', '5']);
    expect([wire.contentBytes(), wire.strayBytes()]).toEqual([0, 5]);
  },
);

test('what is not HTTP reaches the client unchanged', async () => {
  const { wire, passed } = await wireTo(saying('HELLO', '', 'HTTP/1.1 204 No Content', '', ''));
  expect(passed).toBe('HELLO\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n');
  expect(wire.head()).toBeUndefined();
});

test('what ends before its header section does reaches the client unchanged', async () => {
  const { wire, passed } = await wireTo(saying('HTTP/1.1 200 OK', 'X-A'));
  expect(passed).toBe('HTTP/1.1 200 OK\r\nX-A');
  expect(wire.firstBytes().toString()).toBe(passed);
});

test('a header section beyond 16 KiB is not collected', async () => {
  const line = `X-A: ${'a'.repeat(20_000)}`;
  const { wire, passed } = await wireTo(saying('HTTP/1.1 200 OK', line));
  expect(passed).toHaveLength(`HTTP/1.1 200 OK\r\n${line}`.length);
  expect(wire.firstBytes()).toHaveLength(512);
});

test('of many informational responses the first twenty are kept', async () => {
  const { wire, passed } = await wireTo(saying(early.repeat(10_000) + final));
  expect(wire.interim()).toHaveLength(20);
  expect(passed).toBe(final);
});

test.each([
  ['000', 'HTTP/1.1 000 Zero', 'the status 000; a status is a number from 100 to 599'],
  ['099', 'HTTP/1.1 099 Low', 'the status 099; a status is a number from 100 to 599'],
  ['101', 'HTTP/1.1 101 Tea', '101 Switching Protocols, although nobody asked to switch'],
])('the status %s breaks the stream with the reason', async (_status, line, reason) => {
  await expect(wireTo(saying(line, '', ''))).rejects.toMatchObject({ name: 'NotHttp', message: reason });
});
