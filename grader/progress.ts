import type { Answer, Check } from './exercise.ts';
import type { Exchange } from './http/exchange.ts';
import type { Ended } from './server/program.ts';

/** What is remembered of a played check, for those that name it in `after`. */
export interface Played {
  readonly answer: Answer;
  /** The requests that it sent, as `GET /users`. */
  readonly requests: readonly string[];
  /** How often the server had been started again by then. */
  readonly restarts: number;
}

/** What has happened so far in a run of checks. */
export interface Progress {
  /** In the order in which they were played. */
  readonly played: Map<Check, Played>;
  /** Puts the end of a server, which had been started again so often, down to the check it had answered and that led to it. */
  charge(ended: Ended, restarts: number): void;
  /** Says of the end of a server that it has been told. */
  settle(restarts: number): void;
  /** Whether a server that ended while it had these requests did so because of an earlier check, as the host can tell. */
  isOfAnother(ended: Ended, restarts: number, all: readonly Exchange[]): boolean;
}

/**
 * Begins a run of checks. `crashed` is told of each end of a server that came shortly after an answer, in a timer or in a
 * promise that nobody awaits: with the check whose request the host names, or else with the last one before.
 */
export function beginProgress(crashed: (check: Check, ended: Ended) => void): Progress {
  const played = new Map<Check, Played>();
  const told = new Set<number>();
  const before = (restarts: number) => [...played].filter(([, one]) => one.restarts === restarts).reverse();
  const sent = (request: string | undefined) => (one: readonly [Check, Played]) =>
    request !== undefined && one[1].requests.includes(request);

  return {
    played,
    charge(ended, restarts) {
      if (told.has(restarts)) return;
      told.add(restarts);
      const earlier = before(restarts);
      const [check] = earlier.find(sent(ended.request)) ?? earlier[0] ?? [];
      if (check) crashed(check, ended);
    },
    settle: (restarts) => void told.add(restarts),
    isOfAnother({ request }, restarts, all) {
      const isOwn = all.some(({ request: { method, path } }) => `${method} ${path}` === request);
      return !isOwn && before(restarts).some(sent(request));
    },
  };
}
