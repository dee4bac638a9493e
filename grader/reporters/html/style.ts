/** Light for paper, and for screens that do not ask for dark. Every pair of colours has a contrast of 4.5 or more. */
const colours = `
:root {
  --paper: #fff; --ink: #1c2026; --soft: #565e69; --line: #d9dde3; --shade: #f5f6f8; --link: #0b57a4;
  --pass: #17643a; --pass-shade: #e6f4eb; --fail: #9d1c17; --fail-shade: #fdecea;
  --skip: #694c00; --skip-shade: #faf0d3; --note: #1c4c8c; --note-shade: #e7effa;
  --mark: #ffe69c; --mark-ink: #1c2026; --mark-line: #8a6100;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #15171b; --ink: #e3e6ea; --soft: #a4acb8; --line: #343a43; --shade: #1d2026; --link: #8fc1ff;
    --pass: #93dbae; --pass-shade: #17321f; --fail: #ffb4ac; --fail-shade: #431b18;
    --skip: #f0d07f; --skip-shade: #382c08; --note: #a9ccff; --note-shade: #182c49;
    --mark: #594500; --mark-ink: #fff0bf; --mark-line: #e3bb4c;
  }
}
`;

const page = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 62rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ol, pre, table { margin: 0; }
h1 { font-size: 2.25rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
h2 { font-size: 1.375rem; line-height: 1.3; font-weight: 650; }
h3 { font-size: 1rem; line-height: 1.5; font-weight: 550; }
h4 { font-size: 0.8125rem; line-height: 1.5; font-weight: 600; color: var(--soft); }
p { max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font: 0.875rem/1.55 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { padding: 0.625rem 0.75rem; background: var(--shade); border-radius: 0.375rem; white-space: pre-wrap; tab-size: 4; }
.verbatim { white-space: pre; overflow-x: auto; overflow-wrap: normal; }
.command { user-select: all; }
.meta, .subtitle, .points { color: var(--soft); }
.meta { font-size: 0.875rem; }
.subtitle { font-weight: 400; margin-inline-start: 0.375rem; }
.skip-link { position: absolute; left: 1.25rem; top: -4rem; padding: 0.5rem 0.75rem; background: var(--paper); }
.skip-link:focus { top: 0.5rem; }
:focus-visible { outline: 0.1875rem solid var(--link); outline-offset: 0.125rem; border-radius: 0.25rem; }
main:focus { outline: none; }
header { display: grid; gap: 0.375rem; }
meter { width: 100%; max-width: 24rem; height: 0.625rem; margin-top: 0.375rem; }
meter::-webkit-meter-inner-element { display: block; }
meter::-webkit-meter-bar { height: 0.625rem; border: 1px solid var(--soft); border-radius: 0.3125rem; background: var(--shade); }
meter::-webkit-meter-optimum-value { background: var(--link); }
meter::-moz-meter-bar { background: var(--link); }
main > section, footer { margin-top: 2.5rem; }
.exercise > :is(p, section) { margin-top: 0.375rem; }
table { width: 100%; margin-top: 0.75rem; border-collapse: collapse; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--line); }
th { font-weight: 550; }
thead th { font-size: 0.875rem; color: var(--soft); }
tfoot > tr > * { border-bottom: 0; font-weight: 650; }
.number { text-align: end; padding-right: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  table { font-size: 0.875rem; }
  :is(th, td):not([scope="row"]) { overflow-wrap: normal; }
}
.facts { display: grid; gap: 0.25rem; margin-top: 0.75rem; font-size: 0.875rem; }
.facts > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
footer { padding-top: 1.5rem; border-top: 1px solid var(--line); }
footer h2 { font-size: 1rem; }
`;

const check = `
.checks { margin-top: 1.25rem; border-top: 1px solid var(--line); }
.check { border-bottom: 1px solid var(--line); }
.title { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; }
h3 { display: flex; gap: 0.625rem; align-items: baseline; }
.points { font-size: 0.875rem; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  .title { grid-template-columns: minmax(0, 1fr); }
  .points { padding-inline-start: 3.75rem; }
}
.word {
  display: inline-block; flex: none; width: 3.125rem; text-align: center;
  font-size: 0.75rem; line-height: 1.375rem; font-weight: 700; letter-spacing: 0.04em; border-radius: 0.25rem;
  border: 1px solid currentColor;
}
.word.pass { color: var(--pass); background: var(--pass-shade); }
.word.fail { color: var(--fail); background: var(--fail-shade); }
.word.skip { color: var(--skip); background: var(--skip-shade); }
.word.note { color: var(--note); background: var(--note-shade); }
summary { cursor: pointer; }
.check > summary, .row { position: relative; padding: 0.625rem 0 0.625rem 1.5rem; list-style: none; }
.check > summary::-webkit-details-marker { display: none; }
.check > summary::before {
  content: ""; position: absolute; left: 0.25rem; top: 1.0625rem;
  border-style: solid; border-width: 0.3125rem 0 0.3125rem 0.4375rem; border-color: transparent transparent transparent var(--soft);
}
.check[open] > summary::before { transform: rotate(90deg); }
.check > summary:hover h3 { text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
@media (forced-colors: active) { .check > summary::before { content: "▸" / ""; border: 0; } }
.row > .meta { padding-inline-start: 3.75rem; }
.content { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 0.25rem 0 1.5rem 1.5rem; }
.content section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; align-content: start; }
.mismatch dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0.5rem 1rem; }
.mismatch dl > div { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem; }
.mismatch dt { font-size: 0.8125rem; color: var(--soft); }
.mismatch dd { margin: 0; }
.exchange { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; }
:is(.more, .step) > summary { font-size: 0.875rem; color: var(--soft); }
.more > :not(summary) { margin-top: 0.625rem; }
mark {
  background: var(--mark); color: var(--mark-ink); border-radius: 0.125rem;
  text-decoration: underline; text-decoration-color: var(--mark-line); text-underline-offset: 0.2em;
}
pre .note { font-style: italic; color: var(--soft); }
.answers { padding-inline-start: 2rem; }
.not-started { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.875rem 1rem; border: 1px solid var(--fail); border-radius: 0.375rem; }
`;

const print = `
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .skip-link, .check > summary::before { display: none; }
  pre { border: 1px solid var(--line); }
  .verbatim { white-space: pre-wrap; }
  .exchange, .mismatch dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  details:not(.step)::details-content { content-visibility: visible; block-size: auto; }
  h2, h3, h4, summary { break-after: avoid; }
  .mismatch, tr { break-inside: avoid; }
  .word, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The whole style of the page. It names no file and no font that would have to be loaded. */
export const styleSheet = colours + page + check + print;
