import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import type { Check, Exercise } from '../exercise.ts';
import { type GradeOptions, gradeServer } from '../grade.ts';
import { type Mutation, mutationProblems, summarise } from '../mutation/summary.ts';
import { survey } from '../mutation/survey.ts';
import type { CheckGrade, ExerciseGrade } from '../result.ts';
import type { Hosts } from '../server/hosts.ts';
import { trackOfFile } from '../submission.ts';
import type { Observed } from '../verdict/observed.ts';
import { bundlesOf } from './bundles.ts';
import { unsaid } from './readme.ts';
import { fileProblems, serversOf } from './verify-files.ts';

/** A claim about an exercise that is to be proved. */
export interface Proof {
  /** The track of the server that has to be graded for it; undefined if there is none. */
  readonly track?: Track;
  /** Finds out. */
  prove(how?: Proving): Promise<Finding>;
}

/** What proofs share that are found at the same time. */
export interface Proving {
  /** They serve one server after the other, and each has a process of its own without them. */
  readonly hosts?: Hosts;
  /** Called when from then on all that a proof does is wait. */
  readonly leave?: () => void;
}

/** What a proof has found. */
export interface Finding {
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
  /** What the checks notice of wrong answers, if that was to be proved. */
  readonly mutation?: Mutation | undefined;
  /** How a run of a solution went, to be compared with its other runs. */
  readonly run?: Run | undefined;
}

/** One run of a solution. */
export interface Run {
  readonly file: string;
  readonly seed: number;
  /** The checks that did not pass. */
  readonly failed: readonly string[];
}

/** An exercise with the values of a seed, in the order in which its checks are to be played. */
export interface Variant {
  readonly seed: number;
  readonly exercise: Exercise;
}

/** What a server's grade has to be like; returns what is wrong. */
type Claim = (grade: ExerciseGrade, name: string, file: string) => string[];

/**
 * All that has to hold for an exercise, given with the values of several seeds. The solutions are proved with every
 * variant; a stub, which answers the same whatever it is asked, and the wrong and right servers with the first.
 */
export function proofsOf(
  variants: readonly [Variant, ...Variant[]],
  another: Exercise,
  course: Course,
  options: GradeOptions & {
    /** Whether servers in Python can be run; without it nothing is proved of them. */
    readonly hasPython: boolean;
  },
): Proof[] {
  const [{ exercise: first }] = variants;
  const { id } = first;
  const { stubs, solutions, right, wrong } = serversOf(id, course);
  const canRun = (file: string) => trackOfFile(file) !== 'fastapi' || options.hasPython;
  const bundled = bundlesOf([...stubs, ...solutions, ...right, ...wrong]);
  // The answers of one solution are enough to change; what is asked of them is the same for all tracks.
  const changed = solutions.find(canRun);
  const servers = (files: readonly string[], claim: Claim, { seed, exercise } = variants[0]): Proof[] =>
    files.filter(canRun).map((file) => {
      const track = trackOfFile(file);
      const prove = async ({ hosts, leave }: Proving = {}): Promise<Finding> => {
        options.signal?.throwIfAborted();
        const recording = new Map<Check, Observed>();
        const grade = await gradeServer(
          exercise,
          { kind: 'file', track, file },
          {
            ...options,
            hosts,
            bundle: bundled,
            onPause: leave,
            onJudged: (check, observed) => recording.set(check, observed),
          },
        );
        options.signal?.throwIfAborted(); // the grade is of what was judged until then
        const name = file.slice(course.root.length + 1);
        const problems = claim(grade, name, file);
        const failed = grade.checks.filter(({ verdict }) => verdict !== 'passed').map((check) => check.name);
        const run = solutions.includes(file) ? { file: name, seed, failed } : undefined;
        if (file !== changed || exercise !== first || problems.length > 0) return { problems, run };
        const mutation = summarise(exercise, await survey(exercise, readmeOf(exercise), recording));
        return { problems: mutationProblems(mutation), mutation, run };
      };
      return { track, prove };
    });
  return [
    ...variants.flatMap((variant) => servers(solutions, perfectProblems, variant)),
    { prove: async () => ({ problems: fileProblems(id, course) }) },
    { prove: async () => ({ problems: readmeProblems(first, another) }) },
    ...servers(stubs, stubProblems),
    ...servers(right, perfectProblems),
    ...servers(wrong, wrongProblems),
  ];
}

/** The text of an exercise's README; empty if there is none, which is a problem of the files. */
function readmeOf({ folder }: Exercise): string {
  const file = join(folder, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readmeProblems(exercise: Exercise, another: Exercise): string[] {
  const readme = readmeOf(exercise);
  if (readme === '') return [];
  return unsaid(readme, exercise, another).map((problem) => `README.md: ${problem}`);
}

function stubProblems(grade: ExerciseGrade, name: string): string[] {
  if (!grade.server.started) return [`${name} does not start: ${grade.server.message}`];
  const earning = grade.checks.filter(({ earned }) => earned > 0);
  return earning.map((check) => `${name} earns ${check.earned} points in "${check.name}"; a stub earns nothing.`);
}

function perfectProblems(grade: ExerciseGrade, name: string): string[] {
  if (!grade.server.started) return [`${name} does not start: ${grade.server.message}`];
  return grade.checks
    .filter(({ verdict }) => verdict !== 'passed')
    .map(
      ({ name: check, mismatches, skipped }) =>
        `${name} does not pass "${check}". ${mismatches[0]?.message ?? skipped}`,
    );
}

function wrongProblems(grade: ExerciseGrade, name: string, file: string): string[] {
  if (!grade.server.started) return [`${name} does not start: ${grade.server.message}`];
  if (grade.earned === grade.possible) return [`${name} loses no point.`];
  const failing = grade.checks.filter(({ verdict }) => verdict !== 'passed');
  const lost = failing.map((check) => check.name);
  const text = readFileSync(file, 'utf8');
  const comment = trackOfFile(file) === 'fastapi' ? '#' : '//';
  const declared = declaredLosses(text);
  const line = `${comment} Loses: ${JSON.stringify(lost)}`;
  if (declared === undefined) return [`${name} does not declare what it loses: ${line}`];
  if (JSON.stringify(lost) !== JSON.stringify(declared))
    return [`${name} loses other checks than it declares: ${line}`];
  const told = toldWords(text);
  if (told === undefined)
    return [`${name} does not declare which words tell its learner what is wrong: ${comment} Told: …`];
  return failing.some((check) => helpIn(check).includes(told))
    ? []
    : [`${name} declares words that no hint and no explanation of a failed check has: ${told}`];
}

/** All that a report says about a failed check to its learner, on one line. */
function helpIn({ hint = '', diagnosis }: CheckGrade): string {
  const { received = '', called = '', decides = '' } = diagnosis ?? {};
  return [hint, received, called, decides].join(' ').replaceAll(/\s+/g, ' ');
}

/** The names in the line `// Loses: ["…", …]` of a wrong server; in Python, it begins with `#`. */
function declaredLosses(text: string): unknown {
  const line = /^(?:\/\/|#) Loses: (\[.*\])$/m.exec(text)?.[1];
  return line === undefined ? undefined : JSON.parse(line);
}

/** The words in the line `// Told: …` of a wrong server. */
function toldWords(text: string): string | undefined {
  return /^(?:\/\/|#) Told: (.+)$/m.exec(text)?.[1];
}
