import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { hostileTexts, randomTexts } from '../fixtures/hostile-text.ts';
import { wholeGrade } from '../fixtures/whole-grade.ts';
import { learnerView } from '../learner-view.ts';
import type { CheckGrade, Grade } from '../result.ts';
import { type HtmlOptions, htmlReport } from './html.ts';

type Element = DefaultTreeAdapterMap['element'];

/** All elements of a page in order, as a browser would make them of its text. */
function elementsOf(source: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(source));
  return elements;
}

function named(elements: readonly Element[], ...names: readonly string[]): Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What can be read on a page, with its white space as a browser shows it. */
function readablePage(grade: Grade, options: HtmlOptions = {}): string {
  const [body] = named(elementsOf(htmlReport(grade, options)), 'body');
  return body ? textOf(body).replace(/\s+/g, ' ') : '';
}

/** The elements that a page may have, each with its attributes; values only where they come from a short list. */
function kindsOf(elements: readonly Element[]): Set<string> {
  return new Set(
    elements.map(({ tagName, attrs }) =>
      [tagName, ...attrs.map(({ name, value }) => (name === 'class' ? `class=${value}` : name)).sort()].join(' '),
    ),
  );
}

const forms = [0, 1, 2, 3, 4, 5];
const plain = (form: number) => wholeGrade((place) => `some words of ${place}`, form);

/** A grade of one exercise with one failed check. */
function failing(changes: Partial<CheckGrade>): Grade {
  const grade = plain(4);
  const [exercise] = grade.exercises;
  const check: CheckGrade = { name: 'GET /a', verdict: 'failed', earned: 0, possible: 3, mismatches: [], ...changes };
  const whole = { hidden: undefined, stopped: undefined };
  return exercise ? { ...grade, ...whole, exercises: [{ ...exercise, ...whole, checks: [check] }] } : grade;
}

