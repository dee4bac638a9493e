import { exerciseIds } from '../definition/course.ts';
import { readShown, writeShown } from '../hint/memory.ts';
import { askModel } from '../hint/model.ts';
import type { Model } from '../hint/report.ts';
import { hintSteps, withStep } from '../hint/steps.ts';
import { firstOpen, readRecord } from '../record.ts';
import { frameOf, topWith } from './frame.ts';
import type { Key } from './keys.ts';
import { type Loop, nothingYet, openLoop } from './loop.ts';
import { featured, hintIn, isComplete, modelOf, pageOf } from './pages.ts';
import type { RunnerOptions } from './runner.ts';
import { openTerminal } from './terminal.ts';
import type { Listed } from './text-views.ts';
import { type Effect, type Facts, firstLook, press } from './ui.ts';

export interface WatchOptions extends RunnerOptions {
  readonly colour: boolean;
  readonly verbose: boolean;
  /** Aborts when the user interrupts from outside. */
  readonly signal: AbortSignal;
}

/** How the user has ended it. */
export type Ending = 'quit' | 'interrupted';

/** Milliseconds that a run takes before the screen says that one is under way. */
const patienceMs = 300;

/** Watches with keys and a screen of its own, until the user quits. */
export async function watchOnScreen(options: WatchOptions): Promise<Ending> {
  const { course, colour, signal } = options;
  const ids = exerciseIds(course);
  let ui = firstLook(options.verbose);
  let loop: Loop = nothingYet(options.id);
  let exercises: readonly Listed[] = ids.map((id) => ({ id, title: '' }));
  let busy: NodeJS.Timeout | undefined;
  let slow = false;
  let checkName: string | undefined;
  let model: Model | undefined;
  let end: (ending: Ending) => void = () => {};
  let fail: (fault: unknown) => void = () => {};
  const ended = new Promise<Ending>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });

  const draw = () => {
    const size = terminal.size();
    const { root } = course;
    const about = { id: loop.id, latest: loop.latest(), root };
    const hasModel = hasModelFor(loop);
    const shown = { ...about, hasModel, model, exercises, record: readRecord(course), colour, slow };
    const page = (below: number) => pageOf(ui, { ...shown, columns: size.columns, cwd: process.cwd() }, below);
    const content = page(0);
    const first = frameOf(content, size, ui.top);
    const hint = ui.toHint ? hintIn(content.lines) : undefined;
    const toHint = hint === undefined || hint.last < first.top + first.shown ? first.top : Math.max(hint.first - 3, 0);
    const top = ui.view === 'list' ? topWith(ui.marked, content, size, ui.top) : toHint;
    const { below } = frameOf(content, size, top);
    const frame = frameOf(page(below), size, top);
    ui = { ...ui, top: frame.top, page: Math.max(frame.shown - 1, 1), toHint: false };
    terminal.show(frame.text);
  };
  const changed = () => {
    clearTimeout(busy);
    slow = false;
    if (loop.latest().running) {
      busy = setTimeout(() => {
        slow = true;
        draw();
      }, patienceMs);
      return;
    }
    const name = featured(loop.latest())?.name;
    ui = { ...ui, hints: name === checkName ? ui.hints : 0, top: ui.view === 'report' ? 0 : ui.top, notice: '' };
    if (name !== checkName) model = undefined;
    checkName = name;
    draw();
  };
  const follower = { changed, failed: (fault: unknown) => fail(fault) };

  const open = async (id: string) => {
    const before = loop;
    loop = nothingYet(id);
    ui = firstLook(ui.verbose);
    await before.stop();
    if (loop.id !== id || signal.aborted) return;
    loop = openLoop({ ...options, id }, follower);
  };
  const act = (effect: Effect) => {
    switch (effect.kind) {
      case 'run':
        loop.run();
        break;
      case 'suspend':
        terminal.suspend();
        break;
      case 'hinted':
        hinted().catch(fail);
        break;
      case 'load-titles':
        titlesOf(options, ids).then((titles) => {
          exercises = titles;
          draw();
        }, fail);
        break;
      case 'open':
        open(effect.id).catch(fail);
        break;
      case 'end':
        end(effect.by);
    }
  };
  /** Remembers how far the hint was shown, as `grade hint` does, and asks the model answer when it is its turn. */
  const hinted = async () => {
    const check = featured(loop.latest());
    const { grade } = loop.latest();
    if (!check || !grade) return;
    const at = ui.hints - 1;
    writeShown(course, withStep(readShown(course), loop.id, check.name, at));
    if (hintSteps(check, hasModelFor(loop))[at]?.kind !== 'model' || model) return;
    const { gradeOptions, jail } = options;
    const found = await askModel(loop.id, check.name, grade.seed, course, { ...gradeOptions, jail, signal });
    if (check.name !== checkName) return;
    model = found;
    const failed = { hints: at, notice: 'The model answer did not answer this time. Ask again.' };
    ui = { ...ui, toHint: true, ...(found === undefined && failed) };
    draw();
  };
  const hasModelFor = ({ id, latest }: Loop) => modelOf({ id, latest: latest(), root: course.root }) !== undefined;
  const facts = (): Facts => {
    const { id } = loop;
    const check = featured(loop.latest());
    const next = firstOpen(readRecord(course), ids, id) ?? ids[(ids.indexOf(id) + 1) % ids.length];
    const latest = loop.latest();
    const hasModel = hasModelFor(loop);
    const complete = isComplete(latest) && hasModel;
    return { id, ids, next, steps: check ? hintSteps(check, hasModel).length : 0, complete };
  };
  const key = (pressed: Key) => {
    const { ui: next, effect } = press(ui, pressed, facts());
    ui = next;
    if (effect) act(effect);
    if (effect?.kind !== 'end') draw();
  };

  const terminal = openTerminal(process.stdin, process.stdout, { key, stale: () => draw() });
  const abort = () => end('interrupted');
  signal.addEventListener('abort', abort);
  try {
    loop = openLoop(options, follower);
    draw();
    return await ended;
  } finally {
    signal.removeEventListener('abort', abort);
    clearTimeout(busy);
    terminal.close();
    await loop.stop();
  }
}

/** The titles of exercises; one whose definition is broken has none. */
async function titlesOf({ course }: WatchOptions, ids: readonly string[]): Promise<Listed[]> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const titleOf = (id: string) => loadExercises([id], course, 1).then(([exercise]) => exercise?.title ?? '');
  return Promise.all(ids.map(async (id) => ({ id, title: await titleOf(id).catch(() => '') })));
}
