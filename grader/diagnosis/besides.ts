import { describeStatus } from '../status.ts';
import type { PartRule } from './rule.ts';
import { differs, requestLine } from './situation.ts';

/** Something beside the answer was missing or late. */
export const besideRules: readonly PartRule[] = [
  {
    name: 'an error that nobody logged',
    when: (situation) => differs(situation, 'log') && situation.response.status >= 400,
    received: ({ response }) =>
      `${describeStatus(response.status)} tells the client that ` +
      'something went wrong. The log of the server does not say what.',
    called:
      'The real error belongs in the log, which for a server is ' +
      'its error output (console.error, or logging in Python).',
    decides: 'The client gets a general sentence, so the log is the only place left where the cause can be found.',
    source: 'CWE-778; RFC 9110 §15.6.1',
  },
  {
    name: '202 after the work',
    when: (situation) => differs(situation, 'within', 'withinMs') && situation.response.status === 202,
    received: (situation) => `The answer to ${requestLine(situation)} came only after a long wait.`,
    called: 'A 202 is sent as soon as the request has been taken in. The work goes on afterwards.',
    decides:
      'If the client has to wait until the work is done, 202 ' +
      'says something untrue. Start the work, do not wait for it.',
    source: 'RFC 9110 §15.3.3',
  },
  {
    name: '504 too late',
    when: (situation) => differs(situation, 'within', 'withinMs') && situation.response.status === 504,
    received: `${describeStatus(504)} came, but only after a long wait.`,
    called: 'A gateway sets itself a limit for the other server, and answers 504 as soon as it is reached.',
    decides: 'The limit of the gateway decides, not the patience of the client, which may end first.',
    source: 'RFC 9110 §15.6.5',
  },
  {
    name: '503 too late',
    when: (situation) => differs(situation, 'within', 'withinMs') && situation.response.status === 503,
    received: `${describeStatus(503)} came, but only after a long wait.`,
    called: 'A server that knows that it cannot serve says so at once.',
    decides: 'Refusing quickly is the point: a request that waits in vain ties up the client and the server.',
    source: 'RFC 9110 §15.6.4',
  },
];
