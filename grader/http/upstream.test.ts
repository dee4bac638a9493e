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

test('an upstream with a method answers 405 to every other one', async () => {
  const { url } = await following({ status: 200, method: 'GET' });
  expect((await fetch(url)).status).toBe(200);
  const refused = await fetch(url, { method: 'POST' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
});

test('an upstream with a delay has taken the call, and answers that much later', async () => {
  const upstream = await following({ status: 200, json: { price: 5 }, delayMs: 200 });
  const begun = performance.now();
  const answered = fetch(upstream.url);
  await upstream.untilCalled(5_000);
  expect(upstream.calls()).toBe(1);
  expect(await (await answered).json()).toEqual({ price: 5 });
  expect(performance.now() - begun).toBeGreaterThan(190);
});

test('an upstream drops a call that waits for its answer when it gets the next script', async () => {
  const upstream = await following({ status: 200, delayMs: 5_000 });
  const answered = fetch(upstream.url);
  await upstream.untilCalled(5_000);
  upstream.follow({ status: 200 });
  await expect(answered).rejects.toThrow('fetch failed');
});

test('an upstream that breaks off into silence sends half of its body, and nothing more', async () => {
  const { url } = await following({ status: 200, json: { price: 5 }, breaksOff: 'silence' });
  const response = await fetch(url, { signal: AbortSignal.timeout(300) });
  expect([response.status, response.headers.get('content-length')]).toEqual([200, '11']);
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"pri');
  await expect(reader?.read()).rejects.toThrow('aborted due to timeout');
});

test('an upstream that breaks off with a reset sends half of its body and closes the connection', async () => {
  const { url } = await following({ status: 200, json: { price: 5 }, breaksOff: 'reset' });
  const response = await fetch(url);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
});

test('an upstream that nobody calls is waited for no longer than it is said', async () => {
  const upstream = await following({ status: 200 });
  await upstream.untilCalled(20);
  expect(upstream.calls()).toBe(0);
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

test('a connection that was opened ahead is there for a call of the next script', async () => {
  const upstream = await following('silence');
  const socket = connect(Number(new URL(upstream.url).port), '127.0.0.1');
  await once(socket, 'connect');
  await fetch(upstream.url, { signal: AbortSignal.timeout(50) }).catch(() => {}); // by now, the upstream has both
  upstream.follow({ status: 204 });
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [received] = await once(socket, 'data');
  expect(String(received)).toMatch(/^HTTP\/1.1 204/);
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
