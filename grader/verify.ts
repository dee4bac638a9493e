import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { loadExercises } from './catalog.ts';
import type { Course } from './course.ts';
import { UsageError } from './error.ts';
import type { Exercise } from './exercise.ts';
import { type GradeOptions, gradeServer } from './grade.ts';
import { unsaid } from './readme.ts';
import type { ExerciseGrade } from './result.ts';
import { trackOfFile } from './submission.ts';
import { fileProblems, serversOf } from './verify-files.ts';

/** What `grade verify` found out: a line per exercise, the problems below it. */
export interface Verification {
  readonly text: string;
  readonly passed: boolean;
}

/** One claim about one exercise, to be proved by running something; resolves with what is wrong. */
type Proof = () => Promise<readonly string[]>;

/**
 * Proves for each exercise that it is complete and grades rightly: every file is there and nothing else, the README
 * says all that is asked, and with several seeds the stub earns nothing and the solution everything; that each server
 * under `solutions/ID/right` earns everything and each under `solutions/ID/wrong` loses exactly what it declares. This is
 * proved for every track; what needs Python is left out, and the text says so, where no interpreter can run it.
 */
export async function verify(
  ids: readonly string[],
  course: Course,
  seeds: number,
  options: GradeOptions,
): Promise<Verification> {
  const numbers = Array.from({ length: seeds }, (_, at) => at + 1);
  const bySeed = await Promise.all(numbers.map((seed) => loadExercises(ids, course, seed)));
  const another = await loadExercises(ids, course, 1_000_003);

  const noPython = await whyNoPython(ids, course, options);
  const works = ids.map((id, at) => {
    const variants = bySeed.flatMap((exercises) => exercises[at] ?? []);
    return { id, proofs: proofsFor(id, variants, another[at], course, noPython === undefined, options) };
  });
  const proofs = works.flatMap((work) => work.proofs.map((proof) => ({ work, proof })));
  const problems = new Map<string, string[]>(ids.map((id) => [id, []]));
  await inParallel(proofs, 2 * availableParallelism(), async ({ work, proof }) => {
    problems.get(work.id)?.push(...(await proof()));
  });

  const blocks = works.map(({ id }) => {
    const found = problems.get(id) ?? [];
    const { stubs, right, wrong } = serversOf(id, course);
    const proved = stubs.map(trackOfFile).filter((track) => track !== 'fastapi' || noPython === undefined);
    const names = proved.join(' and ');
    if (found.length === 0)
      return `PASS  ${id}  ${names}, ${seeds} seeds, ${right.length} right and ${wrong.length} wrong servers`;
    return [`FAIL  ${id}`, ...[...new Set(found)].sort().map((problem) => `      ${problem}`)].join('\n');
  });
  const failed = [...problems.values()].filter((found) => found.length > 0).length;
  const summary = `${ids.length - failed} of ${ids.length} exercises verified`;
  const skipped = noPython === undefined ? '' : `SKIP  everything in Python: ${noPython}\n\n`;
  return { text: `${blocks.join('\n')}\n\n${skipped}${summary}\n`, passed: failed === 0 };
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

function proofsFor(
  id: string,
  variants: readonly Exercise[],
  another: Exercise | undefined,
  course: Course,
  hasPython: boolean,
  options: GradeOptions,
): Proof[] {
  const [first] = variants;
  if (!first || !another) throw new UsageError('Verification needs at least one seed.');
  const files = fileProblems(id, course);
  if (files.length > 0) return [async () => files];

  const prove = (find: (grade: ExerciseGrade, name: string, file: string) => string[]) => {
    return (exercise: Exercise, file: string): Proof[] => {
      const track = trackOfFile(file);
      if (track === 'fastapi' && !hasPython) return [];
      const name = file.slice(course.root.length + 1);
      return [async () => find(await gradeServer(exercise, { kind: 'file', track, file }, options), name, file)];
    };
  };
  const { stubs, solutions, right, wrong } = serversOf(id, course);
  return [
    async () => readmeProblems(first, another),
    ...variants.flatMap((exercise) => [
      ...stubs.flatMap((file) => prove(stubProblems)(exercise, file)),
      ...solutions.flatMap((file) => prove(perfectProblems)(exercise, file)),
    ]),
    ...right.flatMap((file) => prove(perfectProblems)(first, file)),
    ...wrong.flatMap((file) => prove(wrongProblems)(first, file)),
  ];
}

function readmeProblems(exercise: Exercise, another: Exercise): string[] {
  const readme = readFileSync(join(exercise.folder, 'README.md'), 'utf8');
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
  const lost = grade.checks.filter(({ verdict }) => verdict !== 'passed').map((check) => check.name);
  const declared = declaredLosses(readFileSync(file, 'utf8'));
  const line = `${trackOfFile(file) === 'fastapi' ? '#' : '//'} Loses: ${JSON.stringify(lost)}`;
  if (declared === undefined) return [`${name} does not declare what it loses: ${line}`];
  return JSON.stringify(lost) === JSON.stringify(declared)
    ? []
    : [`${name} loses other checks than it declares: ${line}`];
}

/** The names in the line `// Loses: ["…", …]` of a wrong server; in Python, it begins with `#`. */
function declaredLosses(text: string): unknown {
  const line = /^(?:\/\/|#) Loses: (\[.*\])$/m.exec(text)?.[1];
  return line === undefined ? undefined : JSON.parse(line);
}

/** Works on all items, at most `limit` at a time, starting them in order. */
async function inParallel<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
