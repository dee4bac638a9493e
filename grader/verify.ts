import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadExercises } from './catalog.ts';
import type { Course } from './course.ts';
import { UsageError } from './error.ts';
import type { Exercise } from './exercise.ts';
import { type GradeOptions, gradeServer } from './grade.ts';
import { unsaid } from './readme.ts';
import type { ExerciseGrade } from './result.ts';
import { isGivenModule } from './submission.ts';

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
 * under `solutions/ID/right` earns everything and each under `solutions/ID/wrong` loses exactly what it declares.
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

  const works = ids.map((id, at) => {
    const variants = bySeed.flatMap((exercises) => exercises[at] ?? []);
    return { id, proofs: proofsFor(id, variants, another[at], course, options) };
  });
  const proofs = works.flatMap((work) => work.proofs.map((proof) => ({ work, proof })));
  const problems = new Map<string, string[]>(ids.map((id) => [id, []]));
  await inParallel(proofs, 2 * availableParallelism(), async ({ work, proof }) => {
    problems.get(work.id)?.push(...(await proof()));
  });

  const blocks = works.map(({ id }) => {
    const found = problems.get(id) ?? [];
    const servers = `${serversIn(course, id, 'right').length} right and ${serversIn(course, id, 'wrong').length} wrong servers`;
    if (found.length === 0) return `PASS  ${id}  ${seeds} seeds, ${servers}`;
    return [`FAIL  ${id}`, ...[...new Set(found)].sort().map((problem) => `      ${problem}`)].join('\n');
  });
  const failed = [...problems.values()].filter((found) => found.length > 0).length;
  const summary = `${ids.length - failed} of ${ids.length} exercises verified`;
  return { text: `${blocks.join('\n')}\n\n${summary}\n`, passed: failed === 0 };
}

function proofsFor(
  id: string,
  variants: readonly Exercise[],
  another: Exercise | undefined,
  course: Course,
  options: GradeOptions,
): Proof[] {
  const stub = join(course.root, 'exercises', id, 'server.ts');
  const solution = join(course.root, 'solutions', id, 'server.ts');
  const [first] = variants;
  if (!first || !another) throw new UsageError('Verification needs at least one seed.');
  const files = fileProblems(id, first, course);
  if (files.length > 0) return [async () => files];

  const grade = (exercise: Exercise, file: string) =>
    gradeServer(exercise, { kind: 'file', track: 'typescript', file }, options);
  const name = (file: string) => file.slice(course.root.length + 1);
  return [
    async () => readmeProblems(first, another),
    ...variants.flatMap((exercise): Proof[] => [
      async () => stubProblems(await grade(exercise, stub), name(stub)),
      async () => perfectProblems(await grade(exercise, solution), name(solution)),
    ]),
    ...serversIn(course, id, 'right').map((file) => async () => perfectProblems(await grade(first, file), name(file))),
    ...serversIn(course, id, 'wrong').map(
      (file) => async () => wrongProblems(await grade(first, file), file, name(file)),
    ),
  ];
}

function fileProblems(id: string, exercise: Exercise, course: Course): string[] {
  const problems: string[] = [];
  const solutions = join(course.root, 'solutions', id);
  for (const file of [
    join(exercise.folder, 'README.md'),
    join(exercise.folder, 'server.ts'),
    join(solutions, 'server.ts'),
  ]) {
    if (!existsSync(file)) problems.push(`${file.slice(course.root.length + 1)} is missing.`);
  }
  if (problems.length > 0) return problems;

  const servers = [join(exercise.folder, 'server.ts'), join(solutions, 'server.ts')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const isImported = (name: string) => servers.some((text) => text.includes(`./${name}`));
  const expected = ['README.md', 'exercise.ts', 'server.ts', 'main.py'];
  for (const name of readdirSync(exercise.folder)) {
    if (expected.includes(name) || (isGivenModule(name) && isImported(name))) continue;
    problems.push(`exercises/${id}/${name} does not belong there: neither stub nor solution imports it.`);
  }
  for (const name of readdirSync(solutions)) {
    if (!['server.ts', 'main.py', 'right', 'wrong'].includes(name))
      problems.push(`solutions/${id}/${name} does not belong there.`);
  }
  if (!servers[0]?.includes('TODO')) problems.push(`exercises/${id}/server.ts has no TODO for the learner.`);
  return problems;
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

function wrongProblems(grade: ExerciseGrade, file: string, name: string): string[] {
  if (!grade.server.started) return [`${name} does not start: ${grade.server.message}`];
  if (grade.earned === grade.possible) return [`${name} loses no point.`];
  const lost = grade.checks.filter(({ verdict }) => verdict !== 'passed').map((check) => check.name);
  const declared = declaredLosses(readFileSync(file, 'utf8'));
  if (declared === undefined) return [`${name} does not declare what it loses: // Loses: ${JSON.stringify(lost)}`];
  const same = JSON.stringify(lost) === JSON.stringify(declared);
  return same ? [] : [`${name} loses other checks than it declares: // Loses: ${JSON.stringify(lost)}`];
}

/** The names in the line `// Loses: ["…", …]` of a wrong server. */
function declaredLosses(text: string): unknown {
  const line = /^\/\/ Loses: (\[.*\])$/m.exec(text)?.[1];
  return line === undefined ? undefined : JSON.parse(line);
}

function serversIn(course: Course, id: string, kind: 'right' | 'wrong'): string[] {
  const folder = join(course.root, 'solutions', id, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
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
