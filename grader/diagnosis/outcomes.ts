import type { StatusRule } from './rule.ts';
import { isMethod, pathOf, requestLine } from './situation.ts';

/** Confusions among the codes that say "it worked" (RFC 9110 §15.3). */
export const outcomeRules: readonly StatusRule[] = [
  {
    name: '200 for 201 after PUT',
    received: [200, 204],
    called: [201],
    when: (situation) => isMethod(situation, 'PUT'),
    decides: (situation) =>
      `Before this PUT nothing was stored at ${pathOf(situation)}. A PUT that creates ` +
      'must answer 201; 200 and 204 are for a PUT that replaces what was there.',
    also: 'RFC 9110 §9.3.4',
  },
  {
    name: '200 for 201',
    received: [200, 204],
    called: [201],
    decides: (situation) =>
      `${requestLine(situation)} made something that did not exist before. Only ` +
      '201 tells the client that there is now something new and where it is.',
    also: 'RFC 9110 §9.3.3',
  },
  {
    name: '201 for 200 after PUT',
    received: [201],
    called: [200, 204],
    when: (situation) => isMethod(situation, 'PUT'),
    decides: (situation, called) =>
      `What ${pathOf(situation)} stands for was already there, so this PUT made nothing new. ` +
      `201 is for the first time only, ${called} for every time after it.`,
    also: 'RFC 9110 §9.3.4',
  },
  {
    name: '201 for 200',
    received: [201],
    called: [200, 204],
    decides: (situation) =>
      `${requestLine(situation)} left nothing new behind. It read something, changed something ` +
      'or found what was already there, and 201 would send the client looking for a new thing.',
  },
  {
    name: '200 for 202',
    received: [200, 201, 204],
    called: [202],
    decides: (situation, called) =>
      `When this response is sent, the work is not finished. ${situation.response.status} would ` +
      `tell the client that it is done and cannot fail any more; ${called} leaves that open.`,
  },
  {
    name: '202 for 200',
    received: [202],
    called: [200, 201, 204],
    decides: (situation, called) =>
      `When this response is sent, nothing is left to do for ${requestLine(situation)}. 202 ` +
      `would make the client wait and ask again; ${called} tells it that the result is final.`,
  },
  {
    name: '200 for 204 with a body',
    received: [200],
    called: [204],
    ofAnswer: true,
    when: ({ response }) => response.body !== '',
    decides: (situation) =>
      'The body of your answer says nothing that 204 does not say by itself. After ' +
      `${requestLine(situation)} there is nothing to show, so the response ends after its headers.`,
  },
  {
    name: '200 for 204',
    received: [200],
    called: [204],
    decides: (situation) =>
      `${requestLine(situation)} was carried out and there is nothing to show. An empty body ` +
      'under 200 looks like a result that got lost; 204 says that it is empty on purpose.',
  },
  {
    name: '204 for 200',
    received: [204],
    called: [200],
    decides: (situation) =>
      `The client of ${requestLine(situation)} waits for a result, and a 204 cannot ` +
      'carry one. Where there is something to show, even an empty list, the code is 200.',
  },
  {
    name: '200 for 207',
    received: [200, 201, 202, '4xx'],
    called: [207],
    decides: (situation) =>
      `The parts of this request ended differently: some succeeded, some failed. ${situation.response.status} ` +
      'gives one verdict for all of them, 207 lets the body give each part its own.',
    also: 'RFC 4918 §13',
  },
  {
    name: '207 for 200',
    received: [207],
    called: [200],
    decides: 'This request has one outcome. 207 is for several outcomes that may differ, listed in the body.',
    also: 'RFC 4918 §13',
  },
];
