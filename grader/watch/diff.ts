/** A line of two texts laid over each other: in both of them, or in one. */
export interface DiffLine {
  readonly of: 'same' | 'own' | 'model';
  readonly text: string;
}

/** Lines more than this are not compared: what is left of one text follows what is left of the other. */
const mostLines = 3_000;

/** Lays two texts over each other so that as many lines as possible are the same. */
export function diffLines(own: readonly string[], model: readonly string[]): DiffLine[] {
  const isSmall = own.length <= mostLines && model.length <= mostLines;
  const common = isSmall ? commonLengths(own, model) : undefined;
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < own.length || j < model.length) {
    const [mine, its] = [own[i], model[j]];
    if (mine !== undefined && mine === its) {
      lines.push({ of: 'same', text: mine });
      i += 1;
      j += 1;
    } else if (mine !== undefined && (its === undefined || !common || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ of: 'own', text: mine });
      i += 1;
    } else if (its !== undefined) {
      lines.push({ of: 'model', text: its });
      j += 1;
    }
  }
  return lines;
}

/** How many lines can be the same from line `i` of the one and line `j` of the other on, for all of them. */
function commonLengths(own: readonly string[], model: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: own.length + 1 }, () => new Uint16Array(model.length + 1));
  for (let i = own.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = model.length - 1; row && j >= 0; j -= 1) {
      row[j] = own[i] === model[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
