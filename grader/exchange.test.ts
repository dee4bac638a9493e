import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { exchange, type Response } from './exchange.ts';
import type { Request } from './exercise.ts';
import { listener, saying } from './fixtures/listener.ts';

const ok = saying('HTTP/1.1 200 OK', 'Content-Length: 2', '', 'hi');
const limits = { timeoutMs: 5_000 };

async function answerTo(request: Request, ...lines: readonly string[]): Promise<Response> {
  const { address } = await listener(saying(...lines));
  const outcome = await exchange(address, request, limits);
  if (outcome.kind === 'unanswered') throw new Error(outcome.message);
  return outcome.response;
}

async function sentBy(request: Request): Promise<string | undefined> {
  const { address, received } = await listener(ok);
  await exchange(address, request, limits);
  expect(received).toHaveLength(1);
  return received[0];
}

describe('a request', () => {
  test('goes out with its method, path, fields and body, and nothing that tells of the grader', async () => {
    const request = { method: 'PUT', path: '/a?b=c', headers: { 'if-match': '"x"' }, json: { id: 1 } } as const;
    expect((await sentBy(request))?.split('\r\n')).toEqual([
      'PUT /a?b=c HTTP/1.1',
      expect.stringMatching(/^host: localhost(:\d+)?$/),
      'connection: close',
      'if-match: "x"',
      'content-type: application/json',
      'content-length: 8',
      '',
      '{"id":1}',
    ]);
  });

  test('keeps the content type that is given for its JSON', async () => {
    const headers = { 'content-type': 'application/merge-patch+json' };
    const sent = await sentBy({ method: 'PATCH', path: '/', headers, json: null });
    expect(sent?.match(/content-type: .*/g)).toEqual(['content-type: application/merge-patch+json']);
  });

  test('carries a body as it stands, without a content type of the grader', async () => {
    const sent = await sentBy({ method: 'POST', path: '/', body: '{"name":' });
    expect(sent).toMatch(/\r\n\r\n\{"name":$/);
    expect(sent).not.toContain('content-type');
  });

  test('has a path in which spaces, line ends and letters beyond ASCII are percent-encoded', async () => {
    expect(await sentBy({ path: '/a b\r\nX: y/ä/%20/😀' })).toMatch(
      /^GET \/a%20b%0D%0AX:%20y\/%C3%A4\/%20\/%F0%9F%98%80 HTTP/,
    );
  });

  test('goes to a port as well as to a socket', async () => {
    const { address } = await listener(ok, 'port');
    expect(address.kind).toBe('port');
    expect(await exchange(address, { path: '/' }, limits)).toMatchObject({
      kind: 'answered',
      response: { status: 200 },
    });
  });

  test('that HTTP cannot carry is not sent, and says so', async () => {
    const { address } = await listener(ok);
    const outcome = await exchange(address, { path: '/', headers: { 'x-a': 'line\nend' } }, limits);
    expect(outcome).toMatchObject({ kind: 'unanswered', reason: 'unsendable' });
  });
});

describe('a response', () => {
  test('is taken as it stands: field names without case, several lines joined, the reason raw, the body in bytes', async () => {
    const fields = ['X-A: 1', 'x-a:  2 ', '__proto__: x', 'Content-Length: 3'];
    const response = await answerTo({ path: '/' }, 'HTTP/1.1 200 \x1b[2JFine', ...fields, '', 'a\xff\x00');
    expect(response).toEqual({
      status: 200,
      reason: '\x1b[2JFine',
      headers: Object.assign(Object.create(null), { 'x-a': '1, 2', ['__proto__']: 'x', 'content-length': '3' }),
      body: Uint8Array.of(0x61, 0xff, 0),
      interim: [],
      strayBytes: 0,
    });
  });

  test('may end with the connection, or come in chunks', async () => {
    const untilClose = await answerTo({ path: '/' }, 'HTTP/1.0 200 OK', '', 'until the end');
    const chunked = await answerTo(
      { path: '/' },
      'HTTP/1.1 200 OK',
      'Transfer-Encoding: chunked',
      '',
      '2',
      'hi',
      '0',
      '',
      '',
    );
    expect(Buffer.from(untilClose.body).toString()).toBe('until the end');
    expect(Buffer.from(chunked.body).toString()).toBe('hi');
  });

  test('is not decoded, so that a bomb stays small', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000)).toString('latin1');
    const fields = ['Content-Encoding: gzip', `Content-Length: ${bomb.length}`];
    const { body } = await answerTo({ path: '/' }, 'HTTP/1.1 200 OK', ...fields, '', bomb);
    expect(body).toHaveLength(bomb.length);
  });

  test('that redirects is the answer; nothing follows it', async () => {
    const { address, received } = await listener(
      saying('HTTP/1.1 307 Go', 'Location: /b', 'Content-Length: 0', '', ''),
    );
    expect(await exchange(address, { path: '/a' }, limits)).toMatchObject({ response: { status: 307 } });
    expect(received).toHaveLength(1);
  });

  test('comes after informational ones, which are remembered', async () => {
    const lines = ['HTTP/1.1 100 Continue', '', 'HTTP/1.1 103 Early Hints', 'Link: </a>', '', 'HTTP/1.1 200 OK'];
    const interim = [
      { status: 100, headers: {} },
      { status: 103, headers: { link: '</a>' } },
    ];
    const response = await answerTo({ path: '/' }, ...lines, 'Content-Length: 0', '', '');
    expect(response).toMatchObject({ status: 200, interim, headers: { 'content-length': '0' } });
    expect(response.headers).not.toHaveProperty('link');
  });

  test.each([
    ['HEAD', 'HTTP/1.1 200 OK'],
    ['GET', 'HTTP/1.1 304 Not Modified'],
    ['GET', 'HTTP/1.1 204 No Content'],
  ] as const)('to %s that begins %s keeps its Content-Length and needs no body', async (method, line) => {
    const response = await answerTo({ method, path: '/' }, line, 'Content-Length: 5', '', '');
    expect(response).toMatchObject({ headers: { 'content-length': '5' }, body: new Uint8Array(), strayBytes: 0 });
  });

  test('that goes on behind its Content-Length tells by how many bytes', async () => {
    const asked = { path: '/' } as const;
    const longer = await answerTo(asked, 'HTTP/1.1 200 OK', 'Content-Length: 2', '', 'hello');
    expect([Buffer.from(longer.body).toString(), longer.excessBytes]).toEqual(['he', 3]);
    const exact = await answerTo(asked, 'HTTP/1.1 200 OK', 'Content-Length: 5', '', 'hello');
    expect(exact.excessBytes).toBeUndefined();
  });

  test('without content that is followed by bytes tells how many, also if they come late', async () => {
    const { address } = await listener((socket) => {
      socket.write('HTTP/1.1 204 No Content\r\n\r\n12');
      setTimeout(() => socket.end('345'), 30);
    });
    expect(await exchange(address, { path: '/' }, limits)).toMatchObject({ response: { strayBytes: 5 } });
  });
});

