import { expect, test } from 'vitest';
import { gradeAnswer } from './check-grade.ts';
import type { Entry } from './entry.ts';
import type { Hint } from './exercise.ts';
import { byTrack, check } from './index.ts';
import type { CheckGrade } from './result.ts';
import type { Answered } from './verdict/observed.ts';
import { judge } from './verdict/verdict.ts';

const typescript: Entry = { kind: 'file', track: 'typescript', file: 'server.ts' };
const fastapi: Entry = { kind: 'file', track: 'fastapi', file: 'main.py' };
const command: Entry = { kind: 'command', command: 'serve', folder: '.' };
const how = 'c.header("Location", …)';
const where = byTrack('Say where it lives.', { typescript: how });

/** The grade for a bare 200 where 201, a Location and an Allow are expected. */
function gradeFor(hint: Hint, entry: Entry): CheckGrade {
  const asking = check({
    name: 'a',
    points: 1,
    hint,
    request: { path: '/' },
    expect: { status: 201, headers: { location: /./, allow: /./ } },
  });
  const exchange: Answered = {
    kind: 'answered',
    request: { method: 'GET', path: '/', headers: {}, body: undefined },
    ms: 1,
    response: { status: 200, reason: 'OK', headers: {}, body: new Uint8Array(), interim: [], strayBytes: 0 },
  };
  const observed = { exchange, all: [exchange], log: '', attempted: undefined, upstreamCalls: 0 };
  return gradeAnswer(asking, { sending: { path: '/' } }, observed, judge(asking, observed, []), entry);
}

test.each<readonly [string, Hint, Entry, readonly string[]]>([
  ['for everybody', 'Look again.', fastapi, ['Look again.']],
  ['with words of the track', where, typescript, ['Say where it lives.', `Say where it lives. ${how}`]],
  ['without words for this track', where, fastapi, ['Say where it lives.']],
  ['for a program of any language', where, command, ['Say where it lives.']],
  ['of many', ['New.', 'Say.', 'Last.'], typescript, ['New.', 'New. Say.', 'New. Say. Last.']],
  [
    'of the track in the middle',
    ['New.', where, 'Last.'],
    typescript,
    ['New.', 'New. Say where it lives.', `New. Say where it lives. ${how}`, `New. Say where it lives. ${how} Last.`],
  ],
  [
    'per part',
    { status: 'New.', headers: where },
    typescript,
    ['New.\nSay where it lives.', `New.\nSay where it lives. ${how}`],
  ],
  ['per header field', { headers: { location: where, allow: 'List.' } }, fastapi, ['Say where it lives.\nList.']],
  ['for all header fields', { headers: ['A.', 'B.'] }, fastapi, ['A.', 'A. B.']],
])('a hint has steps %s', (_, hint, entry, steps) => {
  const grade = gradeFor(hint, entry);
  expect(grade.hint).toBe(steps[0]);
  expect(grade.hints).toEqual(steps.length > 1 ? steps : undefined);
});

test('the command to try it goes to the server that runs already, or to the usual place', () => {
  const url: Entry = { kind: 'url', url: 'http://127.0.0.1:8123/' };
  expect(gradeFor('a', url).curl).toBe('curl -i http://127.0.0.1:8123/');
  expect(gradeFor('a', typescript).curl).toBe('curl -i http://localhost:3000/');
});
