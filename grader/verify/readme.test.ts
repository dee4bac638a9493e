import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Seeded, seeded } from '../definition/seed.ts';
import type { Answer, Check, Exercise } from '../exercise.ts';
import { absent, reference, together, tokens } from '../exercise.ts';
import { asked, exercise as defined, type Stated } from '../fixtures/defined.ts';
import { unsaid } from './readme.ts';

function missing(readme: string, build: (values: Seeded) => readonly Check[], stated: object = {}): string[] {
  const make = (seed: number): Exercise => ({ ...defined(build(seeded(seed)), stated), id: 'exercise-9', folder: '/' });
  return unsaid(readme, make(1), make(2));
}

/** What one check on GET / leaves unsaid in a README whose section about it is `text`. */
function missingIn(text: string, stated: Stated): string[] {
  return missing(`# Nine\n\n### \`GET /\`\n\n${text}\n`, () => [asked(stated)]);
}

const unsaidHere = (what: string) => `"GET /" asks for ${what}, which the README does not say for GET /.`;

const demands: readonly (readonly [what: string, stated: Stated, said: string])[] = [
  ['the status 418', { expect: { status: 418 } }, '**418**'],
  ['the status 4xx', { expect: { status: '4xx' } }, 'any 4xx'],
  ['the media type text/csv', { expect: { mediaType: 'text/csv' } }, 'Content-Type: text/csv'],
  ['the header field etag', { expect: { headers: { etag: /a/ } } }, 'an `ETag`'],
  ['the header field etag', { expect: { headers: { etag: absent } } }, 'no ETag'],
  ['in vary accept', { expect: { headers: { vary: 'accept' } } }, 'Vary: Accept'],
  ['in vary accept', { expect: { headers: { vary: tokens(['accept'], ['x']) } } }, 'Vary: Accept'],
  ['in vary /a/{id}', { expect: { headers: { vary: reference('/a/{id}', () => '/a/1') } } }, 'Vary: /a/{id}'],
  ['the text hello', { expect: { text: 'hello' } }, 'answers Hello'],
  ['the member total', { expect: { json: z.object({ total: z.int() }) } }, '{"total": n}'],
  ['the member deep', { expect: { json: z.array(z.union([z.object({ deep: z.int() }), z.null()])) } }, 'deep'],
  ['the text done', { expect: { json: z.array(z.literal('done')) } }, '"done"'],
  ['the text asc', { expect: { json: z.enum(['asc', 'a']) } }, 'asc'],
  ['an entry in the log', { expect: { log: /boom/ } }, 'a line in the log'],
  ['an answer within 250', { expect: { withinMs: 250 } }, 'within 250 ms'],
  ['the request header field if-match', { request: { path: '/', headers: { 'if-match': 'a' } } }, '200 If-Match'],
];

describe('a README says too little without', () => {
  test.each(demands)('%s', (what, stated, said) => {
    const silent = what.startsWith('in vary') ? 'vary' : 'a 200';
    expect(missingIn(silent, stated)).toEqual([unsaidHere(what)]);
    expect(missingIn(said, stated)).toEqual([]);
  });

  test('every status of a set and every member', () => {
    const json = z.object({ id: z.int(), title: z.literal('Pen') });
    expect(missingIn('400', { expect: { status: [400, 422], json } })).toEqual([
      unsaidHere('the status 422'),
      unsaidHere('the member id'),
      unsaidHere('the member title'),
      unsaidHere('the text Pen'),
    ]);
  });

  test('the name of an environment variable', () => {
    const env = { API_KEY: 'a' };
    const readme = '### `GET /`\n200';
    expect(missing(readme, () => [asked()], { env })).toEqual(['The environment variable API_KEY is not mentioned.']);
    expect(missing(`API_KEY\n${readme}`, () => [asked()], { env })).toEqual([]);
  });
});

