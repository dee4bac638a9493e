import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from './course.ts';
import type { Exercise } from './exercise.ts';
import { type GradeOptions, gradeServer } from './grade.ts';
import { unsaid } from './readme.ts';
import type { ExerciseGrade } from './result.ts';
import { trackOfFile } from './submission.ts';
import type { InTurn } from './turns.ts';
import { fileProblems, serversOf } from './verify-files.ts';

/** A claim about an exercise that is to be proved. */
export interface Proof {
  /** Whether a server has to be graded for it. */
  readonly grades: boolean;
  /** Resolves with what is wrong, a sentence each. */
  prove(): Promise<readonly string[]>;
}

/** What a server's grade has to be like; returns what is wrong. */
type Claim = (grade: ExerciseGrade, name: string, file: string) => string[];

/**
 * All that has to hold for an exercise, given with the values of several seeds. The solutions are proved with every
 * seed; a stub, which answers the same whatever it is asked, and the wrong and right servers with the first.
 */
export function proofsOf(
  variants: readonly [Exercise, ...Exercise[]],
  another: Exercise,
  course: Course,
  options: GradeOptions & {
    /** Decides when a server may start; its turn is over when all it does is wait. */
    readonly inTurn: InTurn;
    /** Whether servers in Python can be run; without it nothing is proved of them. */
    readonly hasPython: boolean;
  },
): Proof[] {
  const [first] = variants;
  const { id } = first;
  const servers = (files: readonly string[], claim: Claim, exercise: Exercise = first): Proof[] =>
    files.flatMap((file) => {
      const track = trackOfFile(file);
      if (track === 'fastapi' && !options.hasPython) return [];
      const prove = async () => {
        const grade = await options.inTurn((leave) =>
          gradeServer(exercise, { kind: 'file', track, file }, { ...options, onPause: leave }),
        );
        options.signal?.throwIfAborted(); // the grade is of what was judged until then
        return claim(grade, file.slice(course.root.length + 1), file);
      };
      return [{ grades: true, prove }];
    });
  const { stubs, solutions, right, wrong } = serversOf(id, course);
  return [
    { grades: false, prove: async () => fileProblems(id, course) },
    { grades: false, prove: async () => readmeProblems(first, another) },
    ...servers(stubs, stubProblems),
    ...variants.flatMap((exercise) => servers(solutions, perfectProblems, exercise)),
    ...servers(right, perfectProblems),
    ...servers(wrong, wrongProblems),
  ];
}

function readmeProblems(exercise: Exercise, another: Exercise): string[] {
  const file = join(exercise.folder, 'README.md');
  if (!existsSync(file)) return []; // which is a problem of the files
  const readme = readFileSync(file, 'utf8');
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
