import { describeStatus } from '../status.ts';
import type { StatusRule } from './rule.ts';
import { pathOf, requestLine } from './situation.ts';

const permanent: readonly number[] = [301, 308];
const keepsMethod: readonly number[] = [307, 308];

function howLong(code: number): string {
  return permanent.includes(code) ? 'for good' : 'for the moment';
}

function whichMethod(code: number): string {
  if (code === 303) return 'asks for a GET, whatever the first method was';
  return keepsMethod.includes(code) ? 'keeps the method' : 'lets a client turn POST into GET';
}

/** Confusions about an answer that is elsewhere (RFC 9110 §15.4). */
export const redirectRules: readonly StatusRule[] = [
  {
    name: 'a redirect to the result',
    received: [301, 302, 307, 308],
    called: [303],
    decides: ({ response }) =>
      'Nothing has moved: Location names the result of this request, and the client is to read ' +
      `it with GET. 303 says so, while ${response.status} ${whichMethod(response.status)}.`,
  },
  {
    name: 'a redirect instead of 303',
    received: [303],
    called: [301, 302, 307, 308],
    decides: (_, called) =>
      `What was asked for has itself moved ${howLong(called)}. 303 points to something ` +
      `else, such as a result, and asks for a GET; ${called} ${whichMethod(called)}.`,
  },
  {
    name: 'a redirect of the wrong duration',
    received: [301, 302, 307, 308],
    called: [301, 302, 307, 308],
    when: ({ response, expected }) => expected.every((code) => howLong(code) !== howLong(response.status)),
    decides: ({ response, expected }, called) =>
      `This move is ${howLong(called)}, and ${response.status} says that it is ${howLong(response.status)}. ` +
      (permanent.includes(called)
        ? 'A client that is told so can go straight to the new address next time.'
        : 'A client that believes that would never ask at the old address again.') +
      (expected.length === 1 && whichMethod(called) !== whichMethod(response.status)
        ? ` Besides, ${response.status} ${whichMethod(response.status)}, and ${called} ${whichMethod(called)}.`
        : ''),
  },
  {
    name: 'a redirect that treats the method wrongly',
    received: [301, 302, 307, 308],
    called: [301, 302, 307, 308],
    decides: ({ request, response }, called) =>
      `The duration is right; what differs is the method. ${response.status} ` +
      `${whichMethod(response.status)}, ${called} ${whichMethod(called)}, and this is a ${request.method}.`,
  },
  {
    name: 'an answer where a redirect was due',
    received: ['2xx', 404, 410],
    called: [301, 302, 303, 307, 308],
    decides: (situation, called) =>
      called === 303
        ? 'The result is at an address of its own. Do not send it here: name that address in Location and the ' +
          'client fetches it with GET.'
        : `What belongs to ${pathOf(situation)} is at another address, and the server knows which. ` +
          `The client can only follow when ${called} and Location tell it.`,
    also: 'RFC 9110 §10.2.2',
  },
  {
    name: 'a redirect where an answer was due',
    received: [301, 302, 303, 307, 308],
    called: ['2xx'],
    decides: (situation, called) =>
      `The answer to ${requestLine(situation)} belongs right here, so the code is ${describeStatus(called)}.`,
    look: 'Some frameworks redirect by themselves when a slash at the end of the path is missing or too much.',
  },
];
