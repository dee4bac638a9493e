/**
 * Runs a piece of work as soon as it is its turn, and resolves with its result. The turn ends with the work, or before,
 * when the work calls `leave`.
 */
export type InTurn = <Result>(work: (leave: () => void) => Promise<Result>) => Promise<Result>;

/** Lets at most `limit` pieces of work have their turn at a time; the others wait, and begin in the order in which they came. */
export function takeTurns(limit: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = limit;
  const next = () => {
    const begin = waiting.shift();
    if (begin) begin();
    else free += 1;
  };
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    let left = false;
    const leave = () => {
      if (!left) next();
      left = true;
    };
    try {
      return await work(leave);
    } finally {
      leave();
    }
  };
}

/** All items of several rows as one, in which those of each row are spread evenly from the beginning to the end. */
export function spread<Item>(rows: readonly (readonly Item[])[]): Item[] {
  return rows
    .flatMap((row) => row.map((item, at) => ({ item, at: (at + 0.5) / row.length })))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
