import {
  type Check,
  type ExerciseDefinition,
  type Expectation,
  type Help,
  type HelpStep,
  isHelp,
  type Part,
  type PerPart,
  type Visibility,
} from '../exercise.ts';
import { operators } from '../mutation/operators.ts';
import { acceptedStatuses } from '../verdict/verdict.ts';
import { contentParts, nameProblems, requestProblems, upstreamProblems } from './validate-request.ts';

const partNames: readonly Part[] = [
  'status',
  'statuses',
  'requests',
  'interim',
  'mediaType',
  'headers',
  'json',
  'text',
  'bytes',
  'byteranges',
  'empty',
  'forbidden',
  'log',
  'upstreamCalls',
  'withinMs',
];
/** The parts that count only when the status is right. */
const dependentParts: readonly Part[] = ['requests', 'empty', 'forbidden', 'log', 'upstreamCalls', 'withinMs'];
const noContentStatuses = [204, 205, 304];

/**
 * Everything that is wrong with a definition, one sentence each, in the order of the checks; empty if all is well. Given a
 * number, the checks before it are known to be right, and the others are counted from there.
 */
export function problemsOf(definition: ExerciseDefinition, from = 0): string[] {
  const { title, level, checks, env = {}, upstream } = definition;
  const problems: string[] = [];
  if (!title?.trim()) problems.push('The exercise has no title.');
  if (level !== 'beginner' && level !== 'advanced') problems.push(`The level is ${level}; it is beginner or advanced.`);
  if (!Array.isArray(checks) || checks.length === 0) return [...problems, 'The exercise has no checks.'];
  for (const name of [...Object.keys(env), ...(upstream === undefined ? [] : [upstream])]) {
    if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) problems.push(`The environment variable ${name} is not in upper case.`);
  }

  const names = new Set<string>();
  for (const [at, check] of checks.entries()) {
    const add = (problem: string) => at >= from && problems.push(`Check ${at + 1 - from}, "${check.name}": ${problem}`);
    if (!check.name?.trim()) add('it has no name.');
    if (names.has(check.name)) add('another check has the same name.');
    names.add(check.name);
    const order = [...orderProblems(check, checks, at), ...visibilityProblems(check, checks.slice(0, at))];
    for (const problem of [...order, ...requestProblems(check), ...upstreamProblems(check), ...expectProblems(check)]) {
      add(problem);
    }
    for (const problem of [...pointsProblems(check), ...hintProblems(check)]) add(problem);
    if (upstream === undefined && (check.upstream !== undefined || check.expect.upstreamCalls !== undefined))
      add('it needs a scripted upstream, but the exercise does not name the variable for its URL in "upstream".');
  }
  return [...problems, ...harmlessProblems(definition)];
}

/** Whether what is declared to be harmless is about checks and operators that there are, and says why. */
function harmlessProblems({ checks, harmless = [] }: ExerciseDefinition): string[] {
  return harmless.flatMap(({ checks: about = [], operator, reason }, at) => {
    const unknown = [operator].flat().filter((name) => !Object.hasOwn(operators, name));
    const problems = unknown.map((name) => `there is no operator "${name}".`);
    if (about.some((check) => !checks.includes(check))) problems.push('it names a check that is not in the list.');
    if (!reason?.trim()) problems.push('it gives no reason.');
    return problems.map((problem) => `Harmless ${at + 1}: ${problem}`);
  });
}

/** The parts that an expectation states, in the order in which they are judged. */
export function statedParts(expect: Expectation): Part[] {
  return partNames.filter(
    (part) => expect[part] !== undefined && (part !== 'headers' || Object.keys(expect.headers ?? {}).length > 0),
  );
}

function orderProblems(check: Check, checks: readonly Check[], at: number): string[] {
  return check.after.flatMap((other) => {
    const place = checks.indexOf(other);
    if (place < 0) return [`it comes after "${other?.name}", which is not in the list of checks.`];
    return place >= at ? [`it comes after "${other.name}", which is played later.`] : [];
  });
}

/** From checks that everybody may see to those that only the instructor may see. */
const visibilities: readonly Visibility[] = ['visible', 'after-due', 'hidden'];

/** A server that has got a hidden request could repeat it in an answer that is shown, so what is shown comes first. */
function visibilityProblems({ visibility = 'visible' }: Check, before: readonly Check[]): string[] {
  const rank = visibilities.indexOf(visibility);
  if (rank < 0) return [`its visibility is ${visibility}; it is visible, after-due or hidden.`];
  const hider = before.find((other) => visibilities.indexOf(other.visibility ?? 'visible') > rank);
  if (!hider) return [];
  return [
    `it is ${visibility}, and comes after "${hider.name}", which is ${hider.visibility}: first come visible checks, then those that are shown after the due date, then hidden ones.`,
  ];
}

