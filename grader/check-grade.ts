import { crashAfterwards, diagnoseNoAnswer } from './diagnosis/no-answer.ts';
import { type Diagnosis, diagnose } from './diagnosis.ts';
import type { Entry } from './entry.ts';
import type { Check, Sending, Upstream } from './exercise.ts';
import { stepsOf } from './hint/words.ts';
import { curlCommand, curlTogether } from './http/curl.ts';
import { excerptOf } from './http/excerpt.ts';
import type { Exchange } from './http/exchange.ts';
import { sentenceOf } from './http/upstream-sentence.ts';
import { shorten } from './inert.ts';
import { firstPlace } from './place.ts';
import type { CheckGrade } from './result.ts';
import { earnedPoints, possiblePoints } from './score.ts';
import type { Ended } from './server/program.ts';
import { textOf } from './verdict/content.ts';
import type { Answered, Observed } from './verdict/observed.ts';
import { acceptedStatuses, describeAccepted, type Mismatch, type PartResult } from './verdict/verdict.ts';

/** Characters of a body or of output that a result keeps. */
const keptText = 4_000;

/** What a check has asked: of the server, and of the scripted upstream if there is one. */
export interface Asked {
  readonly sending: Sending;
  readonly upstream?: Upstream | undefined;
}

/** The grade of a check whose request was answered: verdict, points, and everything that explains a failure. */
export function gradeAnswer(
  check: Check,
  { sending, upstream }: Asked,
  observed: Observed,
  results: readonly PartResult[],
  entry: Entry,
): CheckGrade {
  const mismatches = results.flatMap((result) => result.mismatches);
  const failed = mismatches.length > 0;
  return {
    name: check.name,
    verdict: failed ? 'failed' : 'passed',
    earned: earnedPoints(check, results),
    possible: possiblePoints(check.points),
    mismatches: [
      ...mismatches.map(({ where, expected, actual, message }) => ({ where, expected, actual, message })),
      ...(failed ? excessOf(observed.exchange) : []),
    ],
    ...(failed && help(check, observed, results, mismatches, entry)),
    ...('kind' in sending && { flow: showFlow(sending.kind, observed.all) }),
    exchange: showExchange(observed.exchange, observed.log, upstream),
  };
}

/** What is not asked of any check, but explains a body that is cut off. */
function excessOf({ response: { headers, excessBytes } }: Answered): CheckGrade['mismatches'] {
  const promised = Number(headers['content-length']);
  if (excessBytes === undefined) return [];
  const expected = `the ${promised} bytes that Content-Length promises`;
  const actual = `${promised + excessBytes} bytes or more; a client stops reading after ${promised}`;
  return [{ where: 'body', expected, actual, message: `body: expected ${expected}, received ${actual}` }];
}

/** What helps with a failure: the author's hint, the explanation, and how to try again. */
function help(
  check: Check,
  observed: Observed,
  results: readonly PartResult[],
  mismatches: readonly Mismatch[],
  entry: Entry,
) {
  const diagnosis = explain(check, observed, mismatches);
  return {
    ...hintOf(stepsOf(check.hint, results, entry)),
    ...(diagnosis && { diagnosis }),
    curl:
      check.expect.statuses === undefined
        ? curlCommand(observed.exchange.request, originOf(entry))
        : curlTogether(
            observed.all.map(({ request }) => request),
            originOf(entry),
          ),
  };
}

/** The first step of the author's hint, and all of them if there are more. */
function hintOf(hints: string[]): Pick<CheckGrade, 'hint' | 'hints'> {
  return { hint: hints[0] ?? '', ...(hints.length > 1 && { hints }) };
}

