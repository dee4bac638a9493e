import { describeStatus } from '../status.ts';
import { type HeaderRule, says } from './header-rule.ts';
import { situationOf } from './phrases.ts';
import { isMethod, pathOf, type Situation } from './situation.ts';

function isPut(situation: Situation): boolean {
  return isMethod(situation, 'PUT');
}

/** Location on a 201, a 202 and a redirect (RFC 9110 §10.2.2). */
export const addresses: readonly HeaderRule[] = [
  {
    name: '201 without Location',
    header: 'location',
    on: [201],
    state: 'missing',
    unless: isPut,
    received: (situation) =>
      '201 Created without Location tells the client that the new ' +
      `thing is at ${pathOf(situation)}, the path of the request.`,
    called: 'After a POST, Location should hold the address of the new thing.',
    decides: (situation) =>
      'The new thing has an address of its own, one step below ' +
      `${pathOf(situation)} or somewhere else. Only the server knows it.`,
    source: 'RFC 9110 §15.3.2, §9.3.3, §10.2.2',
  },
  {
    name: '201 with a wrong Location',
    header: 'location',
    on: [201],
    state: 'wrong',
    received: says('Location', 'tells the client that the new thing is there.'),
    called: 'Location holds the address of exactly the thing that this request made.',
    decides: 'A GET at that address has to return it. So the address ends in the id that was given to the new entry.',
    source: 'RFC 9110 §15.3.2, §10.2.2',
  },
  {
    name: '202 without Location',
    header: 'location',
    on: [202],
    state: 'missing',
    received: '202 Accepted tells the client that the outcome is still open. Yours does not say where to ask for it.',
    called: 'A 202 should point to a place that shows how far the work is. This check looks for it in Location.',
    decides: 'The client cannot know that address by itself, and no second response to this request will ever come.',
    source: 'RFC 9110 §15.3.3, §10.2.2',
  },
  {
    name: 'a redirect without Location',
    header: 'location',
    on: [301, 302, 303, 307, 308],
    state: 'missing',
    received: ({ response }) =>
      `${describeStatus(response.status)} tells the client to go ` +
      'to another address. Without Location it has nowhere to go.',
    called: 'A redirect should name the other address in Location.',
    decides: 'The code only says that there is another address. Which one it is stands in Location and nowhere else.',
    source: 'RFC 9110 §15.4, §10.2.2',
  },
  {
    name: 'a redirect with a wrong Location',
    header: 'location',
    on: [301, 302, 303, 307, 308],
    state: 'wrong',
    received: says('Location', 'is where the client goes next.'),
    called: ({ response }) => situationOf(response.status),
    decides: (situation) =>
      `Follow it as a client would: starting from ${pathOf(situation)}, ` +
      'this address does not lead where the check wants to go.',
    source: 'RFC 9110 §15.4, §10.2.2',
  },
];
