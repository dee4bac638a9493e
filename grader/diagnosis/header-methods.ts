import { anyFinal, type HeaderRule, says } from './header-rule.ts';
import { isMethod, pathOf, type Situation } from './situation.ts';

function lists(value: string, token: string): boolean {
  return value.split(',').some((each) => each.trim().toUpperCase() === token.toUpperCase());
}

function isNotOptions(situation: Situation): boolean {
  return !isMethod(situation, 'OPTIONS');
}

/** Allow on a 405 and on the answer to OPTIONS (RFC 9110 §10.2.1). */
export const methods: readonly HeaderRule[] = [
  {
    name: '405 without Allow',
    header: 'allow',
    on: [405],
    state: 'missing',
    received: '405 Method Not Allowed tells the client to use another method. Without Allow it does not learn which.',
    called: 'Every 405 must carry Allow with all methods that the path supports.',
    decides: (situation) =>
      `Allow describes the path, not the refusal: collect the methods of all handlers at ${pathOf(situation)}.`,
    source: 'RFC 9110 §15.5.6, §10.2.1',
  },
  {
    name: 'Allow with the refused method',
    header: 'allow',
    on: [405],
    state: (value, { request }) => lists(value, request.method),
    received: says('Allow', 'tells the client to use one of these methods.'),
    called: 'Allow lists the methods that the path does support, and no others.',
    decides: ({ request }) =>
      `${request.method} is in your list, and it has just been refused. One of the two is untrue.`,
    source: 'RFC 9110 §15.5.6, §10.2.1',
  },
  {
    name: '405 with a partial Allow',
    header: 'allow',
    on: [405],
    state: 'wrong',
    received: says('Allow', 'tells the client that the path supports these methods and no others.'),
    called: 'Every 405 must carry Allow with all methods that the path supports.',
    decides: (situation) =>
      `Every handler at ${pathOf(situation)} counts, not only the first one ` +
      'that is found. Where GET works, HEAD belongs in the list as well.',
    source: 'RFC 9110 §15.5.6, §10.2.1',
  },
  {
    name: 'OPTIONS without Allow',
    header: 'allow',
    on: ['2xx'],
    state: 'missing',
    unless: isNotOptions,
    received: 'Your answer to OPTIONS is a success without Allow, so the client has learned nothing.',
    called: 'The answer to OPTIONS should list in Allow what the path supports.',
    decides: 'OPTIONS asks one question, which methods work here, and Allow is the answer.',
    source: 'RFC 9110 §9.3.7, §10.2.1',
  },
  {
    name: 'OPTIONS with a partial Allow',
    header: 'allow',
    on: ['2xx'],
    state: 'wrong',
    unless: isNotOptions,
    received: says('Allow', 'tells the client that the path supports these methods and no others.'),
    called: 'The answer to OPTIONS should list in Allow everything that the path supports.',
    decides:
      'A method that works but is not listed will not be used. Where GET works, HEAD belongs in the list as well.',
    source: 'RFC 9110 §9.3.7, §10.2.1',
  },
];

/** Headers on the answer to HEAD (RFC 9110 §9.3.2). */
export const heads: readonly HeaderRule[] = [
  {
    name: 'HEAD without a header of GET',
    header: 'content-type, content-length, etag, last-modified, allow, location',
    on: anyFinal,
    state: 'missing',
    unless: (situation) => !isMethod(situation, 'HEAD'),
    received: 'Your answer to HEAD lacks a header that the matching GET has.',
    called: 'HEAD is for a client that wants exactly these headers, without the body.',
    decides: 'Everything above the body should be the same for both methods. Only the body is left out.',
    source: 'RFC 9110 §9.3.2',
  },
  {
    name: 'HEAD with another length',
    header: 'content-length',
    on: anyFinal,
    state: (_, situation) => isMethod(situation, 'HEAD'),
    received: says('Content-Length', 'tells the client how many bytes a GET would bring.'),
    called: 'On HEAD, Content-Length must be the one of the matching GET, or be left out.',
    decides: 'HEAD describes the GET, not itself. Its own body is always empty, and 0 would be untrue.',
    source: 'RFC 9110 §8.6, §9.3.2',
  },
];
