/** A piece of work. It calls `leave` when from then on all it does is wait, so that another one has its turn. */
export type Work = (leave: () => void) => Promise<void>;

/** How many pieces of work may be under way at a time. */
export interface Room {
  /** Those that have their turn. */
  readonly working: number;
  /** Those that have left it; while there are so many, none of a row that is known to wait begins. */
  readonly waiting: number;
}

/**
 * Does the work of several rows, each row from the first piece to the last. The first pieces of all rows come before the
 * others and show which rows wait. Of these as many wait at any time as there is room for, so that no wait is left over
 * when everything else is done. The other rows are done one after the other, which finds warm what they share. After a
 * failure nothing more begins; rejects with the first one when the rest of what is under way has come to its end.
 */
export function workThrough(rows: readonly (readonly Work[])[], room: Room): Promise<void> {
  const lanes = rows.map((row) => ({ left: [...row], hasBegun: false, waits: false }));
  let [working, waiting] = [0, 0];
  const failures: unknown[] = [];

  const next = () => {
    const open = lanes.filter(({ left }) => left.length > 0);
    const unknown = open.find(({ hasBegun }) => !hasBegun);
    if (unknown) return unknown;
    const [waits] = open.filter((lane) => lane.waits).sort((one, other) => other.left.length - one.left.length);
    return waits && waiting < room.waiting ? waits : open.find((lane) => !lane.waits);
  };

  return new Promise((resolve, reject) => {
    const begin = (lane: (typeof lanes)[number], work: Work) => {
      let hasLeft = false;
      const leave = () => {
        if (hasLeft) return;
        [hasLeft, lane.waits] = [true, true];
        working -= 1;
        waiting += 1;
        go();
      };
      const end = () => {
        if (hasLeft) waiting -= 1;
        else working -= 1;
        go();
      };
      lane.hasBegun = true;
      working += 1;
      work(leave)
        .catch((error) => failures.push(error))
        .then(end);
    };
    const go = () => {
      while (failures.length === 0 && working < room.working) {
        const lane = next();
        const work = lane?.left.shift();
        if (!lane || !work) break;
        begin(lane, work);
      }
      if (working + waiting > 0) return;
      if (failures.length > 0) reject(failures[0]);
      else resolve();
    };
    go();
  });
}

/** All items of several rows as one, in which those of each row are spread evenly from the beginning to the end. */
export function spread<Item>(rows: readonly (readonly Item[])[]): Item[] {
  return rows
    .flatMap((row) => row.map((item, at) => ({ item, at: (at + 0.5) / row.length })))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
