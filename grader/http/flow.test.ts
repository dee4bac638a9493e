import { describe, expect, test } from 'vitest';
import { problemsOf } from '../definition/validate.ts';
import { flows, gradeFlows } from '../fixtures/flows.ts';
import { unjailed } from '../fixtures/greeting.ts';
import { sumUp } from '../grade.ts';
import { gradeSchema } from '../result.ts';

type Loss = readonly [check: string, earned: number, mismatch: string];

/** Each server with the checks that it fails: the points it still earns there, and the last mismatch. */
const rows: readonly [server: string, ...losses: Loss[]][] = [
  ['never-ready', ['poll', 0, 'status: expected 303 See Other, received 200 OK']],
  ['same-state-for-ever', ['poll for a body', 0, 'json $.state: expected "done", received "open"']],
  ['limits-never', ['repeat', 0, 'status: expected 429 Too Many Requests, received 200 OK']],
  ['limits-early', ['repeat', 1, 'requests: expected this answer to number 4, received it to number 3']],
  ['limits-for-ever', ['wait', 0, 'status: expected 200 OK, received 429 Too Many Requests']],
  [
    'sells-a-seat-three-times',
    ['together', 0, 'statuses: expected 201 Created once, 409 Conflict twice, received 201 Created 3 times'],
  ],
  [
    'sells-a-seat-again',
    ['together again', 0, 'statuses: expected 409 Conflict twice, received 201 Created once, 409 Conflict once'],
  ],
  ['no-early-hint', ['interim', 1, 'informational response: expected 103 Early Hints, received (none)']],
  ['early-hint-without-preload', ['interim', 1, 'header link of the 103: expected to match /rel=preload/']],
  ['refuses-to-continue', ['expect', 0, 'body: expected "content", received (an empty body)']],
  ['never-says-continue', ['expect', 2, 'informational response: expected 100 Continue, received (none)']],
  ['parts-in-wrong-order', ['byteranges', 0, 'part 2: expected "yz", received "ab"']],
  ['other-length-for-head', ['head', 0, `header content-length: expected "26", received "27"`]],
  ['ignores-the-condition', ['conditional', 0, 'status: expected 304 Not Modified, received 200 OK']],
  ['same-request-id', ['other value', 0, 'header x-request-id: expected another value than "2", received "2"']],
  ['asks-upstream-twice', ['upstream answers', 2, 'upstream: expected 1 call, received 2 calls']],
  ['asks-upstream-elsewhere', ['upstream answers', 0, 'json $.price: expected 5, received (absent)']],
  ['invents-quotes', ['upstream answers', 2, 'upstream: expected 1 call, received no call']],
  ['asks-upstream-afterwards', ['upstream is left alone', 0, 'upstream: expected no call, received 1 call']],
  ['gives-up-early', ['upstream is slow', 0, 'status: expected 200 OK, received 504 Gateway Timeout']],
  ['waits-for-upstream', ['upstream is silent', 0, 'did not answer within 3000 ms']],
  ['upstream-failure-is-500', ['upstream hangs up', 0, 'status: expected 502 Bad Gateway, received 500']],
];

describe('a check that is more than one plain exchange', () => {
  test('is stated in a valid definition', () => {
    expect(problemsOf(flows)).toEqual([]);
  });

  test('is passed by a right server, and its flow is in the result', async () => {
    const grade = await gradeFlows('right');
    expect(grade.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(grade.earned).toBe(grade.possible);
    const result = sumUp([grade], { grader: '0', seed: 1, submission: 'right', ...unjailed });
    expect(gradeSchema.parse(result)).toEqual(result);
    const find = (name: string) => grade.checks.find((check) => check.name === name);
    expect(find('repeat')?.flow).toMatchObject({
      kind: 'repeat',
      answers: [200, 200, 200, 429].map((status) => ({ status })),
    });
    expect(
      find('together')
        ?.flow?.answers.map(({ status }) => status)
        .sort(),
    ).toEqual([201, 409, 409]);
    expect(find('interim')?.exchange?.response?.interim).toMatchObject([{ status: 103 }]);
  });

  test.concurrent.each(rows)('is failed by %s', async (server, ...losses) => {
    const grade = await gradeFlows(server);
    const lost = grade.checks.filter(({ verdict }) => verdict !== 'passed');
    expect(lost.map(({ name, earned, mismatches }) => [name, earned, mismatches.at(-1)?.message])).toEqual(
      losses.map(([name, earned, mismatch]) => [name, earned, expect.stringContaining(mismatch)]),
    );
  });

  test('has a server that fails it', () => {
    const failed = rows.flatMap(([, ...losses]) => losses.map(([name]) => name));
    const others = ['start', 'after together', 'get', 'upstream without a script'];
    expect(flows.checks.map(({ name }) => name).filter((name) => !failed.includes(name))).toEqual(others);
  });
});
