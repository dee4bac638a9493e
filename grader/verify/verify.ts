import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { loadExercises } from '../definition/catalog.ts';
import type { Course } from '../definition/course.ts';
import { UsageError } from '../error.ts';
import type { GradeOptions } from '../grade.ts';
import { keepHosts } from '../server/hosts.ts';
import { trackOfFile } from '../submission.ts';
import { shuffled } from './shuffle.ts';
import { type Room, spread, type Work, workThrough } from './turns.ts';
import type { ExerciseVerification, Verification } from './verification.ts';
import { serversOf } from './verify-files.ts';
import { type Finding, type Proof, proofsOf, type Run } from './verify-proofs.ts';

/** How far a verification has come, told after each proof. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What this proof has found to be wrong. */
  readonly problems: readonly string[];
}

export type VerifyOptions = GradeOptions & {
  /** How often each solution is graded, each time with other values, from the second time on in another order. */
  readonly runs: number;
  /** Whether a solution that fails once, on a machine that may be busy, is not given another chance. */
  readonly strict?: boolean;
  readonly onProgress?: (progress: Progress) => void;
};

/** So many servers at most are graded a second time; if more have a problem, it is not that of a busy machine. */
const mostAgain = 20;

/**
 * How many servers are graded at a time: more would slow down those that are being timed. Those that wait for a window or
 * a cool-down to be over cost little.
 */
const room: Room = { working: 2 + availableParallelism(), waiting: 26 };

/**
 * Proves for each exercise that it is complete and grades rightly: every file is there and nothing else, the README
 * says all that is asked, the stub earns nothing, and with several seeds the solution everything; that each server
 * under `solutions/ID/right` earns everything and each under `solutions/ID/wrong` loses exactly what it declares; and that
 * every wrong answer which can be made of a solution's loses points, unless the exercise leaves it open. This is proved
 * for every track; what needs Python is left out, and the text says so, where no interpreter can run it.
 */
export async function verify(
  ids: readonly string[],
  course: Course,
  { runs, strict = false, onProgress, ...options }: VerifyOptions,
): Promise<Verification> {
  const numbers = Array.from({ length: runs }, (_, at) => at + 1);
  const [bySeed, another, noPython] = await Promise.all([
    Promise.all(numbers.map((seed) => loadExercises(ids, course, seed))),
    loadExercises(ids, course, 1_000_003),
    whyNoPython(ids, course, options),
  ]);
  const hasPython = noPython === undefined;
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const running = { ...options, signal, hasPython };
  const rows = ids.map((id, at): Row => {
    const variants = bySeed.flatMap((exercises, run) => {
      const [exercise, seed] = [exercises[at], run + 1];
      return exercise ? { seed, exercise: run === 0 ? exercise : shuffled(exercise, seed) } : [];
    });
    const [first, ...others] = variants;
    const other = another[at];
    if (!first || !other) throw new UsageError('Verification needs at least one run.');
    return { id, proofs: proofsOf([first, ...others], other, course, running) };
  });

  const proofs = rows.flatMap((row) => row.proofs);
  const found = new Map<Proof, Finding>();
  const hosts = keepHosts();
  const proving =
    (proof: Proof): Work =>
    async (leave) => {
      const finding = await proof.prove({ hosts, leave }).catch((error) => {
        failed.abort(error); // a fault of ours ends all proofs, each with the server that it has started
        throw error;
      });
      found.set(proof, finding);
      onProgress?.({ done: found.size, total: proofs.length, problems: finding.problems });
    };
  await workThrough(
    rows.map((row) => inOrder(row.proofs).map(proving)),
    room,
  ).finally(hosts.stop);

  const vanished = await proveAgain(found, strict);
  signal.throwIfAborted();

  const exercises = rows.map(({ id, proofs }): ExerciseVerification => {
    const findings = proofs.flatMap((proof) => found.get(proof) ?? []);
    const unsteady = unsteadyProblems(findings.flatMap(({ run }) => run ?? []));
    const problems = [...new Set([...findings.flatMap((finding) => finding.problems), ...unsteady])].sort();
    const mutation = findings.find((finding) => finding.mutation)?.mutation;
    const { stubs, right, wrong } = serversOf(id, course);
    const tracks = stubs.map(trackOfFile).filter((track) => track !== 'fastapi' || hasPython);
    const counts = { tracks, runs, right: right.length, wrong: wrong.length };
    return { id, verified: problems.length === 0, ...counts, problems, ...(mutation && { mutation }) };
  });
  return {
    version: 1,
    verified: exercises.every(({ verified }) => verified),
    servers: proofs.filter(({ track }) => track).length,
    exercises,
    vanished,
    ...(noPython !== undefined && { noPython }),
  };
}

/** An exercise with all that has to be proved for it. */
interface Row {
  readonly id: string;
  readonly proofs: readonly Proof[];
}

/** The proofs of an exercise with those of Python among the others, so that few of its hosts are needed at a time. */
function inOrder(proofs: readonly Proof[]): Proof[] {
  const isPython = ({ track }: Proof) => track === 'fastapi';
  return spread([proofs.filter((proof) => !isPython(proof)), proofs.filter(isPython)]);
}

/**
 * Grades the servers that have a problem once more, one after the other: a machine that is too busy to send the second
 * request within the window of the first finds other things. What is found then replaces what was found before; returns
 * the problems that were not found again.
 */
async function proveAgain(found: Map<Proof, Finding>, strict: boolean): Promise<string[]> {
  const isSuspect = ([{ track }, { problems, run, mutation }]: [Proof, Finding]) =>
    track && problems.length > 0 && !mutation && !(strict && run);
  const suspects = [...found].filter(isSuspect);
  if (suspects.length > mostAgain) return [];
  const vanished: string[] = [];
  for (const [proof, before] of suspects) {
    const now = await proof.prove();
    found.set(proof, now);
    vanished.push(...before.problems.filter((problem) => !now.problems.includes(problem)));
  }
  return [...new Set(vanished)].sort();
}

/** The checks that the same solution passes in some of its runs and not in others. */
function unsteadyProblems(all: readonly Run[]): string[] {
  return [...new Set(all.map(({ file }) => file))].flatMap((file) => {
    const runs = all.filter((run) => run.file === file);
    return [...new Set(runs.flatMap(({ failed }) => failed))].flatMap((check) => {
      const seeds = runs.filter(({ failed }) => failed.includes(check)).map(({ seed }) => seed);
      if (seeds.length === runs.length) return [];
      const isOnlyShuffled = !seeds.includes(1);
      const advice = isOnlyShuffled
        ? ' In these the checks came in another order: if it needs another one before it, or none, say so in "after".'
        : '';
      return `${file} is unsteady: it passes "${check}" in some of ${runs.length} runs, but not with seed ${seeds.join(', ')}.${advice}`;
    });
  });
}

/** Why the servers in Python cannot be run, if there are any; undefined if they can. */
async function whyNoPython(
  ids: readonly string[],
  course: Course,
  { pythons, signal }: GradeOptions,
): Promise<string | undefined> {
  const files = ids.flatMap((id) => Object.values(serversOf(id, course)).flat());
  const first = files.find((file) => trackOfFile(file) === 'fastapi');
  if (first === undefined) return undefined;
  try {
    await (await pythons.boot({ file: first, given: dirname(first), signal })).kill();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
