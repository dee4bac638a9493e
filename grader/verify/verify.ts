import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { loadExercises } from '../definition/catalog.ts';
import type { Course } from '../definition/course.ts';
import { UsageError } from '../error.ts';
import type { GradeOptions } from '../grade.ts';
import { trackOfFile } from '../submission.ts';
import { spread, takeTurns } from './turns.ts';
import type { ExerciseVerification, Verification } from './verification.ts';
import { serversOf } from './verify-files.ts';
import { type Finding, type Proof, proofsOf } from './verify-proofs.ts';

/** How far a verification has come, told after each proof. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What this proof has found to be wrong. */
  readonly problems: readonly string[];
}

export type VerifyOptions = GradeOptions & {
  readonly onProgress?: (progress: Progress) => void;
};

/** So many servers at most are graded a second time; if more have a problem, it is not that of a busy machine. */
const mostAgain = 20;

/** How many servers may be open at a time. Most of them wait for a window or a cool-down to be over, which is free. */
const openServers = 32;

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
  seeds: number,
  { onProgress, ...options }: VerifyOptions,
): Promise<Verification> {
  const numbers = Array.from({ length: seeds }, (_, at) => at + 1);
  const [bySeed, another, noPython] = await Promise.all([
    Promise.all(numbers.map((seed) => loadExercises(ids, course, seed))),
    loadExercises(ids, course, 1_000_003),
    whyNoPython(ids, course, options),
  ]);
  const hasPython = noPython === undefined;
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  // More at once would slow down servers that are being timed; those that wait cost nothing.
  const running = { ...options, signal, inTurn: takeTurns(2 * availableParallelism()), hasPython };
  const works = ids.map((id, at): Work => {
    const [first, ...others] = bySeed.flatMap((exercises) => exercises[at] ?? []);
    const other = another[at];
    if (!first || !other) throw new UsageError('Verification needs at least one seed.');
    return { id, proofs: proofsOf([first, ...others], other, course, running) };
  });

  const proofs = spread(works.map((work) => work.proofs));
  const found = new Map<Proof, Finding>();
  const open = takeTurns(openServers);
  const outcomes = await Promise.allSettled(
    proofs.map((proof) =>
      open(async () => {
        signal.throwIfAborted();
        const finding = await proof.prove().catch((error) => {
          failed.abort(error); // a fault of ours ends all proofs, each with the server that it has started
          throw error;
        });
        found.set(proof, finding);
        onProgress?.({ done: found.size, total: proofs.length, problems: finding.problems });
      }),
    ),
  );
  signal.throwIfAborted();
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;

  const vanished = await proveAgain(found);
  signal.throwIfAborted();

  const exercises = works.map(({ id, proofs }): ExerciseVerification => {
    const findings = proofs.flatMap((proof) => found.get(proof) ?? []);
    const problems = [...new Set(findings.flatMap((finding) => finding.problems))].sort();
    const mutation = findings.find((finding) => finding.mutation)?.mutation;
    const { stubs, right, wrong } = serversOf(id, course);
    const tracks = stubs.map(trackOfFile).filter((track) => track !== 'fastapi' || hasPython);
    const counts = { tracks, seeds, right: right.length, wrong: wrong.length };
    return { id, verified: problems.length === 0, ...counts, problems, ...(mutation && { mutation }) };
  });
  return {
    version: 1,
    verified: exercises.every(({ verified }) => verified),
    servers: proofs.filter(({ grades }) => grades).length,
    exercises,
    vanished,
    ...(noPython !== undefined && { noPython }),
  };
}

/** An exercise with all that has to be proved for it. */
interface Work {
  readonly id: string;
  readonly proofs: readonly Proof[];
}

/**
 * Grades the servers that have a problem once more, one after the other: a machine that is too busy to send the second
 * request within the window of the first finds other things. What is found then replaces what was found before; returns
 * the problems that were not found again.
 */
async function proveAgain(found: Map<Proof, Finding>): Promise<string[]> {
  const suspects = [...found].filter(([{ grades }, { problems }]) => grades && problems.length > 0);
  if (suspects.length > mostAgain) return [];
  const vanished: string[] = [];
  for (const [proof, before] of suspects) {
    const now = await proof.prove();
    found.set(proof, now);
    vanished.push(...before.problems.filter((problem) => !now.problems.includes(problem)));
  }
  return [...new Set(vanished)].sort();
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
