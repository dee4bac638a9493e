import { describeStatus } from '../status.ts';
import type { StatusRule } from './rule.ts';
import { bodyMembers, pathOf, requestLine, type Situation } from './situation.ts';

/** What decides before any two codes are compared: answers that are wrong almost everywhere. */
export const outrightRules: readonly StatusRule[] = [
  {
    name: '1xx as the only answer',
    received: ['1xx'],
    called: ['2xx', '3xx', '4xx', '5xx'],
    decides: ({ response }, called) =>
      `A 1xx is never the answer itself. After ${response.status} a client keeps ` +
      `waiting, because a final response such as ${describeStatus(called)} has to follow.`,
    also: 'RFC 9110 §15.2',
  },
  {
    name: '418',
    received: [418],
    called: ['1xx', '2xx', '3xx', '4xx', '5xx'],
    decides: (_, called) =>
      `A client can only treat 418 like 400. What really happened has a code of its own: ${describeStatus(called)}.`,
    also: 'RFC 9110 §15',
  },
  {
    name: '501 for 405',
    received: [501],
    called: [405],
    decides: (situation) =>
      `The server supports ${situation.request.method} at other paths, only ${pathOf(situation)} does not. That is 405.`,
    look: 'If your handler is not written yet, begin there: 501 is also what an unfinished stub answers.',
    also: 'RFC 9110 §9.1',
  },
  {
    name: '501 for 404',
    received: [501],
    called: [404],
    decides: (situation) => `The function exists, it just finds nothing at ${pathOf(situation)}. That is 404.`,
    look: 'If your handler is not written yet, begin there: 501 is also what an unfinished stub answers.',
  },
  {
    name: '501 from the stub',
    received: [501],
    called: ['1xx', '2xx', '3xx', '4xx', '5xx'],
    ofAnswer: true,
    decides: (situation, called) =>
      `501 is what an unfinished stub answers: the handler for ${requestLine(situation)} ` +
      `is not written yet. Find its TODO and let it answer ${describeStatus(called)}.`,
  },
  {
    name: 'an error returned instead of raised',
    received: ['2xx'],
    called: ['4xx', '5xx'],
    ofAnswer: true,
    when: (situation) => {
      const { status_code, statusCode, detail, message } = bodyMembers(situation);
      return typeof (status_code ?? statusCode) === 'number' && (detail ?? message) !== undefined;
    },
    decides: ({ response }, called) =>
      'The body looks like an error object that was returned. What a handler returns is ' +
      'content, sent as a success. Throw the error (in Python: raise it), then its status ' +
      `becomes the status of the response: ${called} instead of ${response.status}.`,
  },
  {
    name: 'an error inside a success',
    received: ['2xx'],
    called: ['4xx', '5xx'],
    ofAnswer: true,
    when: reportsError,
    decides: ({ response }, called) =>
      'The body reports an error and the status reports a success. The status counts: programs look at ' +
      `${response.status} and go on, and many never read the body. The failure has to be in the status: ${called}.`,
    also: 'RFC 9110 §15',
  },
];

function reportsError(situation: Situation): boolean {
  const { error, errors, detail, status } = bodyMembers(situation);
  return Boolean(error || errors || detail) || (typeof status === 'number' && status >= 400);
}
