import { inert, inertLine, shorten } from '../inert.ts';
import { isHidden } from '../learner-view.ts';
import { shownPath } from '../place.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { describeStatus } from '../status.ts';
import { times } from '../verdict/observed.ts';
import { block, fieldLines, labelled, labelWidth, margin, painter, type Sheet, wrap } from './layout.ts';
import {
  counted,
  exerciseWordOf,
  flowLine,
  hiddenNote,
  nextCheck,
  pointsOf,
  toWin,
  trusts,
  whyStopped,
  wordOf,
} from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Characters per line for running text. */
  readonly width: number;
  /** Show every exchange, also of checks that passed. */
  readonly verbose: boolean;
  /** The folder that file names are shown relative to. */
  readonly cwd: string;
}

type Page = TextOptions & Sheet;
type NotStartedServer = Extract<ExerciseGrade['server'], { started: false }>;

/** The report for people: what happened, what was expected, why, and what to do next. */
export function textReport(grade: Grade, options: TextOptions): string {
  const page = pageOf(options);
  const isOwn = grade.submission === 'exercises';
  const parts = grade.exercises.map((exercise) =>
    [exerciseReport(exercise, page), ...(isOwn ? curlLine(exercise, page) : [])].join('\n'),
  );
  if (grade.exercises.length > 1) parts.push(overview(grade, page));
  parts.push(seedLine(grade, page));
  return `${parts.join('\n\n')}\n`;
}

/** One check in full, as it stands in the report. */
export function checkText(check: CheckGrade, options: TextOptions): string {
  return checkReport(check, pageOf(options));
}

/** The line of a check that names it and counts its points. */
export function checkLine(check: CheckGrade, options: TextOptions): string {
  return titleLine(check, pageOf(options));
}

/** Why a server did not start, as it stands in the report. */
export function notStartedText(server: NotStartedServer, options: TextOptions): string {
  return notStarted(server, pageOf(options));
}

function pageOf(options: TextOptions): Page {
  return { ...options, paint: painter(options.colour) };
}

function exerciseReport(exercise: ExerciseGrade, page: Page): string {
  const { paint } = page;
  const heading = `${paint('bold', exercise.id)}  ${exercise.title}  (${exercise.level}, ${exercise.track})`;
  if (!exercise.server.started)
    return [heading, '', notStarted(exercise.server, page), '', scoreLines(exercise, page)].join('\n');
  const { url, ms, restarts, notes = [], env } = exercise.server;
  const again = restarts > 0 ? `, and started again ${times(restarts)} since` : '';
  const server = [
    `${shownServer(exercise.server, page)} ${url === undefined ? `started in ${ms} ms${again}` : 'was running already'}`,
    ...(page.verbose && env ? [environment(env)] : []),
    ...notes.flatMap((note) => wrap(inertLine(note), page.width)),
  ];
  const checks = exercise.checks.map((check, at) => {
    const isSaid = check.skipped !== undefined && check.skipped === exercise.checks[at - 1]?.skipped;
    const title = titleLine(check, page);
    const text = isSaid ? title : checkReport(check, page);
    return { text, isLong: text !== title };
  });
  return [
    heading,
    ...server.map((line) => paint('dim', line)),
    '',
    ...joinBlocks(checks),
    '',
    scoreLines(exercise, page),
  ].join('\n');
}

/** What the exercise has set: `with RETRY_S=37`. */
function environment(env: Readonly<Record<string, string>>): string {
  return `with ${Object.entries(env)
    .map(([name, value]) => `${name}=${inertLine(value)}`)
    .join(' ')}`;
}

/** A check that has more than its title stands apart from its neighbours; titles follow each other. */
function joinBlocks(blocks: readonly { readonly text: string; readonly isLong: boolean }[]): string[] {
  return blocks.map(({ text, isLong }, at) => {
    const beforeIsShort = at > 0 && !blocks[at - 1]?.isLong;
    return `${isLong && beforeIsShort ? '\n' : ''}${text}${isLong && at < blocks.length - 1 ? '\n' : ''}`;
  });
}

function checkReport(check: CheckGrade, page: Page): string {
  const lines = [titleLine(check, page)];
  if (check.skipped !== undefined) lines.push(...labelled('Skipped', inertLine(check.skipped), page));
  if (check.verdict === 'failed') lines.push(...failure(check, page));
  else if (page.verbose && check.exchange) lines.push('', ...exchangeLines(check.exchange, check.flow), '');
  return lines.join('\n');
}

