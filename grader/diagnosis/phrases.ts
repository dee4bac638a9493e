import { classOf, describeStatus, firstOfClass, meaningOf, type StatusClass } from '../status.ts';

/** Says what a client concludes from any number that came as a status (RFC 9110 §15). */
export function promiseOf(code: number): string {
  const meaning = meaningOf(code);
  if (meaning !== undefined) return `${describeStatus(code)} tells the client that ${meaning.promise}.`;
  if (classOf(code) === undefined) {
    return `${code} is no status: the codes run from 100 to 599. A client takes it for a failure of the server.`;
  }
  const general = firstOfClass(code);
  return (
    `${code} is not registered. A client looks at the first digit only ` +
    `and reads ${describeStatus(general)}: ${meaningOf(general)?.promise}.`
  );
}

/** Says what a status is for and what comes with it. */
export function situationOf(code: number): string {
  const meaning = meaningOf(code);
  if (meaning === undefined) return `This check asks for ${describeStatus(code)}.`;
  const needs = meaning.needs === undefined ? '' : ` ${meaning.needs}`;
  return `${describeStatus(code)} is for ${meaning.situation}.${needs}`;
}

/** Says what the accepted statuses of a check are for. */
export function calledFor(expected: readonly number[]): string {
  const [only, ...others] = expected;
  if (only !== undefined && others.length === 0) return situationOf(only);
  const number = expected.length === 2 ? 'Two' : 'Three';
  if (expected.length <= 3) return `${number} codes are accepted in this check. ${expected.map(situationOf).join(' ')}`;
  const named = new Set(expected.map((code) => classOf(code) ?? String(code)));
  if (expected.length > 5 && named.size === 1) return `Any ${[...named].join('')} code is accepted in this check.`;
  return `Any of these is accepted in this check: ${expected.map(describeStatus).join(', ')}.`;
}

const digits: Readonly<Record<StatusClass, string>> = {
  '1xx': '1 says "wait, there is more to come"',
  '2xx': '2 says "it worked"',
  '3xx': '3 says "look at another address, or use your copy"',
  '4xx': '4 says "change the request"',
  '5xx': '5 says "the server failed, the request may be fine"',
};

/** Says what the first digit alone tells a client: `4 says "change the request"` (RFC 9110 §15). */
export function digitOf(statusClass: StatusClass): string {
  return digits[statusClass];
}
