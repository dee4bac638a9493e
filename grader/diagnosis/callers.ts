import type { StatusRule } from './rule.ts';
import { credentials, pathOf, requestLine, type Situation } from './situation.ts';

function whyUnknown(situation: Situation): string {
  const header = credentials(situation);
  return header === undefined
    ? 'The request carries no Authorization header, so the server cannot know who is asking.'
    : `The request carries ${header}, but its value is not valid. A wrong token is worth as much as none: ` +
        'the server still does not know who is asking.';
}

/** Confusions about who is asking and whether that caller may (RFC 9110 §11, §15.5.2, §15.5.4). */
export const callerRules: readonly StatusRule[] = [
  {
    name: '403 for 401 without credentials',
    received: [403],
    called: [401],
    when: (situation) => credentials(situation) === undefined,
    decides: (situation) =>
      `${whyUnknown(situation)} 403 is a verdict about a caller, and nobody has ` +
      'been named yet. Logging in may help, so the client must be asked to do it.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: '403 for 401 with wrong credentials',
    received: [403],
    called: [401],
    decides: (situation) => `${whyUnknown(situation)} With a better token the same request may work; 403 denies that.`,
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: '401 for 403 with credentials',
    received: [401],
    called: [403],
    when: (situation) => credentials(situation) !== undefined,
    decides: (situation) =>
      `The request carries ${credentials(situation)} and its value is valid: the server knows ` +
      'who is asking. What is missing is the permission, and logging in again would not bring it.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: '401 for 403 without credentials',
    received: [401],
    called: [403],
    decides:
      '401 invites the client to log in. The request carries no Authorization header, ' +
      'and still no login would help: the server knows enough to refuse this for good.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: 'a success for 401',
    received: ['2xx'],
    called: [401],
    decides: (situation) =>
      `${whyUnknown(situation)} ${pathOf(situation)} is only for callers it ` +
      'knows, so this has to be checked before anything is done or shown.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: 'a success for 403',
    received: ['2xx'],
    called: [403],
    decides: (situation) =>
      `This caller may not send ${requestLine(situation)}. Who is asking is one question, ` +
      'whether that caller may do it is the next, and both come before the work.',
  },
  {
    name: 'another refusal for 401',
    received: [400, 404, 407, 409, 422],
    called: [401],
    decides: (situation) =>
      `${whyUnknown(situation)} ${situation.response.status} would let the client ` +
      'look for a mistake elsewhere in the request, when all it has to do is log in.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: '401 for a path that does not exist',
    received: [401],
    called: [404],
    decides: (situation) =>
      `No login would help: ${pathOf(situation)} shows nothing to any ` +
      'caller, and 401 would make the client try one token after the other.',
    also: 'RFC 9110 §11.6.1',
  },
  {
    name: '403 for 404',
    received: [403],
    called: [404],
    decides: (situation) =>
      `403 admits that there is something at ${pathOf(situation)}. Either nothing is there, ` +
      'or this caller must not even learn that something is: in both cases the answer is 404.',
  },
  {
    name: '404 for 403',
    received: [404],
    called: [403],
    decides: (situation) =>
      `${pathOf(situation)} exists and nothing has to be hidden. The caller lacks ` +
      'the permission, and 404 would make the client believe that the path is wrong.',
  },
  {
    name: 'a known caller refused',
    received: [401, 403],
    called: ['2xx'],
    decides: (situation) => {
      const header = credentials(situation);
      return header === undefined
        ? 'The request carries no Authorization header and is still to succeed: either this path is open to ' +
            'everybody, or the request shows in another way who is asking.'
        : `The request carries ${header}, its value is valid and the caller may do this.`;
    },
    look: 'Compare what the server reads from the request with what it accepts.',
  },
  {
    name: '403 for 402',
    received: [400, 403, 409, 422, 429],
    called: [402],
    decides: ({ response }) =>
      'The request is in order and the caller may make it: only the money or ' +
      `the credit is missing. ${response.status} would hide that paying helps.`,
  },
  {
    name: '402 for 403',
    received: [402],
    called: [403],
    decides: 'Paying would not help: this caller lacks the permission, whatever the balance is.',
  },
  {
    name: '403 for 451',
    received: [403, 404, 410],
    called: [451],
    decides: ({ response }) =>
      'The server would answer if it were free to: a legal demand forbids ' +
      `it. ${response.status} would hide that reason, 451 makes it visible.`,
  },
  {
    name: '451 for 403',
    received: [451],
    called: [403, 404],
    decides: 'No law is involved here: the server refuses by its own rules.',
  },
];