function expectProblems({ expect, after }: Check): string[] {
  const problems = nameProblems({ ...expect.headers, ...expect.interim?.headers }, 'expected');
  const parts = statedParts(expect);
  const asked = contentParts.filter((part) => expect[part] !== undefined);
  const codes = acceptedStatuses(expect.status);
  if (parts.length === 0) problems.push('it expects nothing.');
  if (asked.length > 1) problems.push(`it asks for ${asked.join(' and ')}; a body is one of them.`);
  if (asked.length > 0 && expect.empty) problems.push(`it asks for ${asked.join(' and ')} and for an empty body.`);
  for (const code of codes) {
    if (noContentStatuses.includes(code) && asked.length > 0) {
      problems.push(`it asks for ${asked.join(' and ')}, but a ${code} never has content.`);
    }
  }
  const isAbsent = (matcher: unknown) =>
    typeof matcher === 'object' &&
    matcher !== null &&
    'kind' in matcher &&
    ['absent', 'optional'].includes(String(matcher.kind));
  const asksForAbsence =
    parts.some((part) => dependentParts.includes(part)) || Object.values(expect.headers ?? {}).some(isAbsent);
  if (expect.status === undefined && expect.statuses === undefined && asksForAbsence) {
    problems.push('it asks for the absence of something, so it has to ask for a status as well.');
  }
  const lates = [expect.statuses, expect.json, expect.text, ...Object.values(expect.headers ?? {})];
  if (lates.some((value) => typeof value === 'function' && value.length > after.length)) {
    problems.push('its expectation reads more answers than "after" names.');
  }
  const patterns = [expect.text, expect.log, ...(expect.forbidden ?? []), ...Object.values(expect.headers ?? {})];
  for (const pattern of patterns) {
    if (pattern instanceof RegExp && /[gy]/.test(pattern.flags)) {
      problems.push(`${pattern} remembers where it stopped; leave out the flags g and y.`);
    }
  }
  return problems;
}

function pointsProblems({ points, expect }: Check): string[] {
  const isWorth = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;
  if (typeof points !== 'object' || points === null) {
    return isWorth(points) || points === 0 ? [] : [`its points are ${points}; points are whole numbers from 0 on.`];
  }
  const worths = Object.values(points).flatMap((worth) => (typeof worth === 'object' ? Object.values(worth) : [worth]));
  const bad = worths.filter((worth) => !isWorth(worth));
  const problems = bad.map((worth) => `a part is worth ${worth}; the points of a part are whole numbers from 1 on.`);
  return [...problems, ...matchParts(points, expect, 'points')];
}

function hintProblems({ hint, expect }: Check): string[] {
  if (isHelp(hint)) return isSaid(hint) ? [] : ['it has no hint.'];
  if (typeof hint !== 'object' || hint === null) return ['it has no hint.'];
  return matchParts(hint, expect, 'hint');
}

/** Whether every step of a help has words for everybody. */
function isSaid(help: Help): boolean {
  const steps: readonly HelpStep[] = [help].flat();
  return steps.length > 0 && steps.every((step) => (typeof step === 'string' ? step : step.general).trim() !== '');
}

/** Something said per part has to be said for every stated part, and for nothing else. */
function matchParts(said: PerPart<unknown>, expect: Expectation, what: string): string[] {
  const stated = statedParts(expect);
  const problems = stated
    .filter((part) => said[part] === undefined || (isHelp(said[part]) && !isSaid(said[part])))
    .map((part) => `it expects ${part}, but has no ${what} for it.`);
  for (const part of Object.keys(said)) {
    if (!(stated as string[]).includes(part)) problems.push(`it has ${what} for ${part}, but does not expect it.`);
  }
  if (typeof said.headers === 'object' && said.headers !== null && !isHelp(said.headers)) {
    const expected = Object.keys(expect.headers ?? {});
    const named = Object.keys(said.headers);
    for (const name of expected.filter((name) => !named.includes(name)))
      problems.push(`it expects the header ${name}, but has no ${what} for it.`);
    for (const name of named.filter((name) => !expected.includes(name)))
      problems.push(`it has ${what} for the header ${name}, but does not expect it.`);
  }
  return problems;
}
