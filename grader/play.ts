import { setImmediate } from 'node:timers/promises';
import { gradeAnswer, gradeNoAnswer } from './check-grade.ts';
import { GraderError } from './error.ts';
import type { Answer, Check, Sending } from './exercise.ts';
import { sendAll } from './http/flow.ts';
import { letsWait, type ScriptedUpstream } from './http/upstream.ts';
import { hasNoContent } from './http/wire.ts';
import type { Progress } from './progress.ts';
import type { CheckGrade } from './result.ts';
import type { Ended } from './server/program.ts';
import type { Started } from './server/server.ts';
import type { Session } from './server/session.ts';
import { skip } from './skip.ts';
import { answerOf, late, noAnswer, Unavailable } from './verdict/answer.ts';
import type { Answered, Observed } from './verdict/observed.ts';
import { judge } from './verdict/verdict.ts';

export interface PlayOptions {
  readonly timeoutMs: number;
  readonly upstream?: ScriptedUpstream | undefined;
  readonly onPause?: (() => void) | undefined;
  /** Called with all that a verdict has looked at. */
  readonly onJudged?: ((check: Check, observed: Observed) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds to wait for a line that a check expects in the server's output. */
const logWaitMs = 500;
/** Milliseconds to wait for a call of the upstream that a check forbids. */
const callWaitMs = 60;
/** Milliseconds to wait for the news that a process has ended whose connection broke. */
const endWaitMs = 300;

/**
 * Sends a check's request, judges what comes back, and remembers the answer for later checks. The end of a server is
 * put down to the check that led to it; a check that was not the one is sent again.
 */
export async function play(
  check: Check,
  session: Session,
  progress: Progress,
  options: PlayOptions,
): Promise<CheckGrade> {
  const { played } = progress;
  const before = session.restarts();
  const gone = session.ended();
  if (gone) progress.charge(gone, before);
  const server = await session.running(options.signal);
  if (!server) return skip(check, session.whyNone());

  const lost = check.after.find((other) => (played.get(other)?.restarts ?? 0) < session.restarts());
  if (lost) {
    const how = session.lastEnd()?.how ?? 'ended';
    const why = played.has(lost)
      ? `but the server ${how} since then and had to be started again`
      : 'which was not played itself';
    return skip(check, `It builds on "${lost.name}", ${why}.`);
  }

  const earlier = check.after.map((other) => played.get(other)?.answer ?? noAnswer(other));
  const asked = orUnavailable(() => ({
    sending: late(check.request, earlier),
    upstream: late(check.upstream, earlier),
  }));
  if (typeof asked === 'string') return skip(check, `It cannot be sent: ${asked}.`);

  const mark = server.output.mark();
  if (letsWait(asked.upstream)) options.onPause?.();
  options.upstream?.follow(asked.upstream);
  const all = await sendAll(server.address, asked.sending, {
    timeoutMs: options.timeoutMs,
    signal: options.signal,
    onPause: options.onPause,
    isAwaited: (last) => last.kind === 'answered' && isAwaited(check, asked.sending, last, earlier),
  });
  const unanswered = all.find((outcome) => outcome.kind === 'unanswered');
  if (unanswered?.reason === 'refused') {
    // The server had ended before this request reached it, which is not this check's fault.
    const wasEnded = await endOf(server);
    if (wasEnded && session.restarts() === before) return play(check, session, progress, options);
  }
  const restarts = session.restarts();
  const requests = all.map(({ request }) => `${request.method} ${request.path}`);
  if (unanswered === undefined) {
    const answered = all as readonly Answered[]; // none of them is unanswered
    const judged = judgedOf(check, answered, earlier);
    const answer = answerOf(check, judged.request, judged.response, earlier);
    played.set(check, { answer, requests, restarts });
    const seen = await observe(check, judged, server, mark);
    // A call that the server does not wait for may come after its answer.
    if (check.expect.upstreamCalls === 0) await options.upstream?.untilCalled(callWaitMs);
    const observed = { ...seen, all: answered, upstreamCalls: options.upstream?.calls() ?? 0 };
    options.onJudged?.(check, observed);
    return gradeAnswer(check, asked, observed, judge(check, observed, earlier), server.entry);
  }
  // A program that is only slow, or waits for something, goes on; one that is stuck would answer nobody any more.
  const ended = unanswered.reason !== 'timeout' || !(await server.reacts()) ? await endOf(server) : undefined;
  if (ended && progress.isOfAnother(ended, restarts, all)) return play(check, session, progress, options);
  if (ended) progress.settle(restarts);
  played.set(check, { answer: noAnswer(check), requests, restarts });
  return gradeNoAnswer(check, unanswered, ended, server.output.since(mark), server.entry, asked);
}

/** What is read from earlier answers, or what of them did not arrive. */
function orUnavailable<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return error.message;
  }
}

/** Whether a flow need not go on: the status is the expected one, and for a poll the body as well. */
function isAwaited(check: Check, sending: Sending, last: Answered, earlier: readonly Answer[]): boolean {
  const { status, json, text } = check.expect;
  const isPoll = 'kind' in sending && sending.kind === 'poll';
  const expect = (isPoll ? { status, json, text } : { status }) as Check['expect']; // a part of what is valid is valid
  const observed = { exchange: last, all: [last], log: '', attempted: undefined, upstreamCalls: 0 };
  return judge({ ...check, expect }, observed, earlier).every(({ held }) => held);
}

/** The exchange that a check judges and that later checks read: the last, or of several sent together, one that worked. */
function judgedOf({ expect: { statuses } }: Check, all: readonly Answered[], earlier: readonly Answer[]): Answered {
  const counts = orUnavailable(() => late(statuses, earlier));
  const lowest = typeof counts === 'object' ? Number(Object.keys(counts)[0]) : undefined;
  const judged = all.find(({ response }) => response.status === lowest) ?? all.at(-1);
  if (judged === undefined) throw new GraderError('A check was judged that had sent nothing.');
  return judged;
}

/** Collects what the wire does not show: the output meanwhile, and content that a handler wrote in vain. */
async function observe(
  check: Check,
  outcome: Answered,
  server: Started,
  mark: number,
): Promise<Pick<Observed, 'exchange' | 'log' | 'attempted'>> {
  const { expect } = check;
  const { request, response } = outcome;
  const mayHideContent = expect.empty && request.method !== 'HEAD' && hasNoContent(request.method, response.status);
  const attempted = mayHideContent
    ? await server.attempted(`${request.method} ${request.path}`, response.status)
    : undefined;
  if (expect.log) await server.output.matching(expect.log, mark, logWaitMs);
  await setImmediate(); // what was printed before the answer was sent is there, but may not have been read yet
  return { exchange: outcome, log: server.output.since(mark), attempted };
}

/** How the server ended, if it ends within a moment after a broken connection. */
async function endOf(server: Started): Promise<Ended | undefined> {
  await server.untilEnded(endWaitMs);
  return server.ended();
}
