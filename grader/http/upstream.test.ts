import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Upstream } from '../exercise.ts';
import { openUpstream } from './upstream.ts';

async function following(script: Upstream | undefined) {
  const upstream = await openUpstream();
  onTestFinished(() => upstream.stop());
  upstream.follow(script);
  return upstream;
}

test('an upstream answers every call as its script says, and counts them', async () => {
  const upstream = await following({ status: 503, headers: { 'retry-after': '7' }, json: { busy: true } });
  for (const path of ['/a', '/b']) {
    const response = await fetch(`${upstream.url}${path}`, { method: 'POST', body: 'x' });
    expect([response.status, await response.json()]).toEqual([503, { busy: true }]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'retry-after': '7',
      'content-type': 'application/json',
      connection: 'close',
    });
  }
  expect(upstream.calls()).toBe(2);
});

test('an upstream sends a body that is not JSON as it stands', async () => {
  const { url } = await following({ status: 200, headers: { 'content-type': 'application/json' }, body: '<html>oops' });
  expect(await (await fetch(url)).text()).toBe('<html>oops');
});

test('an upstream with a path answers 404 to every other one, and counts those calls too', async () => {
  const upstream = await following({ status: 200, path: '/right' });
  expect((await fetch(`${upstream.url}/right`)).status).toBe(200);
  expect((await fetch(`${upstream.url}/wrong`)).status).toBe(404);
  expect(upstream.calls()).toBe(2);
});

test('an upstream without a script answers 404', async () => {
  expect((await fetch((await following(undefined)).url)).status).toBe(404);
});

test('a silent upstream takes the call and says nothing until the next script drops it', async () => {
  const upstream = await following('silence');
  const socket = connect(Number(new URL(upstream.url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (bytes) => {
    received += bytes.toString();
  });
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(() => upstream.calls()).toBe(1);
  expect(received).toBe('');
  const closed = once(socket, 'close');
  upstream.follow({ status: 200 });
  await closed;
  expect(received).toBe('');
  expect(upstream.calls()).toBe(0);
});

test('a resetting upstream closes the connection without an answer', async () => {
  const upstream = await following('reset');
  await expect(fetch(upstream.url)).rejects.toThrow('fetch failed');
  expect(upstream.calls()).toBe(1);
});

test('a stopped upstream is gone, and what still waits is dropped', async () => {
  const upstream = await openUpstream();
  upstream.follow('silence');
  const call = fetch(upstream.url).catch((error: Error) => error.message);
  await expect.poll(() => upstream.calls()).toBe(1);
  await upstream.stop();
  expect(await call).toBe('fetch failed');
  await expect(fetch(upstream.url)).rejects.toThrow('fetch failed');
});