describe.each(forms)('a page of the form %i', (form) => {
  const elements = elementsOf(htmlReport(plain(form)));

  test('has one main heading, and none that skips a level', () => {
    const levels = named(elements, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  test('has landmarks, a language, a title and a width', () => {
    for (const name of ['html', 'header', 'main', 'footer', 'title']) expect(named(elements, name)).toHaveLength(1);
    expect(named(elements, 'html').map((element) => attribute(element, 'lang'))).toEqual(['en']);
    expect(named(elements, 'meta').map((element) => attribute(element, 'name'))).toContain('viewport');
  });

  test('has ids that are unique, and links that lead to them', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
    expect(links).toContain('#results');
    for (const link of links) expect(ids).toContain(link.replace(/^#/, ''));
  });

  test('says the outcome of each check in words', () => {
    const words = elements.filter((element) => attribute(element, 'class')?.startsWith('word '));
    expect(words.length).toBeGreaterThan(4);
    for (const word of words) expect(textOf(word)).toMatch(/^(PASS|FAIL|SKIP|NOTE)$/);
  });

  test('opens what failed, and nothing else', () => {
    const isOpen = (element: Element) => attribute(element, 'open') !== undefined;
    const folds = named(elements, 'details').filter((element) => attribute(element, 'class') === 'check');
    expect(folds.map(isOpen)).toEqual(folds.map((fold) => /^\s*(FAIL|NOTE)/.test(textOf(fold))));
    expect(folds).toHaveLength(4);
  });

  test('forbids itself everything but its own style', () => {
    const [policy] = named(elements, 'meta').filter((element) => attribute(element, 'http-equiv') !== undefined);
    const [style, ...others] = named(elements, 'style').map(textOf);
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64');
    expect(others).toEqual([]);
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(named(elements, 'script', 'link', 'img', 'iframe', 'base', 'form', 'object')).toEqual([]);
  });
});

test.each(forms)('a page of the form %i shows every text of the grade', (form) => {
  const said = new Map<string, string>();
  const grade = wholeGrade((place) => {
    said.set(place, `word${said.size + 1}end`);
    return said.get(place) ?? '';
  }, form);
  const text = readablePage(grade);
  const missing = [...said].filter(([, word]) => !text.includes(word)).map(([place]) => place.replace(/\d+\./g, ''));
  // The message repeats where, expected and actual. Of a file, a command and a URL, a server has one. Why nothing was
  // played is said once if the server did not start, and the place of a mistake names its file.
  const repeated = ['exercises.checks.mismatches.message', 'exercises.checks.hints.0'];
  const [command, url, file, skipped] = ['server.command', 'server.url', 'server.file', 'checks.skipped'];
  const instead = form % 2 === 0 ? [command, url] : [command, url, file, skipped];
  expect([...new Set(missing)].sort()).toEqual([...repeated, ...instead.map((place) => `exercises.${place}`)].sort());
});

test.each([
  ['file', { file: '/ada/server.ts' }, 'ada/server.ts'],
  ['command', { command: 'go run .' }, 'go run .'],
  ['url', { url: 'http://a.example/' }, 'http://a.example/ was running already'],
])('a server that is a %s is named', (_, server, shown) => {
  const grade = failing({});
  const [exercise] = grade.exercises;
  const started = { started: true, ms: 1, restarts: 2, ...server } as const;
  const page = readablePage({ ...grade, exercises: exercise ? [{ ...exercise, server: started }] : [] }, { cwd: '/' });
  expect(page).toContain(shown);
  expect(page.includes('started again twice')).toBe(!('url' in server));
});

describe('a hostile text everywhere', () => {
  const template = new Set(forms.flatMap((form) => [...kindsOf(elementsOf(htmlReport(plain(form))))]));
  // Where a value is no JSON, or differs as a whole, there are marks and notes that plain words do not get.
  const known = new Set([...template, 'mark', 'span class=note']);

  const prove = (text: string) => {
    for (const form of forms.slice(0, 3)) {
      const page = htmlReport(wholeGrade(() => text, form));
      const elements = elementsOf(page);
      expect([...kindsOf(elements)].filter((kind) => !known.has(kind))).toEqual([]);
      const anchors = elements.flatMap((element) => ['id', 'href'].flatMap((name) => attribute(element, name) ?? []));
      expect(anchors.filter((anchor) => !/^#?(results|overview|e\d+(-c\d+)?)$/.test(anchor))).toEqual([]);
      expect(named(elements, 'style', 'title', 'h1', 'h2')).toHaveLength(1 + 1 + 1 + 4);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
      expect(page).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
    }
  };

  test.each(hostileTexts)('adds no element and no attribute: %s', (_, text) => prove(text));
  test('adds no element and no attribute: random texts', () => {
    for (const text of randomTexts(20)) prove(text);
  });
  test('adds no element and no attribute: in a JSON body', () => {
    for (const [, text] of hostileTexts) prove(JSON.stringify({ [text]: [text, { [text]: 1 }] }));
  });
});

describe('the totals', () => {
  const whole = plain(0);
  const [first, second] = whole.exercises;
  const exercises =
    first && second
      ? [
          { ...first, earned: 3, possible: 10 },
          { ...second, earned: 4, possible: 5 },
        ]
      : [];
  const grade = { ...whole, earned: 7, possible: 15, exercises };

  test('can be read back from the heading, the meter and the table', () => {
    const elements = elementsOf(htmlReport(grade));
    expect(named(elements, 'h1').map(textOf)).toEqual(['7 of 15 points']);
    const meters = named(elements, 'meter').map((meter) => ['value', 'max'].map((name) => attribute(meter, name)));
    expect(meters).toEqual([['7', '15']]);
    const points = named(elements, 'td').filter((cell) => attribute(cell, 'class') === 'number');
    expect(points.map(textOf)).toEqual(['3 of 10', '4 of 5', '7 of 15']);
  });

  test('of a single exercise stand at the top only', () => {
    const elements = elementsOf(htmlReport({ ...grade, exercises: exercises.slice(0, 1) }));
    expect(named(elements, 'h1').map(textOf)).toEqual(['7 of 15 points']);
    expect(named(elements, 'table')).toEqual([]);
  });

  test('of nothing have no meter', () => {
    expect(named(elementsOf(htmlReport({ ...grade, earned: 0, possible: 0 })), 'meter')).toEqual([]);
  });
});

describe('a hidden check', () => {
  const secret: Partial<CheckGrade> = {
    name: 'GET /hidden',
    visibility: 'hidden',
    mismatches: [{ where: 'status', expected: 'secret', actual: 'secret', message: 'secret' }],
    hint: 'secret',
    curl: 'secret',
  };

  test('shows a learner its name and its outcome, and the page does not say that everything passed', () => {
    const grade = failing({ ...secret, verdict: 'passed', earned: 3 });
    const seen = learnerView({ ...grade, complete: true });
    const page = readablePage(seen);
    const [row] = elementsOf(htmlReport(seen)).filter((element) => attribute(element, 'id') === 'e1-c1');
    expect(row && textOf(row).replace(/\s+/g, ' ')).toBe('PASS GET /hidden hidden');
    expect(page).not.toContain('secret');
    expect(page).not.toContain('Complete.');
    expect(page).toContain('0 of 0 visible passed, 1 hidden');
    expect(page).not.toContain('Reveals');
  });

  test('is shown in full to an instructor, with a warning', () => {
    const page = readablePage(failing(secret));
    expect(page).toContain('secret');
    expect(page).toContain('hidden, 0 of 3 points');
    expect(page).toContain('1 hidden check: keep this report from learners.');
  });
});

describe('in the response', () => {
  const response = {
    status: 200,
    reason: 'OK',
    headers: { etag: '"1"', link: '<a>' },
    body: '{"id":"1","tags":[]}',
    bodyBytes: 20,
    interim: [{ status: 103, headers: { link: '<b>' } }],
  };
  const exchange = { request: { method: 'GET', path: '/a', headers: {} }, response, ms: 1, log: '' };
  const marksOf = (where: string, changes: Partial<typeof response> = {}) => {
    const mismatch = { where, expected: 'a', actual: 'b', message: '' };
    const check = { mismatches: [mismatch], exchange: { ...exchange, response: { ...response, ...changes } } };
    const lines = named(elementsOf(htmlReport(failing(check))), 'code').flatMap((code) => code.childNodes);
    return lines.flatMap((node, at) => {
      const note = lines[at + 2];
      return node.nodeName === 'mark' ? [`${textOf(node)} ${note ? textOf(note) : ''}`] : [];
    });
  };

  test.each([
    ['status', '200 OK not as expected'],
    ['header etag', 'etag: "1" not as expected'],
    ['header location', 'location missing'],
    ['header link of the 103', 'link: <b> not as expected'],
    ['json $.id', '"id": "1", not as expected'],
    ['json $.tags[0].name', '"tags": [] $.tags[0].name is missing'],
    ['json $.name', '{ $.name is missing'],
    ['json $', '{ not as expected'],
  ])('the place %s is marked', (where, mark) => {
    expect(marksOf(where)).toEqual([mark]);
  });

  test('all lines of a body that is no JSON are marked', () => {
    expect(marksOf('body', { body: 'one\n\ntwo' })).toEqual(['one not as expected', 'two not as expected']);
  });

  test.each(['time', 'upstream', 'server output', 'part 1', 'requests'])('nothing is marked for %s', (where) => {
    expect(marksOf(where)).toEqual([]);
  });

  test('the first byte that HTTP does not allow is marked, and its column named', () => {
    const received = { text: 'HTTP/1.1 2\\xff0 OK', column: 10 };
    const page = htmlReport(failing({ exchange: { request: exchange.request, received, ms: 1, log: '' } }));
    expect(page).toContain('HTTP/1.1 2<mark>\\xff</mark>0 OK');
    expect(page).toContain('at column 11,');
  });
});