const colours = { PASS: 'green', FAIL: 'red', SKIP: 'yellow', NOTE: 'cyan' } as const;

/** A check in one line, or more where its name is long: verdict, name, points. */
export function titleLine(check: CheckGrade, { paint, width }: Sheet): string {
  const name = inertLine(check.name);
  const word = wordOf(check);
  const points = pointsOf(check);
  const lines = wrap(name, Math.max(width - margin.length - points.length - 2, 24));
  const gap = Math.max(width - margin.length - (lines.at(-1)?.length ?? 0) - points.length, 2);
  return `${paint(colours[word], word)}  ${lines.join(`\n${margin}`)}${' '.repeat(gap)}${points}`;
}

/** What was expected and what came instead. */
export function mismatchLines({ mismatches }: CheckGrade, sheet: Sheet): string[] {
  return mismatches.flatMap(({ where, expected, actual }) => [
    `${margin}${sheet.paint('bold', inertLine(where))}`,
    ...labelled('expected', inertLine(expected), sheet, 'green'),
    ...labelled('received', inertLine(actual), sheet, 'red'),
  ]);
}

function failure(check: CheckGrade, page: Page): string[] {
  const lines: string[] = [];
  if (check.exchange) {
    const { exchange, flow } = check;
    lines.push('', ...(page.verbose ? exchangeLines(exchange, flow) : requestLines(exchange, flow)), '');
  }
  lines.push(...mismatchLines(check, page));
  if (check.diagnosis) {
    const { received, called, decides, source } = check.diagnosis;
    lines.push('', ...labelled('Why', inertLine(received), page), ...labelled('', inertLine(called), page));
    lines.push(...labelled('', `${inertLine(decides)} (${source})`, page));
  }
  const hints = check.hint?.split('\n') ?? [];
  if (hints.length > 0) lines.push('');
  for (const [at, hint] of hints.entries()) lines.push(...labelled(at === 0 ? 'Hint' : '', hint, page));
  if (check.curl) lines.push('', `${margin}${'Try it'.padEnd(labelWidth)}${inertLine(check.curl)}`);
  if (!page.verbose && check.exchange?.log.trim()) lines.push('', ...logLines(check.exchange.log));
  return lines;
}

/** The request of an exchange, what became of its repetitions, and what else was there when it was sent. */
export function requestLines(exchange: NonNullable<CheckGrade['exchange']>, flow: CheckGrade['flow']): string[] {
  const { request, upstream, received } = exchange;
  const lines = [`${request.method} ${request.path}`, ...fieldLines(request.headers)];
  if (request.body !== undefined) lines.push(shorten(request.body, 400));
  if (flow) lines.push(flowLine(flow));
  return [
    ...block('Request', lines),
    ...(upstream === undefined ? [] : block('Upstream', [upstream])),
    ...(received === undefined ? [] : block('Bytes', bytesLines(received))),
  ];
}

/** Bytes, with a caret under the first wrong one. */
function bytesLines({ text, column }: NonNullable<NonNullable<CheckGrade['exchange']>['received']>): string[] {
  return column === undefined ? [text] : [text, `${' '.repeat(column)}^`];
}

function exchangeLines(exchange: NonNullable<CheckGrade['exchange']>, flow: CheckGrade['flow']): string[] {
  const { response, problem, ms, log } = exchange;
  const answer = response
    ? [
        ...(response.interim ?? []).flatMap(({ status, headers }) => [
          describeStatus(status),
          ...fieldLines(headers),
          '',
        ]),
        describeStatus(response.status),
        ...fieldLines(response.headers),
        ...(response.body ? shorten(response.body, 1_000).split('\n') : []),
      ]
    : [problem ?? 'none'];
  return [
    ...requestLines(exchange, flow),
    ...block('Response', [...answer, `(${ms} ms)`]),
    ...(log.trim() ? logLines(log) : []),
  ];
}

/** What the learner's program printed, behind a gutter that says whose words they are. */
function logLines(log: string): string[] {
  const all = log.trimEnd().split('\n');
  const shown = all.slice(0, 20).map((line) => `${margin}  | ${shorten(inertLine(line), 400)}`);
  const left = all.length - shown.length;
  return [`${margin}Your server printed`, ...shown, ...(left > 0 ? [`${margin}  … and ${left} more lines`] : [])];
}

