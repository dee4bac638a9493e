import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Course, isInstalled } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import { type GradeOptions, gradeExercise } from '../grade.ts';
import { entryName } from '../submission.ts';

/** A stub as its author wrote it, and where it was found, in words. */
export interface Stub {
  readonly text: string;
  readonly from: string;
}

/** Commits that are looked at; each of them changed what the author says of the exercise. */
const mostCommits = 20;

/**
 * Finds the stub of an exercise in a place that learners do not work in: an installed course, the commits in which its
 * author last changed the exercise, or the copy kept by `npm ci`. A learner commits as well, so what is found has to
 * prove itself: it carries a TODO, starts, and earns nothing. Undefined if nothing does.
 */
export async function findStub(
  id: string,
  track: Track,
  course: Course,
  options: GradeOptions,
): Promise<Stub | undefined> {
  const seen = new Set<string>();
  for (const stub of candidates(id, entryName(track), course)) {
    if (seen.has(stub.text) || !stub.text.includes('TODO')) continue;
    seen.add(stub.text);
    if (await earnsNothing(stub.text, id, track, course, options)) return stub;
  }
  return undefined;
}

function* candidates(id: string, name: string, course: Course): Generator<Stub> {
  const path = `exercises/${id}/${name}`;
  if (isInstalled(course.root)) {
    const text = readIfThere(join(course.root, path));
    if (text !== undefined) yield { text, from: 'the installed course' };
    return;
  }
  for (const commit of commitsOfAuthor(id, course.root)) {
    const text = git(course.root, ['cat-file', 'blob', `${commit}:./${path}`]);
    if (text !== undefined) yield { text, from: `git commit ${commit.slice(0, 8)}` };
  }
  const kept = readIfThere(join(course.root, '.grade', 'stubs', id, name));
  if (kept !== undefined) yield { text: kept, from: 'the copy that npm ci has kept' };
}

/** The commits that changed the definition or the README of an exercise, which a learner has no reason to change; the newest first. */
function commitsOfAuthor(id: string, root: string): string[] {
  const files = ['exercise.ts', 'README.md'].map((name) => `exercises/${id}/${name}`);
  const found = git(root, ['log', `--max-count=${mostCommits}`, '--format=%H', '--', ...files]);
  return found?.split('\n').filter(Boolean) ?? [];
}

/** What git prints in this folder; undefined without git, outside of a repository, or when there is no such thing. */
function git(folder: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a server with this text starts and earns no points; also where main.py cannot be run on this machine. */
async function earnsNothing(
  text: string,
  id: string,
  track: Track,
  course: Course,
  options: GradeOptions,
): Promise<boolean> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const [exercise] = await loadExercises([id], course, 1);
  if (!exercise) return false;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stub-')));
  try {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, entryName(track)), text);
    const { earned, server } = await gradeExercise(exercise, { folder, name: 'stub' }, { ...options, track });
    return server.started && earned === 0;
  } catch (error) {
    if (track === 'fastapi' && error instanceof UsageError) return true;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
