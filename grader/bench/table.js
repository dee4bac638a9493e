import { median } from './measure.js';

/** Writes the samples as a table, each variant beside the first one of the list, which is the floor and has this name. */
export function table(samples, first = 'a1') {
  const floor = median(samples[0].times);
  const lines = samples.map(({ name, times }) => [
    name,
    `${median(times).toFixed(0)} ms`,
    `${Math.min(...times).toFixed(0)} ms`,
    `${(median(times) / floor).toFixed(2)}`,
    `${times.length}`,
  ]);
  const rows = [['', 'median', 'minimum', `ratio to ${first}`, 'runs'], ...lines];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return rows.map((row) => row.map(cell).join('   ')).join('\n');
}

/** Says of each aim, in one line, whether the medians of this run met it. */
export function aims({ floor, grader, byHand }) {
  const [a1, b, c] = [floor, grader, byHand].map(median);
  return [
    aim('b takes at most 2 times as long as a1', b / a1, b / a1 <= 2),
    aim('c takes at least 3 times as long as b', c / b, c / b >= 3),
  ].join('\n');
}

/** Says in one line how much longer a layer takes than none, against the aim of 15 ms. */
export function added(layer, times, without) {
  const ms = median(times) - median(without);
  return `${ms <= 15 ? 'MET    ' : 'NOT MET'}  ${layer} adds at most 15 ms to the first answer: ${ms.toFixed(0)} ms`;
}

/** Says in one line how long a report takes after a save, against the aim of 150 ms. */
export function watchAim(times) {
  const ms = median(times);
  return `${ms <= 150 ? 'MET    ' : 'NOT MET'}  a report is there at most 150 ms after the save: ${ms.toFixed(0)} ms`;
}

function aim(sentence, ratio, isMet) {
  return `${isMet ? 'MET    ' : 'NOT MET'}  ${sentence}: ${ratio.toFixed(2)}`;
}
