import type { Part } from '../exercise.ts';
import { describeStatus } from '../status.ts';
import type { Answered, Observed } from '../verdict/observed.ts';
import { type Change, withResponse } from './mutant.ts';
import type { Operator } from './operators.ts';

/** Changes beside the response itself: what came before it, when, how often, and what else the server did. */
export function observationMutants(observed: Observed): Change[] {
  const { exchange, all, log, upstreamCalls } = observed;
  const { interim } = exchange.response;
  const mutants: Change[] = [];
  const add = (operator: Operator, where: Part, described: string, changed: Observed) =>
    mutants.push({ operator, subject: { kind: 'observation', where }, described, observed: changed });

  if (interim.length > 0) {
    add('interim-removed', 'interim', 'no informational response came', withResponse(observed, { interim: [] }));
    for (const name of new Set(interim.flatMap(({ headers }) => Object.keys(headers)))) {
      const bare = interim.map(({ status, headers }) => {
        const { [name]: _left, ...rest } = headers;
        return { status, headers: rest };
      });
      const described = `the informational response had no ${name}`;
      add('interim-removed', 'interim', described, withResponse(observed, { interim: bare }));
    }
  }
  if (log !== '') add('output-removed', 'log', 'the server had printed nothing', { ...observed, log: '' });
  for (const calls of [upstreamCalls + 1, 0].filter((other) => other !== upstreamCalls)) {
    const described = `the server had called the upstream ${calls} times`;
    add('upstream-miscounted', 'upstreamCalls', described, { ...observed, upstreamCalls: calls });
  }
  const late = (one: Answered): Answered => ({ ...one, ms: one.ms + 60_000 });
  const slow = { ...observed, exchange: late(exchange), all: all.map(late) };
  add('answer-late', 'withinMs', 'the answer came a minute later', slow);
  if (all.length > 1) {
    const statuses = new Set([...all.map(({ response }) => response.status), 200, 409, 500]);
    for (const [at, one] of all.entries()) {
      for (const status of statuses) {
        if (status === one.response.status) continue;
        const other = { ...one, response: { ...one.response, status } };
        const described = `answer ${at + 1} of ${all.length} had the status ${describeStatus(status)}`;
        add('statuses-miscounted', 'statuses', described, { ...observed, all: all.with(at, other) });
      }
    }
    const [sooner, later] = [all.slice(1), [...all, exchange]];
    add('requests-miscounted', 'requests', 'the awaited answer came one request sooner', { ...observed, all: sooner });
    add('requests-miscounted', 'requests', 'the awaited answer came one request later', { ...observed, all: later });
  }
  return mutants;
}
