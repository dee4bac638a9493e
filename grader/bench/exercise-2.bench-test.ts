import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

// The checks of exercise-2 as a teacher would write them without the grader; BENCH_SERVER is the bundled server.

const [first, second, third, fourth] = ['ada', 'bob', 'eve', 'dan'].map((name) => `${name}${randomInt(1_000_000)}`);
const itemId = randomInt(100, 900);
const price = randomInt(100, 900);

let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  server = spawn(process.execPath, [process.env.BENCH_SERVER ?? ''], { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
  const [port] = await once(server.stdout!, 'data'); // standard output is a pipe
  origin = `http://127.0.0.1:${Number(port)}`;
});

afterAll(() => {
  server.kill();
});

const get = (path: string, headers = {}) => request(`${origin}${path}`, { headers });
const post = (path: string, value: unknown) =>
  request(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });

describe('items', () => {
  it('answers with the item', async () => {
    const { statusCode, headers, body } = await get('/items/42');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(await body.json()).toEqual({ id: 42, name: 'Item' });
  });

  it('takes the id from the path', async () => {
    const { body } = await get(`/items/${itemId}`);
    expect(await body.json()).toMatchObject({ id: itemId });
  });

  it.each([0, -5])('answers with item %i', async (id) => {
    const { body } = await get(`/items/${id}`);
    expect(await body.json()).toMatchObject({ id });
  });

  it('refuses ids that begin with an integer', async () => {
    for (const { statusCode, body } of await Promise.all([get('/items/1.5'), get('/items/12abc')])) {
      await body.dump();
      expect(statusCode).toBe(422);
    }
  });

  it('refuses an id that is not an integer', async () => {
    const problem = z.looseObject({
      loc: z.array(z.union([z.string(), z.number()])).min(1),
      msg: z.string(),
      type: z.string(),
    });
    const { statusCode, body } = await get('/items/abc');
    expect(statusCode).toBe(422);
    z.looseObject({ detail: z.array(problem).min(1) }).parse(await body.json());
  });

  it('creates an item', async () => {
    const { statusCode, body } = await post('/items', { name: second, price });
    expect(statusCode).toBe(201);
    expect(await body.json()).toMatchObject({ name: second, price });
  });
});

describe('users', () => {
  let firstId: number;
  let secondId: number;
  let thirdId: number;
  let location: string;

  it('creates a user', async () => {
    const email = `${first}@example.com`;
    const { statusCode, headers, body } = await post('/users', { name: first, email });
    expect(statusCode).toBe(201);
    expect(headers['content-type']).toMatch(/^application\/json/);
    const user = z
      .looseObject({ id: z.int().positive(), name: z.literal(first), email: z.literal(email) })
      .parse(await body.json());
    firstId = user.id;
    location = String(headers.location);
    expect(location).toBe(`/users/${firstId}`);
  });

  it('finds the new user at its Location', async () => {
    const { statusCode, body } = await get(location);
    expect(statusCode).toBe(200);
    expect(await body.json()).toMatchObject({ id: firstId, name: first });
  });

  it('gives every user an id of its own', async () => {
    const { statusCode, body } = await post('/users', { name: second });
    expect(statusCode).toBe(201);
    secondId = z.looseObject({ id: z.int() }).parse(await body.json()).id;
    expect(secondId).not.toBe(firstId);
  });

  it('removes a user', async () => {
    const { statusCode, body } = await request(`${origin}/users/${firstId}`, { method: 'DELETE' });
    expect(statusCode).toBe(204);
    expect(await body.text()).toBe('');
  });

  it('no longer finds the deleted user', async () => {
    const { statusCode, body } = await get(`/users/${firstId}`);
    await body.dump();
    expect(statusCode).toBe(404);
  });

  it('leaves the other users alone', async () => {
    const { statusCode, body } = await get(`/users/${secondId}`);
    expect(statusCode).toBe(200);
    expect(await body.json()).toMatchObject({ id: secondId, name: second });
  });

  it('never uses an id again', async () => {
    const { body } = await post('/users', { name: third });
    thirdId = z.looseObject({ id: z.int() }).parse(await body.json()).id;
    expect([firstId, secondId]).not.toContain(thirdId);
  });

  it('removes the newest user', async () => {
    const { statusCode, body } = await request(`${origin}/users/${thirdId}`, { method: 'DELETE' });
    await body.dump();
    expect(statusCode).toBe(204);
  });

  it('does not use the id of the newest user again', async () => {
    const { body } = await post('/users', { name: fourth });
    const { id } = z.looseObject({ id: z.int() }).parse(await body.json());
    expect([firstId, secondId, thirdId]).not.toContain(id);
  });

  it('finds nobody under an id that no user ever had', async () => {
    const { statusCode, body } = await get('/users/987654');
    await body.dump();
    expect(statusCode).toBe(404);
  });
});

describe('jobs', () => {
  it('accepts the job without finishing it', async () => {
    const { statusCode, body } = await post('/process', { job: third });
    expect(statusCode).toBe(202);
    expect(await body.json()).toMatchObject({ status: 'processing' });
  });
});

describe('report', () => {
  const report = 'abcdefghijklmnopqrstuvwxyz';

  it('answers with the whole report', async () => {
    const { statusCode, headers, body } = await get('/report');
    expect(statusCode).toBe(200);
    expect(headers['accept-ranges']).toBe('bytes');
    expect(await body.text()).toBe(report);
  });

  it('answers with the first ten bytes', async () => {
    const { statusCode, headers, body } = await get('/report', { range: 'bytes=0-9' });
    expect(statusCode).toBe(206);
    expect(headers['content-range']).toBe('bytes 0-9/26');
    expect(await body.text()).toBe(report.slice(0, 10));
  });

  it('answers with the rest', async () => {
    const { headers, body } = await get('/report', { range: 'bytes=20-' });
    expect(headers['content-range']).toBe('bytes 20-25/26');
    expect(await body.text()).toBe(report.slice(20));
  });

  it('answers with the rest as a part', async () => {
    const rest = () => get('/report', { range: 'bytes=20-' });
    for (const { statusCode, body } of await Promise.all([rest(), rest()])) {
      await body.dump();
      expect(statusCode).toBe(206);
    }
  });

  it('answers with any other range', async () => {
    const [start, end] = [randomInt(2, 10), randomInt(12, 20)];
    const { body } = await get('/report', { range: `bytes=${start}-${end}` });
    expect(await body.text()).toBe(report.slice(start, end + 1));
  });
});
