import { classOf, describeStatus, registeredCodes, type StatusClass } from '../status.ts';
import type { Observed } from '../verdict/observed.ts';
import { type Change, withResponse } from './mutant.ts';
import type { Operator } from './operators.ts';

/** What servers send in place of a status of this class that belongs to another one. */
const confusions: Readonly<Record<StatusClass, readonly number[]>> = {
  '1xx': [200],
  '2xx': [302, 400, 404, 500],
  '3xx': [200, 404, 500],
  '4xx': [200, 204, 302, 500],
  '5xx': [200, 400, 404],
};

/** The answer with every other status of its class, and with those of other classes that are often taken for it. */
export function statusMutants(observed: Observed): Change[] {
  const { status } = observed.exchange.response;
  const own = classOf(status);
  const mutant = (operator: Operator) => (other: number) => ({
    operator,
    subject: { kind: 'status', status: other } as const,
    described: `the status were ${describeStatus(other)}`,
    observed: withResponse(observed, { status: other }),
  });
  const siblings = registeredCodes.filter((code) => code !== status && classOf(code) === own);
  return [...siblings.map(mutant('status-same-class')), ...(own ? confusions[own] : []).map(mutant('status-confused'))];
}