function notStarted(server: NotStartedServer, page: Page): string {
  const { message, place, detail, env } = server;
  const where = place ? `${place.file}:${place.line}:${place.column}` : shownServer(server, page);
  const isStopped = server.reason === 'stopped';
  const lines = [
    isStopped
      ? `${page.paint('yellow', 'SKIP')}  No check was played.`
      : `${page.paint('red', 'FAIL')}  The server did not start, so no check could be played.`,
    ...labelled('', inertLine(message), page),
    ...(where ? [`${margin}${''.padEnd(labelWidth)}${inertLine(where)}`] : []),
    ...(env && !isStopped ? labelled('', environment(env), page) : []),
  ];
  if (detail.trim())
    lines.push(
      '',
      ...inert(detail)
        .split('\n')
        .slice(0, 30)
        .map((line) => `${margin}  | ${shorten(line, 400)}`),
    );
  return lines.join('\n');
}

function scoreLines(exercise: ExerciseGrade, { paint }: Page): string {
  const { earned, possible, complete, checks, stopped } = exercise;
  const score = `${paint('bold', 'Score')}   ${earned} of ${possible} points`;
  if (stopped) return `${score}   ${paint('yellow', 'incomplete')}: ${whyStopped[stopped]}`;
  if (complete) return `${score}   ${paint('green', 'complete')}`;
  const note = hiddenNote(exercise);
  const open = checks.filter((check) => check.verdict !== 'passed' && check.possible > 0);
  const next = nextCheck(exercise);
  const toWinNow = `${possible - earned} still to win in ${counted(open.length, 'check')}`;
  const state = open.length === 0 && note !== undefined ? note : [toWinNow, note].filter(Boolean).join('; ');
  const lines = [`${score}   ${state}`];
  if (next) lines.push(`${paint('bold', 'Next')}    ${inertLine(next.name)} (${counted(toWin(next), 'point')})`);
  return lines.join('\n');
}

/** What the `curl` lines of a learner's own report need, if it has any. */
function curlLine({ id, track, server, checks }: ExerciseGrade, { paint }: Page): string[] {
  const isShown = checks.some(({ verdict, curl }) => verdict === 'failed' && curl !== undefined);
  if (!isShown || !server.started || server.file === undefined) return [];
  const command = `grade serve ${id}${track === 'fastapi' ? ' --track fastapi' : ''}`;
  return [`${paint('bold', 'Try it')}  needs your server to run: "${command}"`];
}

function overview(grade: Grade, { paint }: Page): string {
  const width = Math.max(...grade.exercises.map(({ id }) => id.length));
  const rows = grade.exercises.map((exercise) => {
    const { id, earned, possible } = exercise;
    const word = exerciseWordOf(exercise, grade);
    const note = hiddenNote(exercise);
    const row = `${paint(colours[word], word)}  ${id.padEnd(width)}  ${`${earned}/${possible}`.padStart(9)}`;
    return note === undefined ? row : `${row}   ${note}`;
  });
  const total = `${paint('bold', 'Total')}   ${grade.earned} of ${grade.possible} points`;
  const mark = grade.stopped ? `   ${paint('yellow', 'incomplete')}: ${whyStopped[grade.stopped]}` : '';
  return [...rows, '', `${total}${mark}`].join('\n');
}

function seedLine({ seed, trust, isolation, hidden, exercises }: Grade, { paint }: Page): string {
  const revealed = hidden === undefined ? exercises.flatMap(({ checks }) => checks.filter(isHidden)).length : 0;
  const lines = [
    `Seed    ${seed}   (--seed ${seed} sends the same values again)`,
    `Trust   ${trusts[trust]}   (isolation: ${isolation.kind})`,
    ...(revealed > 0 ? [`Reveals ${counted(revealed, 'hidden check')}: keep this report from learners`] : []),
  ];
  return lines.map((line) => paint('dim', line)).join('\n');
}

/** What was run: a file, a command or a URL; empty if nothing was found. */
function shownServer({ file, command, url }: ExerciseGrade['server'], { cwd }: Page): string {
  return inertLine(file !== undefined ? shownPath(file, cwd) : (command ?? url ?? ''));
}
