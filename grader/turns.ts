/** Runs a piece of work as soon as it is its turn, and resolves with its result. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets at most `limit` pieces of work run at a time; the others wait, and begin in the order in which they came. */
export function takeTurns(limit: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const begin = waiting.shift();
      if (begin) begin();
      else free += 1;
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
