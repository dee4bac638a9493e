import { join } from 'node:path';
import { ownExercises } from '../definition/course.ts';
import { UsageError } from '../error.ts';
import { forgetPassed } from '../hint/memory.ts';
import { learnerView } from '../learner-view.ts';
import { keepRecord } from '../record.ts';
import type { Grade } from '../result.ts';
import { type Changes, changesBetween } from './changes.ts';
import { openRunner, type Run, type RunnerOptions } from './runner.ts';
import { type Contents, isSameContent, watchSaves } from './saves.ts';

/** Grades an exercise at once, and again after each save. */
export interface Loop {
  readonly id: string;
  latest(): Latest;
  /** Grades again now. */
  run(): void;
  stop(): Promise<void>;
}

/** What is known of the exercise. */
export interface Latest {
  /** Whether a run is under way, whose grade replaces this one. */
  readonly running: boolean;
  readonly grade: Grade | undefined;
  /** What the last change of the files has done; undefined before there was one. */
  readonly changes: Changes | undefined;
  /** Why nothing can be graded at all. */
  readonly problem: string | undefined;
  /** Milliseconds from the save, or whatever asked for the run, to the grade. */
  readonly ms: number;
  readonly at: Date;
}

/** What follows a loop: told whenever `latest` is new, and of a fault of ours. */
export interface Follower {
  changed(): void;
  failed(fault: unknown): void;
}

/** Opens a loop. A save in the middle of a run cancels it, and the run begins again with what was saved. */
export function openLoop(options: RunnerOptions, follower: Follower): Loop {
  const { id, course } = options;
  const runner = openRunner(options);
  let latest: Latest = {
    running: true,
    grade: undefined,
    changes: undefined,
    problem: undefined,
    ms: 0,
    at: new Date(),
  };
  let current: { readonly run: Run; readonly contents: Contents; readonly since: number } | undefined;
  /** What was graded last, and the grade of what was there before it. */
  let contents: Contents = new Map();
  let before: Grade | undefined;
  let stopped = false;

  const update = (news: Partial<Latest>) => {
    latest = { ...latest, ...news };
    if (!stopped) follower.changed();
  };
  const begin = () => {
    const began = performance.now();
    current?.run.cancel();
    const own = { since: Date.now(), run: runner.run(), contents: saves.contents() };
    current = own;
    if (!latest.running) update({ running: true });
    own.run.graded
      .then((whole) => {
        if (current !== own || whole === undefined) return;
        const grade = learnerView(whole);
        keepRecord(course, grade.exercises);
        forgetPassed(course, grade.exercises);
        finish(own, { grade, problem: undefined, ms: Math.round(performance.now() - began) });
      })
      .catch((error: unknown) => {
        if (current !== own || stopped) return;
        if (!(error instanceof UsageError)) return follower.failed(error);
        finish(own, { grade: undefined, problem: error.message, ms: 0 });
      });
  };
  const finish = (own: NonNullable<typeof current>, news: Pick<Latest, 'grade' | 'problem' | 'ms'>) => {
    current = undefined;
    // A server that did not start says nothing about single checks, so what was before it stays the measure.
    if (!isSameContent(own.contents, contents) && latest.grade?.exercises[0]?.server.started) before = latest.grade;
    saves.follow(runner.files(), own.since);
    contents = new Map([...saves.contents(), ...own.contents]); // with what is followed only from now on
    const [was] = before?.exercises ?? [];
    const [is] = news.grade?.exercises ?? [];
    const changes = was && is?.server.started ? changesBetween(was, is) : undefined;
    update({ running: false, at: new Date(), changes, ...news });
    runner.prepare();
  };
  // What was saved twice is graded once.
  const saves = watchSaves(join(ownExercises(course), id), () => {
    if (!current || !isSameContent(saves.contents(), current.contents)) begin();
  });
  begin();

  return {
    id,
    latest: () => latest,
    run: begin,
    async stop() {
      stopped = true;
      saves.stop();
      current?.run.cancel();
      await runner.stop();
    },
  };
}

/** A loop that has not begun, and does nothing. */
export function nothingYet(id: string): Loop {
  const latest = { running: true, grade: undefined, changes: undefined, problem: undefined, ms: 0, at: new Date() };
  return { id, latest: () => latest, run: () => {}, stop: async () => {} };
}
