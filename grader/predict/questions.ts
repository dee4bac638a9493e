import { standIns } from '../definition/stand-in.ts';
import type { Check, Exercise, Request } from '../exercise.ts';
import { requestsOf } from '../http/flow.ts';
import { inertLine, shorten } from '../inert.ts';
import type { CheckGrade } from '../result.ts';
import { classOf } from '../status.ts';
import { late } from '../verdict/answer.ts';
import { times } from '../verdict/observed.ts';
import { acceptedStatuses } from '../verdict/verdict.ts';

/** A request whose status is to be predicted. */
export interface Question {
  /** The name of the check. */
  readonly name: string;
  /** The name without a status that would give the answer away. */
  readonly title: string;
  /** What came before, a sentence each. */
  readonly before: readonly string[];
  /** What of the sending the request alone does not show, a sentence each. */
  readonly sent: readonly string[];
  /** The codes that are right; for requests sent together, all that come. */
  readonly right: readonly number[];
  /** Whether all of the codes have to be named, and not one of them. */
  readonly wantsAll: boolean;
  /** What the model answer did. */
  readonly model: CheckGrade & { readonly exchange: NonNullable<CheckGrade['exchange']> };
  /** The header fields of its answer that are of interest. */
  readonly fields: readonly string[];
}

/**
 * The questions that the checks of an exercise make: one for each that everybody may see, that asks for a status, and that
 * the model answer has passed in the run of which the grades are.
 */
export function questionsOf(
  exercise: Exercise,
  played: readonly CheckGrade[],
  fieldsOf: (check: Check) => readonly string[],
): Question[] {
  const grades = new Map(played.map((grade) => [grade.name, grade]));
  return exercise.checks.flatMap((check, at) => {
    const grade = grades.get(check.name);
    const { visibility = 'visible', expect } = check;
    if (visibility !== 'visible' || grade?.verdict !== 'passed' || grade.exchange?.response === undefined) return [];
    if (expect.status === undefined && (expect.statuses === undefined || !isOneKind(check))) return [];
    const model = { ...grade, exchange: grade.exchange };
    const right = rightCodes(check, grade);
    return [
      {
        name: check.name,
        title: withoutCodes(check.name, right),
        before: [...whatCameBefore(check, grades), ...howOftenBefore(model, played.slice(0, at))],
        sent: howItIsSent(check, grade),
        right,
        wantsAll: expect.statuses !== undefined,
        model,
        fields: fieldsOf(check),
      },
    ];
  });
}

function rightCodes({ expect }: Check, { flow }: CheckGrade): number[] {
  if (expect.statuses === undefined) return [...acceptedStatuses(expect.status)];
  return [...new Set(flow?.answers.map(({ status }) => status) ?? [])].sort();
}

/** The name of a check with a gap where it says a right code; the path, which may hold one too, stays. */
function withoutCodes(name: string, right: readonly number[]): string {
  const [request = '', words] = /^([A-Z]+ \/\S*)(.*)$/.exec(name)?.slice(1) ?? ['', name];
  const gap = (code: string) => (right.includes(Number(code)) ? '…' : code);
  return `${request}${words?.replace(/\b\d{3}\b/g, gap)}`;
}

/** How an earlier answer is told: by its class alone, because its status may be that of this question too. */
const outcomes = {
  '1xx': 'was heard',
  '2xx': 'succeeded',
  304: 'was told to use its copy',
  '3xx': 'was sent elsewhere',
  '4xx': 'was refused',
  '5xx': 'failed',
} as const;

/** What became of the requests on which this one builds. */
function whatCameBefore({ after }: Check, grades: ReadonlyMap<string, CheckGrade>): string[] {
  const lines = after.flatMap(({ name }) => {
    const { request, response } = grades.get(name)?.exchange ?? {};
    if (request === undefined || response === undefined) return [];
    const { status, headers } = response;
    const where = headers.location === undefined ? '' : ` (Location: ${headers.location})`;
    const outcome = outcomes[status === 304 ? 304 : (classOf(status) ?? '5xx')];
    return [inertLine(`${request.method} ${shorten(request.path, 60)} ${outcome}${where}.`)];
  });
  return [...new Set(lines)].slice(-4);
}

/** How often the very same request was sent before. */
function howOftenBefore({ exchange: { request } }: Question['model'], before: readonly CheckGrade[]): string[] {
  const wanted = JSON.stringify(request);
  const same = before.filter(({ exchange }) => exchange !== undefined && JSON.stringify(exchange.request) === wanted);
  const sent = same.reduce((sum, { flow }) => sum + (flow?.answers.length ?? 1), 0);
  return sent === 0 ? [] : [`The same request was sent ${times(sent)} before.`];
}

/** What a request alone does not show: a pause before it, repetitions, others beside it. */
function howItIsSent(check: Check, { flow }: CheckGrade): string[] {
  const waits = waitsBefore(check);
  const pause = waits ? [`It is sent after a pause${waits === true ? '' : ` of ${waits / 1000} s`}.`] : [];
  switch (flow?.kind) {
    case undefined:
      return pause;
    case 'poll':
      return [...pause, 'It is sent again and again, with a pause each time, until the answer is the one to wait for.'];
    case 'repeat':
      return [...pause, 'It is sent again and again, without a pause. The last answer counts.'];
    case 'together':
      return [...pause, `${flow.answers.length} such requests are sent at the same time.`];
  }
}

/** Whether requests that are sent together are all the same, as far as that is known before they are sent. */
function isOneKind(check: Check): boolean {
  const requests = plannedBy(check);
  return requests !== undefined && new Set(requests.map((request) => JSON.stringify(request))).size === 1;
}

/** What a check will send, made of answers that never came; undefined if it cannot be made of those. */
function plannedBy(check: Check): readonly Request[] | undefined {
  try {
    return requestsOf(late(check.request, standIns(check, 1)));
  } catch {
    return undefined; // it reads something that only a real answer has
  }
}

/** Milliseconds of the pause before a request, or true where an earlier answer says how long it is. */
function waitsBefore(check: Check): number | true | undefined {
  const { waitMs = 0 } = plannedBy(check)?.[0] ?? {};
  if (Number.isNaN(waitMs)) return true;
  return waitMs > 0 ? (typeof check.request === 'function' ? true : waitMs) : undefined;
}
