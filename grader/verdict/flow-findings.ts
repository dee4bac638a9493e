import type { StatusCounts } from '../exercise.ts';
import { describeStatus } from '../status.ts';
import { type Answered, type Finding, times } from './observed.ts';

/** Compares how many of the answers have each status; the order of the answers does not matter. */
export function statusesFindings(expected: StatusCounts, all: readonly Answered[]): Finding[] {
  const received: Record<number, number> = {};
  for (const { response } of all) received[response.status] = (received[response.status] ?? 0) + 1;
  const [wanted, came] = [describeCounts(expected), describeCounts(received)];
  return wanted === came ? [] : [{ where: 'statuses', expected: wanted, actual: came }];
}

/** Compares how many requests a poll or a repeat took. */
export function requestsFindings(expected: number, sent: number): Finding[] {
  if (sent === expected) return [];
  return [{ where: 'requests', expected: `this answer to number ${expected}`, actual: `it to number ${sent}` }];
}

/** Compares how often the server called the scripted upstream. */
export function callsFindings(expected: number, calls: number): Finding[] {
  if (calls === expected) return [];
  const described = (count: number) => (count === 0 ? 'no call' : `${count} ${count === 1 ? 'call' : 'calls'}`);
  return [{ where: 'upstream', expected: described(expected), actual: described(calls) }];
}

/** `201 Created once, 409 Conflict twice`, in the order of the codes, which is the order of number keys. */
function describeCounts(counts: Readonly<Record<number, number | undefined>>): string {
  return Object.entries(counts)
    .filter(([, count = 0]) => count > 0)
    .map(([status, count = 0]) => `${describeStatus(Number(status))} ${times(count)}`)
    .join(', ');
}