describe('a request with Expect', () => {
  const request = { method: 'POST', path: '/', headers: { expect: '100-continue' }, body: 'content' } as const;

  test('sends its content after a 100, and not before', async () => {
    const { address, received } = await listener((socket) => {
      expect(received[0]).toMatch(/\r\nexpect: 100-continue\r\n\r\n$/);
      socket.once('data', () => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n'));
      socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    });
    expect(await exchange(address, request, limits)).toMatchObject({
      request: { headers: request.headers },
      response: { status: 201, interim: [{ status: 100 }] },
    });
    expect(received[0]).toMatch(/\r\n\r\ncontent$/);
  });

  test('keeps its content to itself when the answer is final', async () => {
    const { address, received } = await listener(saying('HTTP/1.1 413 Content Too Large', 'Content-Length: 0', '', ''));
    expect(await exchange(address, request, limits)).toMatchObject({ response: { status: 413, interim: [] } });
    expect(received[0]).toMatch(/100-continue\r\n\r\n$/);
  });

  test('sends its content to a server that says nothing', async () => {
    const { address, received } = await listener((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n'));
    });
    expect(await exchange(address, request, limits)).toMatchObject({ response: { status: 201, interim: [] } });
    expect(received[0]).toMatch(/\r\n\r\ncontent$/);
  });

  test('may have no content', async () => {
    const { address } = await listener(ok);
    const { headers } = request;
    expect(await exchange(address, { path: '/', headers }, limits)).toMatchObject({ response: { status: 200 } });
  });
});

describe('a connection', () => {
  test.each(['200 OK', '204 No Content'])(
    'is closed after a complete %s, also by a server that would keep it',
    async (status) => {
      const { address, open } = await listener((socket) =>
        socket.write(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`),
      );
      expect(await exchange(address, { path: '/' }, limits)).toMatchObject({ kind: 'answered' });
      await vi.waitFor(() => expect(open()).toBe(0));
    },
  );

  test('is closed, and not opened again, after a request that got no answer in time', async () => {
    const { address, open, received } = await listener((socket) => socket.write('HTTP/1.1 200 OK\r\n'));
    const outcome = await exchange(address, { path: '/' }, { timeoutMs: 1_000 });
    expect(outcome).toMatchObject({
      reason: 'timeout',
      message: 'The server did not finish its header fields within 1000 ms.',
      received: Buffer.from('HTTP/1.1 200 OK\r\n'),
    });
    await vi.waitFor(() => expect(open()).toBe(0));
    expect(received).toHaveLength(1);
  });

  test('is closed when the run is stopped, which rejects with the reason', async () => {
    const { address, open } = await listener(() => {});
    const stop = new AbortController();
    const outcome = exchange(address, { path: '/' }, { ...limits, signal: stop.signal });
    await vi.waitFor(() => expect(open()).toBe(1));
    stop.abort(new Error('enough'));
    await expect(outcome).rejects.toThrow('enough');
    await vi.waitFor(() => expect(open()).toBe(0));
  });
});
