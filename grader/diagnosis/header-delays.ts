import { describeStatus } from '../status.ts';
import { anyFinal, type HeaderRule, isHttpDate, says } from './header-rule.ts';
import { shortened } from './situation.ts';

/** Retry-After (RFC 9110 §10.2.3). */
export const delays: readonly HeaderRule[] = [
  {
    name: 'no Retry-After',
    header: 'retry-after',
    on: [202, 429, 503],
    state: 'missing',
    received: ({ response }) =>
      `${describeStatus(response.status)} without Retry-After tells the client to come back, but not when.`,
    called: 'Retry-After says how long to wait: whole seconds, or a date. HTTP leaves it free, this check asks for it.',
    decides:
      'Only the server knows when it makes sense to try again. ' +
      'Clients that guess all come back at the same wrong moment.',
    source: 'RFC 9110 §10.2.3; RFC 6585 §4',
  },
  {
    name: 'Retry-After without its form',
    header: 'retry-after',
    on: anyFinal,
    state: (value) => !/^\d+$/.test(value) && !isHttpDate(value),
    received: says('Retry-After', 'cannot be read by a client.'),
    called: 'Retry-After is a whole number of seconds, such as 2, or a date such as Fri, 01 Mar 2024 10:00:00 GMT.',
    decides: 'Nothing else is allowed: no unit, no fraction, no minus sign, no other way to write a date.',
    source: 'RFC 9110 §10.2.3, §5.6.7',
  },
  {
    name: 'Retry-After in milliseconds',
    header: 'retry-after',
    on: anyFinal,
    state: (value) => Number(value) >= 1000,
    received: ({ response }) =>
      `Retry-After: ${shortened(response.headers['retry-after'] ?? '')} tells the client ` +
      `to wait ${Math.round(Number(response.headers['retry-after']) / 60)} minutes.`,
    called: 'The number in Retry-After counts seconds.',
    decides:
      'Times in programs are often in milliseconds, or counted from 1970. ' +
      'The client needs neither: only the seconds from now on, rounded up.',
    source: 'RFC 9110 §10.2.3',
  },
  {
    name: 'another Retry-After',
    header: 'retry-after',
    on: anyFinal,
    state: 'wrong',
    received: says('Retry-After', 'tells the client when to come back.'),
    called: 'The time named there is the time at which the same request can succeed.',
    decides:
      'Too early, and the client is refused once more. Too late, and it waits for nothing. Round up to whole seconds.',
    source: 'RFC 9110 §10.2.3',
  },
];
