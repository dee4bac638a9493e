import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noBrowser, startBrowser } from '../fixtures/browser.ts';
import { gradeFile, serverFile, solution, unjailed } from '../fixtures/greeting.ts';
import { hostileTexts } from '../fixtures/hostile-text.ts';
import { temporary } from '../fixtures/temporary.ts';
import { wholeGrade } from '../fixtures/whole-grade.ts';
import { sumUp } from '../grade.ts';
import type { Grade } from '../result.ts';
import { htmlReport } from './html.ts';

/** Texts that would run, load or hide something if a browser took them for HTML; all of them tell by `ran`. */
const attacks = [
  '<script>ran = true</script>',
  '<img src="http://127.0.0.1:9/" onerror="ran = true">',
  '<svg onload="ran = true"></svg>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/">',
  '<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/">',
  '<style>body { display: none } @import "http://127.0.0.1:9/";</style>',
  '<details open ontoggle="ran = true"><input autofocus onfocus="ran = true">',
  '</code></pre></details></main></body></html><script>ran = true</script>',
  '</style></title></head><script>ran = true</script>',
  '<!--><script>ran = true</script><!-- <![CDATA[',
  '"><script>ran = true</script>',
  '<a href="javascript:ran = true" autofocus>next</a>',
  ...hostileTexts.map(([, text]) => text),
];

/** A grade with another attack in every place. */
function attacking(form: number): Grade {
  let next = form;
  return wholeGrade(() => attacks[next++ % attacks.length] ?? '', form);
}

/** Real grades: full marks, a failure, a crash, a server that does not start. */
async function realGrade(): Promise<Grade> {
  const servers = [solution, ...['other-status', 'throws-in-handler', 'throws-on-import'].map(serverFile)];
  const exercises = [];
  for (const file of servers) exercises.push({ ...(await gradeFile(file)), id: `greeting-${exercises.length}` });
  return sumUp(exercises, { grader: '1.2.3', seed: 7, submission: 'ada', ...unjailed });
}

describe.skipIf(noBrowser !== undefined)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  const grades = new Map<string, Grade>();
  const folder = temporary(afterAll);

  beforeAll(async () => {
    browser = await startBrowser();
    grades.set('real', await realGrade());
    grades.set('attacking', { ...attacking(0), exercises: [0, 1, 2].flatMap((form) => attacking(form).exercises) });
  }, 120_000);
  afterAll(() => browser?.close());

  /** Opens a page from its file, and tells everything that it did beside being shown. */
  async function open(html: string, options: BrowserContextOptions = {}) {
    const file = join(folder, 'grade.html');
    writeFileSync(file, html);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const did: string[] = [];
    page.on('dialog', (dialog) => did.push('dialog', dialog.message()));
    page.on('console', (message) => did.push(message.text()));
    page.on('pageerror', (error) => did.push(error.message));
    context.on('request', (request) => did.push(request.url()));
    await page.addInitScript(`
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    `);
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, did, url, close: () => context.close() };
  }

  const openAll = (page: Page) =>
    page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true })');

  test.each([0, 1, 2])('nothing of hostile texts runs, loads or moves (form %i)', async (form) => {
    const { page, did, url, close } = await open(htmlReport(attacking(form)));
    await openAll(page);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    expect(did).toEqual([url]);
    expect(page.url()).toBe(url);
    expect(await page.evaluate('[typeof ran, violations]')).toEqual(['undefined', []]);
    expect(await page.isVisible('h1')).toBe(true);
    await close();
  });

  describe('what got into a page in spite of everything', () => {
    /** A page with elements that act, and how often they reach a server of this machine. */
    async function openInjected(change: (html: string) => string) {
      let visits = 0;
      const server = createServer((_, response) => {
        visits += 1;
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo; // it listens on a port
      const elements = [
        '<script>ran = true</script>',
        `<img src="http://127.0.0.1:${port}/">`,
        `<iframe src="http://127.0.0.1:${port}/"></iframe>`,
        '<style>p { color: rgb(1, 2, 3) }</style>',
        '<p id="injected" style="color: rgb(1, 2, 3)" onclick="clicked = true">text</p>',
      ];
      const html = htmlReport(attacking(0)).replace('</main>', `${elements.join('')}</main>`);
      const { page, close } = await open(change(html));
      await page.click('#injected');
      const did = await page.evaluate(`[
        typeof ran, typeof clicked, getComputedStyle(injected).color === 'rgb(1, 2, 3)', [...new Set(violations)].sort()
      ]`);
      await close();
      return { did, visits };
    }

    test('is stopped by its policy', async () => {
      const { did, visits } = await openInjected((html) => html);
      const violations = ['img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'];
      expect(did).toEqual(['undefined', 'undefined', false, ['frame-src', ...violations]]);
      expect(visits).toBe(0);
    });

    test('would act without that policy', async () => {
      const { did, visits } = await openInjected((html) => html.replace(/<meta http-equiv="Content-Sec[^>]*>/, ''));
      expect(did).toEqual(['boolean', 'boolean', true, []]);
      expect(visits).toBe(2);
    });
  });

  describe.each([
    ['a phone', 390],
    ['a desk', 1280],
  ])('on the screen of %s', (_, width) => {
    test.each(['light', 'dark'] as const)('it fits and can be read by everybody (%s)', async (colorScheme) => {
      for (const [name, grade] of grades) {
        const { page, close } = await open(htmlReport(grade), { viewport: { width, height: 800 }, colorScheme });
        await openAll(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(21, 23, 27)');
        if (name === 'real') expect(await accessibilityFaults(page)).toEqual([]);
        await close();
      }
    });
  });

  test('the keyboard reaches every part, and opens every check', async () => {
    const { page, close } = await open(htmlReport(grades.get('real') ?? attacking(0)));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('results');
    const closed = page.locator('details.check:not([open])');
    const before = await closed.count();
    expect(before).toBeGreaterThan(5);
    for (let presses = 0; presses < 300 && (await closed.count()) > 0; presses += 1) {
      await page.keyboard.press('Tab');
      if (!(await page.evaluate('document.activeElement.matches("details.check:not([open]) > summary")'))) continue;
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
    }
    expect(await closed.count()).toBe(0);
    await close();
  });

  test('on paper, checks that are folded are there in full', async () => {
    const { page, close } = await open(htmlReport(grades.get('real') ?? attacking(0)), { colorScheme: 'dark' });
    const folded = 'document.querySelectorAll("details.check:not([open]) pre")';
    const shown = () => page.evaluate(`[...new Set([...${folded}].map((one) => one.checkVisibility()))]`);
    expect(await shown()).toEqual([false]);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual([true]);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(28, 32, 38)');
    await close();
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA and good practice, contrast included. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}
