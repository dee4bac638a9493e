import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from './definition/catalog.ts';
import { exerciseIds } from './definition/course.ts';
import type { Answer, Check, Exercise, Sending } from './exercise.ts';
import { options, root } from './fixtures/greeting.ts';
import { gradeServer } from './grade.ts';
import { toSend } from './http/exchange.ts';
import { requestsOf } from './http/flow.ts';
import { hasNoContent } from './http/wire.ts';
import { earnedPoints, possiblePoints } from './score.ts';
import { answerOf, late, noAnswer, Unavailable } from './verdict/answer.ts';
import type { Answered } from './verdict/observed.ts';
import { judge } from './verdict/verdict.ts';

const course = { root, cache: join(root, '.grade', 'exercises') };
const exercises = await loadExercises(exerciseIds(course), course, 7);

/** A server that has one answer for everybody. */
interface Constant {
  readonly status: number;
  readonly body: '' | '{}';
}

const constants = Array.from({ length: 400 }, (_, at) => at + 200).flatMap((status): Constant[] => [
  { status, body: '' },
  { status, body: '{}' },
]);

/** What a constant server answers to what a check sends, without sending it. */
function answersOf(sending: Sending, { status, body }: Constant): readonly [Answered, ...Answered[]] {
  const times = 'kind' in sending && sending.kind === 'repeat' ? sending.times : 1;
  const answers = requestsOf(sending).flatMap((request) => {
    const sent = toSend(request);
    const content = new TextEncoder().encode(hasNoContent(sent.method, status) ? '' : body);
    const headers = body === '' ? {} : { 'content-type': 'application/json' };
    const response = { status, reason: '', headers, body: content, interim: [], strayBytes: 0 };
    return Array<Answered>(times).fill({ kind: 'answered', request: sent, ms: 1, response });
  });
  return answers as [Answered, ...Answered[]]; // every check sends something
}

/** The points of a constant server, judged by the grader's own rules; what waits for time or a process is left out. */
function earnedBy(constant: Constant, { checks }: Exercise): number {
  const answers = new Map<Check, Answer>();
  return checks.reduce((sum, check) => {
    const earlier = check.after.map((other) => answers.get(other) ?? noAnswer(other));
    try {
      const all = answersOf(late(check.request, earlier), constant);
      const [exchange] = all;
      answers.set(check, answerOf(check, exchange.request, exchange.response, earlier));
      const observed = { exchange, all, log: '', attempted: undefined, upstreamCalls: 0 };
      return sum + earnedPoints(check, judge(check, observed, earlier));
    } catch (error) {
      if (error instanceof Unavailable) return sum;
      throw error;
    }
  }, 0);
}

const possible = ({ checks }: Exercise) => checks.reduce((sum, { points }) => sum + possiblePoints(points), 0);
const byId = exercises.map((exercise) => [exercise.id, exercise] as const);

describe('a server that always answers with the same status', () => {
  test.each(byId)('earns less than half of %s, whichever it is', (_id, exercise) => {
    const all = constants.map((constant) => ({ ...constant, earned: earnedBy(constant, exercise) }));
    expect(all.filter(({ earned }) => 2 * earned >= possible(exercise))).toEqual([]);
    expect(all.some(({ earned }) => earned > 0)).toBe(true);
  });

  test.each([200, 404, 422, 503])('such as %i earns on the wire what is computed here', async (status) => {
    const [exercise] = exercises;
    if (!exercise) throw new Error('The course has no exercise.');
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number }; // it listens on a port
    try {
      const entry = { kind: 'url', url: `http://127.0.0.1:${port}` } as const;
      const { earned } = await gradeServer(exercise, entry, options);
      expect(earned).toBe(earnedBy({ status, body: '{}' }, exercise));
    } finally {
      server.close();
    }
  });
});
