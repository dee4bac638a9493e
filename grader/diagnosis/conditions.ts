import type { StatusRule } from './rule.ts';
import { condition, pathOf, type Situation } from './situation.ts';

/** Why an If-Match does not hold (RFC 9110 §13.1.1), as far as the field itself shows it. */
function whyItFails({ request }: Situation): string {
  const tags = request.headers['if-match'] ?? '';
  if (tags.trim() === '*') return 'nothing is stored there';
  return /^\s*W\//.test(tags)
    ? 'If-Match needs a strong ETag, and W/ marks a weak one'
    : 'the stored version is another one';
}

/** Confusions about conditions in a request (RFC 9110 §13, RFC 6585 §3). */
export const conditionRules: readonly StatusRule[] = [
  {
    name: '412 for 428',
    received: ['2xx', 400, 403, 409, 412],
    called: [428],
    decides: ({ request, response }) =>
      `This ${request.method} carries no If-Match. ` +
      `${response.status === 412 ? 'A condition that is not there cannot fail. ' : ''}The server insists on one, so ` +
      'that nobody overwrites a change that somebody else has just made.',
    also: 'RFC 9110 §13.1.1',
  },
  {
    name: '428 for 412',
    received: [428],
    called: [412],
    decides: (situation) =>
      `The condition is there: ${condition(situation) ?? 'look at the headers of the request'}. ` +
      `It does not hold, because ${whyItFails(situation)}.`,
    also: 'RFC 9110 §13.1.1',
  },
  {
    name: '409 for 412',
    received: ['2xx', 400, 409],
    called: [412],
    decides: (situation) =>
      `The client itself set the condition: ${condition(situation) ?? 'look at the headers of the request'}. ` +
      'It does not hold, so the request is not carried out.',
    also: 'RFC 9110 §13.2.2',
  },
  {
    name: '412 for 409',
    received: [412],
    called: [409],
    decides: (situation) =>
      condition(situation) === undefined
        ? 'The request carries no condition such as If-Match, so none can fail. It clashes with the stored data itself.'
        : `${condition(situation)} holds. What stands against the request is the stored data itself.`,
    also: 'RFC 9110 §13.2.2',
  },
  {
    name: '412 for something missing',
    received: [304, 412],
    called: [404],
    decides: (situation) =>
      'Without its condition the request would end in 404, because nothing exists at ' +
      `${pathOf(situation)}. A condition is looked at only when the plain request would succeed.`,
    also: 'RFC 9110 §13.2.1',
  },
  {
    name: '412 although the condition holds',
    received: [412, 428],
    called: ['2xx'],
    decides: (situation) =>
      `${condition(situation) ?? 'There is no condition in this request that could fail, so nothing'} ` +
      `${condition(situation) === undefined ? 'stands' : 'holds, so nothing stands'} against carrying it out.`,
    also: 'RFC 9110 §13.1.1',
  },
];
