import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { openProxy, type Seen, type Target } from './proxy.ts';

/** A proxy in front of a server that does this with each connection. */
async function proxied(serve: (socket: Socket) => void, target?: () => Promise<Target>) {
  const socket = join(temporary(), 's');
  const server = createServer({ allowHalfOpen: true }, (client) => serve(client.on('error', () => {})));
  await once(server.listen(socket), 'listening');
  const all: Seen[] = [];
  const proxy = await openProxy({
    port: 0,
    target: target ?? (async () => ({ socket })),
    seen: (one) => all.push(one),
  });
  onTestFinished(async () => {
    await proxy.stop();
    server.close();
  });
  return { port: proxy.port, all };
}

/** Everything that comes back when these bytes are sent. */
async function sent(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  const client = connect(port, host);
  client.write(text, 'latin1');
  let back = '';
  client.setEncoding('latin1').on('data', (part: string) => {
    back += part;
  });
  await once(client, 'close');
  return back;
}

const statuses = (all: readonly Seen[]) =>
  all.map(({ method, target, responses }) => [method, target, ...responses.map(({ status }) => status)]);

describe('the proxy', () => {
  test.each([
    [
      'a strange case, order and reason',
      'HTTP/1.1 299 Made Up\r\nX-b: 1\r\nx-A: 2\r\nX-b:3\r\nContent-Length: 0\r\n\r\n',
    ],
    ['no reason', 'HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n'],
    [
      'informational responses',
      'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
    ],
    ['content after 204, which is wrong', 'HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nnull'],
    ['bytes that are no HTTP', '\x00\xffnonsense\r\n\r\n'],
    ['every byte', `HTTP/1.1 200 OK\r\nContent-Length: 256\r\n\r\n${String.fromCharCode(...Array(256).keys())}`],
  ])('passes on %s', async (_what, answer) => {
    const { port } = await proxied((socket) => socket.once('data', () => socket.end(answer, 'latin1')));
    expect(await sent(port, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n')).toBe(answer);
  });

  test('passes on the request as it is, from both loopback addresses', async () => {
    let heard = '';
    const { port } = await proxied((socket) => {
      socket.on('data', (bytes) => {
        heard += bytes.toString('latin1');
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      });
    });
    const request = 'POST /a?b=%20c HTTP/1.1\r\nHoSt: localhost:3000\r\nContent-Length: 2\r\n\r\n\xff\x00';
    await sent(port, request);
    expect(heard).toBe(request);
  });

  test('streams: the first part of an answer arrives before the last is written', async () => {
    let finish = () => {};
    const { port } = await proxied((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na'));
      finish = () => socket.end('b');
    });
    const client = connect(port, '127.0.0.1');
    client.write('GET / HTTP/1.1\r\n\r\n');
    const [first] = await once(client, 'data');
    expect(String(first)).toMatch(/a$/);
    finish();
    const [second] = await once(client, 'data');
    expect(String(second)).toBe('b');
    client.destroy();
  });

  test('tells of several requests on one connection, with the informational responses', async () => {
    const answers = [
      'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx',
      'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
    ];
    const { port, all } = await proxied((socket) => {
      socket.on('data', () => {
        const next = answers.shift() ?? '';
        if (answers.length > 0) socket.write(next);
        else socket.end(next);
      });
    });
    const client = connect(port, '127.0.0.1');
    client.write('GET /a HTTP/1.1\r\n\r\n');
    await once(client, 'data');
    client.write('GET /b HTTP/1.1\r\n\r\n');
    client.resume();
    await once(client, 'close');
    expect(statuses(all)).toEqual([
      ['GET', '/a', 103, 200],
      ['GET', '/b', 404],
    ]);
  });

  test('tells of a request whose connection was closed without an answer', async () => {
    const { port, all } = await proxied((socket) => socket.once('data', () => socket.destroy()));
    expect(await sent(port, 'GET / HTTP/1.1\r\n\r\n')).toBe('');
    expect(statuses(all)).toEqual([['GET', '/']]);
  });

  test('answers 502 itself, with the reason, when there is no server', async () => {
    const { port, all } = await proxied(
      () => {},
      async () => ({ problem: 'it did not start.' }),
    );
    expect(await sent(port, 'GET / HTTP/1.1\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 502 Bad Gateway\r\n.*grade serve: it did not start\.\n$/s,
    );
    expect(all).toEqual([]);
  });

  test('waits for a server that is about to start', async () => {
    let start: (target: Target) => void = () => {};
    const target = new Promise<Target>((resolve) => {
      start = resolve;
    });
    const { port } = await proxied(
      () => {},
      () => target,
    );
    const answer = sent(port, 'GET / HTTP/1.1\r\n\r\n');
    start({ problem: 'late.' });
    expect(await answer).toContain('late.');
  });

  test('refuses a port that is taken, and says what to do', async () => {
    const { port } = await proxied(() => {});
    const second = openProxy({ port, target: async () => ({ problem: '' }), seen: () => {} });
    await expect(second).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that one, or choose another port: --port ${port + 1}.`,
    );
  });
});
