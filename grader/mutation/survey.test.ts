import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Check, type Exercise, type Expectation, type Harmless, reference, together } from '../exercise.ts';
import { asked } from '../fixtures/defined.ts';
import type { Came } from '../fixtures/judged.ts';
import { byOperator, recorded, surveyed, survivors } from '../fixtures/recorded.ts';
import type { Operator } from './operators.ts';
import { mutationProblems, summarise } from './summary.ts';
import { survey } from './survey.ts';

const created: Came = {
  method: 'POST',
  status: 201,
  headers: { location: '/users/1', 'content-type': 'application/json' },
  body: '{"id":1,"name":"Ada"}',
};
const says = (text: string) => `# Users\n\n### \`POST /users\`\n\n${text}\n\n### \`GET /users\`\n\n${text}\n`;

/** A kind of change, an answer that can be changed so, what a README says of it, and an expectation that notices. */
const kinds: readonly (readonly [Operator, Came, string, Expectation])[] = [
  ['status-same-class', created, '', { status: 201 }],
  ['status-confused', created, '', { status: 201 }],
  ['header-removed', created, 'A Location.', { status: 201, headers: { location: '/users/1' } }],
  ['header-emptied', created, 'A Location.', { status: 201, headers: { location: '/users/1' } }],
  ['header-replaced', created, 'A Location.', { status: 201, headers: { location: '/users/1' } }],
  ['header-duplicated', created, 'A Location.', { status: 201, headers: { location: '/users/1' } }],
  ['location-elsewhere', created, 'A Location.', { status: 201, headers: { location: reference('/users/1') } }],
  ['media-type-changed', created, 'A Content-Type.', { status: 201, mediaType: 'application/json' }],
  ['body-removed', created, '- **201** with JSON.', { status: 201, json: z.unknown() }],
  ['body-truncated', created, '- **201** with JSON.', { status: 201, json: z.unknown() }],
  ['body-replaced', { body: 'report' }, '- **200** with the text `report`.', { text: 'report' }],
  ['body-added', { status: 204 }, '- **204** without a body.', { status: 204, empty: true }],
  ['body-added', { method: 'HEAD' }, '', { status: 200, empty: true }],
  ['body-added', { status: 404 }, '- **404** without a body.', { status: 404, empty: true }],
  ['member-removed', created, '- **201** with `{"name": "Ada"}`.', { json: z.looseObject({ name: z.string() }) }],
  ['member-retyped', created, '- **201** with `{"name": "Ada"}`.', { json: z.looseObject({ name: z.string() }) }],
  ['member-null', created, '- **201** with `{"name": "Ada"}`.', { json: z.looseObject({ name: z.string() }) }],
  ['member-changed', created, '- **201** with `{"name": "Ada"}`.', { json: z.looseObject({ name: z.literal('Ada') }) }],
  [
    'member-added',
    { body: '{"id":1}' },
    '- **200** with `{"id": 1}` and nothing else.',
    { json: z.strictObject({ id: z.int() }) },
  ],
  [
    'array-emptied',
    { body: '{"items":[2,1]}' },
    '- **200** with all `items`, as JSON.',
    { json: z.object({ items: z.tuple([z.int(), z.int()]) }) },
  ],
  [
    'array-shortened',
    { body: '{"items":[2,1]}' },
    '- **200** with all `items`, as JSON.',
    { json: z.object({ items: z.tuple([z.int(), z.int()]) }) },
  ],
  [
    'array-reordered',
    { body: '{"items":[2,1]}' },
    '- **200** with all `items` in their order, as JSON.',
    { json: z.object({ items: z.tuple([z.literal(2), z.int()]) }) },
  ],
  ['envelope-added', created, '- **201** with JSON.', { json: z.looseObject({ id: z.int() }) }],
  [
    'stack-trace-added',
    { status: 500, body: '{}' },
    '- **500** without a stack trace.',
    { status: 500, forbidden: [/at \w+ \(/] },
  ],
];

describe('a wrong answer', () => {
  test.each(kinds)(
    'of the kind %s loses points where a check asks for what it lacks',
    (operator, came, readme, expectation) => {
      const check = asked({ expect: { status: came.status ?? 200, ...expectation } });
      const fates = byOperator(surveyed(says(readme), [[check, came]]), operator);
      expect(fates).toContain('noticed');
      expect(fates).not.toContain('survived');
    },
  );

  test.each(kinds.filter(([operator]) => !operator.startsWith('status')))(
    'of the kind %s keeps them where no check asks for what the README says',
    (operator, came, readme) => {
      const check = asked({ expect: { status: came.status ?? 200 } });
      expect(byOperator(surveyed(says(readme), [[check, came]]), operator)).toContain('survived');
    },
  );

  test.each(kinds.filter(([operator]) => !operator.startsWith('status')))(
    'of the kind %s is none where neither says anything',
    (operator, came) => {
      const check = asked({ expect: { status: came.status ?? 200 } });
      const fates = byOperator(surveyed(says(''), [[check, came]]), operator);
      // HTTP itself says that there is no content after a HEAD or a 204.
      const isHttp = operator === 'body-added' && came.status !== 404;
      expect(new Set(fates)).toEqual(new Set([isHttp ? 'survived' : 'open']));
    },
  );

  test('is none when it is another status of those that are equally right', () => {
    const check = asked({ expect: { status: [400, 422] } });
    const judged = surveyed(says(''), [[check, { status: 422 }]]);
    const is400 = judged.find(({ mutant }) => mutant.described.includes('400'));
    expect(is400?.fate.kind).toBe('open');
  });

  test('is none when it has other words where they are of the learner’s choice', () => {
    const check = asked({ expect: { status: 404, json: z.looseObject({ detail: z.string() }) } });
    const judged = surveyed(says('- **404** with a `detail`.'), [
      [check, { status: 404, body: '{"detail":"No such user"}' }],
    ]);
    expect(byOperator(judged, 'member-changed')).toEqual(['open']);
    expect(byOperator(judged, 'member-removed')).toEqual(['noticed']);
  });

  test('is none when a list is the other way round and the README wants it in any order', () => {
    const check = asked({ expect: { status: 200, json: z.looseObject({}) } });
    const fates = (readme: string) =>
      byOperator(surveyed(says(readme), [[check, { body: '{"items":[2,1]}' }]]), 'array-reordered');
    expect(fates('- **200** with all `items`, as JSON, in their order.')).toEqual(['survived']);
    expect(fates('The first one counts.\n\n- **200** with all `items`, as JSON, in any order.')).toEqual(['open']);
  });

  test('is none in a header field that the README says is not graded', () => {
    const check = asked({ expect: { status: 201 } });
    const fates = (readme: string) => byOperator(surveyed(says(readme), [[check, created]]), 'location-elsewhere');
    expect(new Set(fates('Location is good style. Not graded here are Location and `id`.'))).toEqual(
      new Set(['survived']),
    );
    expect(new Set(fates('There is an id. Not graded here are Location and its form.'))).toEqual(new Set(['open']));
  });

  test.each<[Operator, Came, Expectation]>([
    ['output-removed', { log: 'boom' }, { status: 200, log: /boom/ }],
    ['answer-late', {}, { status: 200, withinMs: 1_000 }],
    ['upstream-miscounted', { upstreamCalls: 1 }, { status: 200, upstreamCalls: 1 }],
    ['requests-miscounted', { statuses: [200, 200] }, { status: 200, requests: 2 }],
    [
      'interim-removed',
      { interim: [{ status: 103, headers: { link: '</a>' } }] },
      { status: 200, interim: { status: 103, headers: { link: '</a>' } } },
    ],
    ['statuses-miscounted', { statuses: [201, 409], status: 201 }, { statuses: { 201: 1, 409: 1 } }],
  ])('of the kind %s is made only where a check of the exercise looks there', (operator, came, expectation) => {
    const looking = asked({ name: 'looks', expect: expectation, request: together({ path: '/' }, { path: '/' }) });
    const other = asked({ name: 'other' });
    expect(new Set(byOperator(surveyed(says(''), [[looking, came]]), operator))).toEqual(new Set(['noticed']));
    expect(byOperator(surveyed(says(''), [[other, came]]), operator)).toEqual([]);
  });

  test('that is noticed in another answer of the endpoint with the same status is counted apart', () => {
    const strict = asked({ name: 'strict', expect: { status: 201, headers: { location: '/users/1' } } });
    const lax = asked({ name: 'lax', expect: { status: 201 } });
    const judged = surveyed(says('A Location.'), [
      [strict, created],
      [lax, created],
    ]);
    const removed = judged.filter(
      ({ mutant }) => mutant.operator === 'header-removed' && mutant.described.startsWith('location'),
    );
    expect(removed.map(({ mutant, fate }) => [mutant.check.name, fate.kind])).toEqual([
      ['strict', 'noticed'],
      ['lax', 'elsewhere'],
    ]);
  });

  test('is noticed by a later check that cannot do without what it lacks', () => {
    const first = asked({ name: 'first' });
    const request = (user: { header(name: string): string }) => ({ path: user.header('location') });
    const second = asked({ name: 'second', after: [first], request });
    const judged = surveyed(says('A Location.'), [
      [first, { headers: { location: '/users/1' } }],
      [second, { path: '/users/1' }],
    ]);
    expect(byOperator(judged, 'header-removed')).toEqual(['noticed']);
  });

  test('is not noticed by a HEAD alone, which changes with its GET', () => {
    const get = asked({ name: 'get' });
    const length = (answer: { bytes: number }) => String(answer.bytes);
    const head = asked({ name: 'head', after: [get], expect: { status: 200, headers: { 'content-length': length } } });
    const judged = surveyed(says('- **200** with JSON.'), [
      [get, { body: '{}' }],
      [head, { method: 'HEAD', headers: { 'content-length': '2' } }],
    ]);
    expect(byOperator(judged, 'body-removed')).toEqual(['survived']);
  });
});

describe('answers in the wrong place', () => {
  const first = asked({ name: 'first', expect: { status: 201 } });
  const second = asked({ name: 'second', expect: { status: 409 } });
  const run: [Check, Came][] = [
    [first, { method: 'POST', status: 201 }],
    [second, { method: 'POST', status: 409 }],
  ];

  test('lose points when the checks tell them apart', () => {
    const judged = surveyed(says(''), run);
    for (const operator of ['answer-stale', 'answers-swapped', 'answer-constant'] as const)
      expect(new Set(byOperator(judged, operator))).toEqual(new Set(['noticed']));
  });

  test('keep them when a check accepts both', () => {
    const lax = asked({ name: 'lax', expect: { json: z.unknown() } });
    const judged = surveyed(says(''), [
      [lax, { method: 'POST', status: 201, body: '{"id":1}' }],
      [second, { method: 'POST', status: 409, body: '{}' }],
    ]);
    expect(survivors(judged)).toContain('"lax" would not notice if it had the answer to "second" (answer-stale).');
  });
});

describe('what is declared to be harmless', () => {
  const check = asked({ name: 'POST /users creates a user', expect: { status: 201 } });
  const declared = (harmless: Harmless): Pick<Exercise, 'harmless'> => ({ harmless: [harmless] });
  const run: [Check, Came][] = [[check, created]];

  test('is printed with its reason and is no problem', () => {
    const harmless = declared({
      operator: ['header-removed', 'header-emptied'],
      of: 'location',
      reason: 'One is enough.',
    });
    const judged = surveyed(says('A Location.'), run, harmless);
    expect(byOperator(judged, 'header-removed')).toContain('harmless');
    expect(summarise({ ...recorded(run).exercise, ...harmless }, judged).declared).toEqual([
      { reason: 'One is enough.', mutants: 2 },
    ]);
    expect(survivors(judged).some((sentence) => sentence.includes('header-replaced'))).toBe(true);
  });

  test('may be about several places', () => {
    const harmless = declared({ operator: 'header-removed', of: ['etag', 'location'], reason: 'Old clients.' });
    expect(byOperator(surveyed(says('A Location.'), run, harmless), 'header-removed')).toContain('harmless');
  });

  test.each<[string, Harmless]>([
    ['another operator', { operator: 'array-emptied', reason: 'Old.' }],
    ['another place', { operator: 'header-removed', of: 'etag', reason: 'Old.' }],
    ['another check', { operator: 'header-removed', checks: [asked({ name: 'other' })], reason: 'Old.' }],
  ])('is a problem when it explains nothing, because it is about %s', (_what, harmless) => {
    const exercise = { ...recorded(run).exercise, harmless: [harmless] };
    const judged = surveyed(says(''), run, exercise);
    expect(mutationProblems(summarise(exercise, judged))).toEqual([
      'A declaration of "harmless" explains nothing any more; remove it: Old.',
    ]);
  });
});

test('a definition that throws for a wrong answer is a problem of the exercise', () => {
  const first = asked({ name: 'first' });
  const request = (user: { json: { name: string } }) => ({ path: `/users/${user.json.name.toLowerCase()}` });
  const second = asked({ name: 'second', after: [first], request });
  const run: [Check, Came][] = [
    [first, { body: '{"name":"Ada"}' }],
    [second, {}],
  ];
  const problems = mutationProblems(summarise(recorded(run).exercise, surveyed(says(''), run)));
  expect(problems).toContainEqual(
    expect.stringContaining('"first": the definition throws if $.name were missing. TypeError: '),
  );
});

test('other work has its turn while wrong answers are judged', async () => {
  const run: [Check, Came][] = [[asked({ expect: { status: 201 } }), created]];
  const { exercise, recording } = recorded(run);
  const during = async (pauseAfterMs: number) => {
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    const judged = await survey(exercise, says(''), recording, { pauseAfterMs });
    return { hadTurn, kinds: judged.map(({ fate }) => fate.kind) };
  };
  const kinds = surveyed(says(''), run).map(({ fate }) => fate.kind);
  expect(await during(0)).toEqual({ hadTurn: true, kinds });
  expect(await during(Number.POSITIVE_INFINITY)).toEqual({ hadTurn: false, kinds });
});

test('the counts of a summary add up, by operator and by check', () => {
  const check = asked({ expect: { status: 201 } });
  const run: [Check, Came][] = [[check, created]];
  const summary = summarise(recorded(run).exercise, surveyed(says('A Location.'), run));
  const { mutants, noticed, elsewhere, open, harmless, survived } = summary;
  expect(noticed + elsewhere + open + harmless + survived).toBe(mutants);
  expect(summary.operators.reduce((sum, row) => sum + row.mutants, 0)).toBe(mutants);
  const cells = summary.matrix.flatMap(({ operators }) => Object.values(operators));
  expect(cells.reduce((sum, cell) => sum + cell.survived, 0)).toBe(survived);
  expect(summary.survivors.reduce((sum, { unnoticed }) => sum + unnoticed.length, 0)).toBe(survived);
});
