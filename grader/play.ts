import { answerOf, late, noAnswer, Unavailable } from './answer.ts';
import { gradeAnswer, gradeNoAnswer } from './check-grade.ts';
import type { Ended } from './child.ts';
import { type Exchange, exchange } from './exchange.ts';
import type { Answer, Check } from './exercise.ts';
import type { Observed } from './observed.ts';
import type { CheckGrade } from './result.ts';
import type { Started } from './server.ts';
import type { Session } from './session.ts';
import { skip } from './skip.ts';
import { judge } from './verdict.ts';
import { hasNoContent } from './wire.ts';

/** What is remembered of a played check, for those that name it in `after`. */
export interface Played {
  readonly answer: Answer;
  /** How often the server had been started again by then. */
  readonly restarts: number;
}

export interface PlayOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds to wait for a line that a check expects in the server's output. */
const logWaitMs = 500;
/** Milliseconds to wait for the news that a process has ended whose connection broke. */
const endWaitMs = 300;

/** Sends a check's request, judges what comes back, and remembers the answer for later checks. */
export async function play(
  check: Check,
  session: Session,
  played: Map<Check, Played>,
  options: PlayOptions,
): Promise<CheckGrade> {
  const before = session.restarts();
  const server = await session.running();
  if (!server) return skip(check, `The server ended again and again; it ${session.lastEnd()?.how ?? 'did not start'}.`);

  const lost = check.after.find((other) => (played.get(other)?.restarts ?? 0) < session.restarts());
  if (lost) {
    const how = session.lastEnd()?.how ?? 'ended';
    return skip(check, `It builds on "${lost.name}", but the server ${how} since then and had to be started again.`);
  }

  const earlier = check.after.map((other) => played.get(other)?.answer ?? noAnswer(other));
  const request = readRequest(check, earlier);
  if (typeof request === 'string') return skip(check, `It cannot be sent: ${request}.`);

  const mark = server.output.mark();
  if (request.waitMs) await pause(Math.min(request.waitMs, 5_000), options.signal);
  const limits = { timeoutMs: request.timeoutMs ?? options.timeoutMs, signal: options.signal };
  const outcome = await exchange(server.address, request, limits);
  if (outcome.kind === 'unanswered' && outcome.reason === 'refused') {
    // The server had ended before this request reached it, which is not this check's fault.
    const wasEnded = await endOf(server);
    if (wasEnded && session.restarts() === before) return play(check, session, played, options);
  }
  if (outcome.kind === 'answered') {
    const answer = answerOf(check, outcome.request, outcome.response, earlier);
    played.set(check, { answer, restarts: session.restarts() });
    const observed = await observe(check, outcome, server, mark);
    return gradeAnswer(check, observed, judge(check, observed, earlier));
  }
  played.set(check, { answer: noAnswer(check), restarts: session.restarts() });
  // A program that is only slow, or waits for something, goes on; one that is stuck would answer nobody any more.
  const ended = outcome.reason !== 'timeout' || !(await server.reacts()) ? await endOf(server) : undefined;
  return gradeNoAnswer(check, outcome, ended, server.output.since(mark));
}

function readRequest(check: Check, earlier: readonly Answer[]) {
  try {
    return late(check.request, earlier);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return error.message;
  }
}

/** Collects what the wire does not show: the output meanwhile, and content that a handler wrote in vain. */
async function observe(
  check: Check,
  outcome: Extract<Exchange, { kind: 'answered' }>,
  server: Started,
  mark: number,
): Promise<Observed> {
  const { expect } = check;
  const { request, response } = outcome;
  const mayHideContent = expect.empty && request.method !== 'HEAD' && hasNoContent(request.method, response.status);
  const attempted = mayHideContent
    ? await server.attempted(`${request.method} ${request.path}`, response.status)
    : undefined;
  if (expect.log) await server.output.matching(expect.log, mark, logWaitMs);
  return { exchange: outcome, log: server.output.since(mark), attempted };
}

/** How the server ended, if it ends within a moment after a broken connection. */
async function endOf(server: Started): Promise<Ended | undefined> {
  await server.untilEnded(endWaitMs);
  return server.ended();
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', finish);
    if (signal?.aborted) finish();
  });
}