test('a README says the statuses of requests sent together, also when they depend on an earlier answer', () => {
  const first = asked({ name: 'first' });
  const statuses = (one: Answer) => (one.status === 200 ? { 201: 1, 409: 1 } : { 500: 2 });
  const request = together({ path: '/' }, { path: '/' });
  const build = () => [first, asked({ after: [first], request, expect: { statuses } })];
  expect(missing('### `GET /`\n200 and 201', build)).toEqual([unsaidHere('the status 409')]);
  expect(missing('### `GET /`\n200, 201, 409', build)).toEqual([]);
});

describe('a README need not say', () => {
  test('a text that changes with the seed', () => {
    const build = ({ word }: Seeded) => [asked({ expect: { json: z.object({ id: z.literal(word('id')) }) } })];
    expect(missing('### `GET /`\nid', build)).toEqual([]);
  });

  test('a text that comes from an earlier answer', () => {
    const created = asked({ name: 'POST /', request: { method: 'POST', path: '/' } });
    const text = (user: Answer) => `${user.value('id')} ${user.json} ${user.text} ${user.header('etag')}`;
    const read = asked({ after: [created], expect: { text } });
    expect(missing('### `GET /`, `POST /`\n200', () => [created, read])).toEqual([]);
  });

  test('the names and texts that a request of the exercise sends', () => {
    const sent = asked({ request: { path: '/', json: { title: { deep: 'Pen' } } } });
    const json = z.object({ title: z.object({ deep: z.literal('Pen') }) });
    expect(missing('### `GET /`\n200', () => [sent, asked({ name: 'again', expect: { json } })])).toEqual([]);
  });

  test('the Content-Type of a request', () => {
    const request = { path: '/', headers: { 'content-type': 'text/plain' } };
    expect(missingIn('200', { request })).toEqual([]);
  });
});

describe('the words for an endpoint', () => {
  const get = (path: string) => asked({ name: path, request: { path } });
  const said =
    '### `GET /users/{id}`\n200\n\n### `GET /users/me`\n201\n\n### `POST /teams`, `GET /teams?all=yes`\n200\n';

  test.each<readonly [string, boolean]>([
    ['/users/7', true],
    ['/users/7?full=yes', true],
    ['/users/me', false],
    ['/teams', true],
    ['/teams?all=yes', true],
  ])('%s are those under its own heading', (path, isSaid) => {
    const problem = `"${path}" asks for the status 200, which the README does not say for GET ${path}.`;
    expect(missing(said, () => [get(path)])).toEqual(isSaid ? [] : [problem]);
  });

  test.each(['/', '/users', '/users/7/tags'])('%s are missing when no heading names it', (path) => {
    expect(missing(said, () => [get(path)])).toEqual([`"${path}" asks GET ${path}, which no heading names.`]);
  });

  test('are missing when a heading names another method only', () => {
    const request = { method: 'DELETE', path: '/users/7' };
    expect(missing(said, () => [asked({ request })])).toEqual([
      '"GET /" asks DELETE /users/7, which no heading names.',
    ]);
  });

  test('that no heading names are under "Any other path"', () => {
    expect(missing(`${said}\n### Any other path\n200\n`, () => [get('/nowhere')])).toEqual([]);
    expect(missing(`${said}\n### Any other path\n404\n`, () => [get('/nowhere')])).toHaveLength(1);
  });

  test('may stand before the first of these headings, but not behind the last', () => {
    expect(missing('# Nine\nAlways 200.\n### `GET /`\nEverything.\n', () => [get('/')])).toEqual([]);
    expect(missing('# Nine\n### `GET /`\nEverything.\n## Notes\nAlways 200.\n', () => [get('/')])).toHaveLength(1);
  });

  test('are looked up with the path that a request makes from an earlier answer', () => {
    const created = asked({ name: 'POST', request: { method: 'POST', path: '/teams' } });
    const request = (user: Answer<{ id: number }>) => ({ path: `/users/${user.json.id}` });
    expect(missing(said, () => [created, asked({ after: [created], request })])).toEqual([]);
  });
});
