/** The candidate that takes the fewest edits to reach, if it is near enough to be what was meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  if (!best || best.distance > Math.max(2, Math.floor(word.length / 3))) return undefined;
  // Of "foo" and "ok" nothing but an accident of length is near.
  return best.distance * 2 <= Math.max(word.length, best.candidate.length) ? best.candidate : undefined;
}

/** Levenshtein's distance: the number of characters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, character] of Array.from(from).entries()) {
    const next = [line + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const replace = (row[at - 1] ?? 0) + (character === to[at - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
