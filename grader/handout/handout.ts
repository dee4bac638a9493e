import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { loadExercises } from '../definition/catalog.ts';
import { type Course, exerciseIds } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { GraderError, UsageError } from '../error.ts';
import { tracksIn } from '../submission.ts';
import { filesFor, handoutProblems } from './contents.ts';
import {
  type CourseManifest,
  handoutIgnored,
  handoutManifest,
  handoutNpmrc,
  handoutReadme,
  handoutTsconfig,
} from './documents.ts';
import { lockFor, lockSchema } from './lock.ts';

/** A service that grades every push, and the file that it reads. */
const workflows = {
  github: { template: 'github/learner.yml', path: '.github/workflows/grade.yml' },
  gitlab: { template: 'gitlab/learner.yml', path: '.gitlab-ci.yml' },
} as const;

export type Service = keyof typeof workflows;

/** What a handout holds. */
export interface Handout {
  readonly ids: readonly string[];
  readonly tracks: readonly Track[];
}

/**
 * Makes the repository that a class starts from, in a folder that is empty: READMEs, stubs and given modules, the packed
 * grader as a dependency with a lock, and a workflow. No model answer, no hidden check and no definition is a file of it.
 * Throws a `UsageError` if the course is not fit to be handed out.
 */
export async function makeHandout(folder: string, course: Course, service: Service | undefined): Promise<Handout> {
  const ids = exerciseIds(course);
  const problems = ids.flatMap((id) => handoutProblems(id, course));
  if (problems.length > 0) throw new UsageError(['The course cannot be handed out like this.', ...problems].join('\n'));
  const exercises = await loadExercises(ids, course, 1);
  const tracks = [...new Set(exercises.flatMap((exercise) => tracksIn(exercise.folder)))];
  const manifest = readJson(course, 'package.json') as CourseManifest; // npm has installed the course by it
  const lock = lockSchema.parse(readJson(course, 'package-lock.json'));

  const scratch = mkdtempSync(join(tmpdir(), 'g-'));
  try {
    const packed = await pack(course, scratch);
    const tarball = `grader/${basename(packed)}`;
    const integrity = integrityOf(packed);
    const own = handoutManifest(manifest, tarball);
    const workflow = service && workflows[service];
    const files = {
      'README.md': handoutReadme(exercises, tracks),
      'package.json': json(own),
      'package-lock.json': json(lockFor(own, { path: tarball, integrity, manifest: { ...manifest } }, lock)),
      'tsconfig.json': json(handoutTsconfig),
      '.gitignore': handoutIgnored,
      '.npmrc': handoutNpmrc,
      ...(workflow && {
        [workflow.path]: readFileSync(join(course.root, 'grader/templates', workflow.template), 'utf8'),
      }),
      ...Object.assign({}, ...ids.map((id) => filesFor(id, course))),
    };
    for (const [path, text] of Object.entries(files)) write(join(folder, path), String(text));
    mkdirSync(join(folder, 'grader'));
    copyFileSync(packed, join(folder, tarball));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { ids, tracks };
}

/** Packs the course, which has just been built by starting it, and returns the path of the file in this scratch folder. */
async function pack(course: Course, scratch: string): Promise<string> {
  const into = join(scratch, 'packed');
  mkdirSync(into);
  // npm wants a place for its cache and its logs; that of the user may not be there, or not be writable.
  const quietly = ['--cache', join(scratch, 'npm'), '--no-update-notifier', '--loglevel', 'error'];
  const words = ['pack', ...quietly, '--ignore-scripts', '--pack-destination', into];
  const { failed, code, stderr } = await execa('npm', words, { cwd: course.root, reject: false });
  if (code === 'ENOENT') throw new UsageError('grade handout packs the grader with npm, and there is no npm here.');
  const [packed] = readdirSync(into);
  if (failed || packed === undefined) throw new GraderError(`npm could not pack the grader.\n${stderr}`);
  return join(into, packed);
}

function integrityOf(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function readJson({ root }: Course, name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}
