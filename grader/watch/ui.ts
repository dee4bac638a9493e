import type { Key } from './keys.ts';

export type View = 'report' | 'list' | 'readme' | 'answer';

/** What the user looks at. */
export interface Ui {
  readonly view: View;
  /** The first line that is shown. */
  readonly top: number;
  /** How many lines the screen shows at once. */
  readonly page: number;
  /** How many steps of the hint for the next check are shown. */
  readonly hints: number;
  /** Whether the hint has to come into sight. */
  readonly toHint: boolean;
  readonly verbose: boolean;
  /** A sentence in answer to the last key. */
  readonly notice: string;
  /** Where the list is marked. */
  readonly marked: number;
}

/** What a key does depends on. */
export interface Facts {
  readonly id: string;
  /** All exercises in order. */
  readonly ids: readonly string[];
  /** The exercise to go on with. */
  readonly next: string | undefined;
  /** How many steps the hint for the next check has. */
  readonly steps: number;
  readonly complete: boolean;
}

/** What is to be done beside showing something else. */
export type Effect =
  | { readonly kind: 'run' | 'suspend' | 'load-titles' | 'hinted' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'end'; readonly by: 'quit' | 'interrupted' };

export interface Pressed {
  readonly ui: Ui;
  readonly effect?: Effect;
}

/** The first look at an exercise. */
export function firstLook(verbose: boolean): Ui {
  return { view: 'report', top: 0, page: 1, hints: 0, toHint: false, verbose, notice: '', marked: 0 };
}

/** What a key does. */
export function press(before: Ui, key: Key, facts: Facts): Pressed {
  const ui: Ui = { ...before, notice: '' };
  const inList = ui.view === 'list' ? pressInList(ui, key, facts) : undefined;
  return inList ?? actions[key]?.(ui, facts) ?? { ui };
}

const actions: Readonly<Record<Key, (ui: Ui, facts: Facts) => Pressed>> = {
  r: (ui) => ({ ui: back(ui), effect: { kind: 'run' } }),
  enter: (ui) => (ui.view === 'report' ? { ui, effect: { kind: 'run' } } : { ui: back(ui) }),
  h: (ui, facts) => hinted(back(ui), facts),
  n: (ui, { id, next }) =>
    next === undefined || next === id
      ? { ui: { ...ui, notice: 'There is no other exercise.' } }
      : { ui, effect: { kind: 'open', id: next } },
  l: (ui, { id, ids }) => ({
    ui: { ...shown(ui, 'list'), marked: Math.max(ids.indexOf(id), 0) },
    effect: { kind: 'load-titles' },
  }),
  t: (ui) => ({ ui: shown(ui, 'readme') }),
  a: (ui, { complete }) => ({
    ui: complete ? shown(ui, 'answer') : { ...ui, notice: 'The model answer is shown when the exercise is complete.' },
  }),
  v: (ui) => ({ ui: { ...back(ui), verbose: !ui.verbose, top: 0 } }),
  q: (ui) => ({ ui, effect: { kind: 'end', by: 'quit' } }),
  'ctrl-d': (ui) => ({ ui, effect: { kind: 'end', by: 'quit' } }),
  'ctrl-c': (ui) => ({ ui, effect: { kind: 'end', by: 'interrupted' } }),
  'ctrl-z': (ui) => ({ ui, effect: { kind: 'suspend' } }),
  escape: (ui) => ({ ui: back(ui) }),
  backspace: (ui) => ({ ui: back(ui) }),
  up: (ui) => scrolled(ui, -1),
  k: (ui) => scrolled(ui, -1),
  down: (ui) => scrolled(ui, 1),
  j: (ui) => scrolled(ui, 1),
  space: (ui) => scrolled(ui, ui.page),
  'page-down': (ui) => scrolled(ui, ui.page),
  b: (ui) => scrolled(ui, -ui.page),
  'page-up': (ui) => scrolled(ui, -ui.page),
  home: (ui) => scrolled(ui, Number.NEGATIVE_INFINITY),
  g: (ui) => scrolled(ui, Number.NEGATIVE_INFINITY),
  end: (ui) => scrolled(ui, Number.MAX_SAFE_INTEGER),
  G: (ui) => scrolled(ui, Number.MAX_SAFE_INTEGER),
};

function pressInList(ui: Ui, key: Key, { ids }: Facts): Pressed | undefined {
  const [page, all] = [ui.page, ids.length];
  const steps: Readonly<Record<Key, number>> = {
    ...{ up: -1, k: -1, down: 1, j: 1, home: -all, g: -all, end: all, G: all },
    ...{ space: page, 'page-down': page, b: -page, 'page-up': -page },
  };
  const by = steps[key];
  if (by !== undefined) return { ui: { ...ui, marked: Math.min(Math.max(ui.marked + by, 0), ids.length - 1) } };
  const id = ids[ui.marked];
  return key === 'enter' && id !== undefined ? { ui, effect: { kind: 'open', id } } : undefined;
}

function back(ui: Ui): Ui {
  return ui.view === 'report' ? ui : { ...ui, view: 'report', top: 0 };
}

/** Shows another view, or goes back from it with the same key. */
function shown(ui: Ui, view: View): Ui {
  return ui.view === view ? back(ui) : { ...ui, view, top: 0 };
}

/** One more step of the hint. */
function hinted(ui: Ui, { steps }: Facts): Pressed {
  if (steps === 0) return { ui: { ...ui, notice: 'There is no hint to give.' } };
  if (ui.hints >= steps) return { ui: { ...ui, notice: 'This was the last hint for this check.', toHint: true } };
  return { ui: { ...ui, hints: ui.hints + 1, toHint: true }, effect: { kind: 'hinted' } };
}

function scrolled(ui: Ui, by: number): Pressed {
  return { ui: { ...ui, top: Math.max(ui.top + by, 0) } };
}