/** The grade of a check whose request got no complete response; `ended` says how the server went, if it did. */
export function gradeNoAnswer(
  check: Check,
  outcome: Extract<Exchange, { kind: 'unanswered' }>,
  ended: Ended | undefined,
  log: string,
  entry: Entry,
  { upstream }: Pick<Asked, 'upstream'> = {},
): CheckGrade {
  const expected = check.expect.status === undefined ? 'an answer' : describeAccepted(check.expect.status);
  const actual = ended ? `none, the server ${ended.how} while it answered${cause(ended)}` : outcome.message;
  const diagnosis = diagnoseNoAnswer(outcome.reason, ended !== undefined);
  const message = `answer: expected ${expected}, received ${actual}`;
  return {
    name: check.name,
    verdict: 'failed',
    earned: 0,
    possible: possiblePoints(check.points),
    reason: ended && outcome.reason !== 'timeout' ? 'crashed' : outcome.reason,
    mismatches: [{ where: 'answer', expected, actual, message }],
    ...hintOf(stepsOf(check.hint, undefined, entry)),
    ...(diagnosis && { diagnosis }),
    curl: curlCommand(outcome.request, originOf(entry)),
    exchange: showExchange(outcome, log || (ended?.thrown?.stack ?? ''), upstream),
  };
}

/** The grade of a check after whose answer the server ended, because of something that the request had set going. */
export function gradeCrash(grade: CheckGrade, ended: Ended, entry: Entry): CheckGrade {
  const { exchange, curl } = grade;
  const expected = 'a server that goes on';
  const actual = `the server ${ended.how} shortly after its answer${cause(ended)}`;
  const mismatch = {
    where: 'after the answer',
    expected,
    actual,
    message: `after the answer: expected ${expected}, received ${actual}`,
  };
  return {
    ...grade,
    verdict: 'failed',
    earned: 0,
    reason: 'crashed',
    mismatches: [...grade.mismatches, mismatch],
    diagnosis: crashAfterwards,
    ...(exchange && {
      curl: curl ?? curlCommand({ ...exchange.request, body: exchange.request.body }, originOf(entry)),
      exchange: { ...exchange, log: exchange.log || shorten(ended.thrown?.stack ?? '', keptText) },
    }),
  };
}

/** The exception that ended a server, with the learner's own line if it has one. */
function cause({ thrown }: Ended): string {
  if (!thrown) return '';
  const place = firstPlace(thrown.stack);
  return `: ${thrown.summary}${place ? ` (${place.file}:${place.line}:${place.column})` : ''}`;
}

function explain(
  check: Check,
  { exchange: { request, response } }: Observed,
  mismatches: readonly Mismatch[],
): Diagnosis | undefined {
  return diagnose({
    request: { ...request, hasBody: request.body !== undefined },
    response: { status: response.status, headers: response.headers, body: textOf(response.body) },
    expected: acceptedStatuses(check.expect.status),
    mismatches,
  });
}

/** Where the learner's server runs already, if it does; others are started by hand to try a request. */
function originOf(entry: Entry): string | undefined {
  return entry.kind === 'url' ? new URL(entry.url).origin : undefined;
}

function showFlow(kind: 'poll' | 'repeat' | 'together', all: readonly Answered[]): NonNullable<CheckGrade['flow']> {
  return { kind, answers: all.map(({ response, ms }) => ({ status: response.status, ms })) };
}

function showExchange(
  outcome: Exchange,
  log: string,
  upstream: Upstream | undefined,
): NonNullable<CheckGrade['exchange']> {
  const { method, path, headers, body } = outcome.request;
  const request = { method, path, headers: { ...headers }, ...(body !== undefined && { body }) };
  const said = upstream === undefined ? {} : { upstream: sentenceOf(upstream) };
  const rest = { ...said, ms: outcome.ms, log: shorten(log, keptText) };
  if (outcome.kind === 'unanswered') {
    const bytes = Buffer.from(outcome.received);
    // Bytes that begin with complete header fields show nothing that the sentence does not say.
    const isTelling = outcome.reason === 'not-http' || (bytes.length > 0 && !bytes.includes('\r\n\r\n'));
    const received = isTelling ? { received: excerptOf(bytes, outcome.wrongAt) } : {};
    return { request, problem: outcome.message, ...received, ...rest };
  }
  const { response } = outcome;
  return {
    request,
    response: {
      status: response.status,
      reason: response.reason,
      headers: { ...response.headers },
      body: shorten(textOf(response.body), keptText),
      bodyBytes: response.body.length,
      ...(response.interim.length > 0 && {
        interim: response.interim.map(({ status, headers }) => ({ status, headers: { ...headers } })),
      }),
    },
    ...rest,
  };
}
