import { describeStatus } from '../status.ts';
import type { PartRule } from './rule.ts';
import { differs, isMethod, mediaType, requestLine, type Situation, sentHeader } from './situation.ts';

/** What takes more than one request or response to see: interim responses, several parts, limits, races, upstreams. */
export const flowRules: readonly PartRule[] = [
  {
    name: 'no 100 for Expect',
    when: (situation) => differs(situation, 'interim') && situation.request.headers.expect !== undefined,
    received: ({ response }) =>
      `${describeStatus(response.status)} came, but no 100 Continue before it. The client had held its content back.`,
    called: 'A request with Expect: 100-continue is answered at once: with 100, or with the final status.',
    decides: 'The client asks before it sends a large body. Without a word it waits, and then sends it unasked.',
    source: 'RFC 9110 §10.1.1, §15.2.1',
  },
  {
    name: 'no early hints',
    when: (situation) => differs(situation, 'interim') && isMissing(situation),
    received: ({ response }) => `${describeStatus(response.status)} is the final response, and nothing came before it.`,
    called: '103 Early Hints is an informational response: it goes out first, and the final response follows.',
    decides:
      'The hints tell the client what to fetch while the server still works on the answer. Inside the answer they come ' +
      'too late, and 103 as the only status would leave the client waiting.',
    source: 'RFC 8297 §2; RFC 9110 §15.2',
  },
  {
    name: 'early hints without the field',
    when: (situation) => differs(situation, 'interim'),
    received: 'The informational response came, but without the header field that it is sent for.',
    called:
      'The Link fields of a 103 say which resources the client will need, and that it should fetch them: rel=preload.',
    decides: 'Header fields of the final response do not count for the 103: it has its own.',
    source: 'RFC 8297 §2',
  },
  {
    name: 'several ranges in one part',
    when: (situation) => differs(situation, 'byteranges') && mediaType(situation) !== 'multipart/byteranges',
    received: ({ response }) => `${describeStatus(response.status)} came with a body that is not made of parts.`,
    called: (situation) =>
      `${sentHeader(situation, 'Range') ?? 'The request'} asks for more than one part, which takes multipart/byteranges.`,
    decides:
      'Ranges that do not touch cannot be sent as one piece. Each becomes a part of its own between boundaries, and ' +
      'Content-Type names the boundary.',
    source: 'RFC 9110 §15.3.7.2, §14.6',
  },
  {
    name: 'parts that are not as asked',
    when: (situation) => differs(situation, 'byteranges'),
    received: 'multipart/byteranges tells the client that each part says by itself where it belongs.',
    called: (situation) =>
      `${sentHeader(situation, 'Range') ?? 'The request'} names the parts; they come in that order, each with its own ` +
      'Content-Range.',
    decides: 'The client puts each part in its place by the Content-Range inside of that part, and by nothing else.',
    source: 'RFC 9110 §15.3.7.2, §14.6',
  },
  {
    name: 'a race that more than one wins',
    when: (situation) => isRace(situation) && !isMethod(situation, 'GET', 'HEAD'),
    received: 'Requests that came at the same time were not answered as if one had come after the other.',
    called: 'What only one of them may get, only one of them gets; the others learn that they came too late.',
    decides:
      'Between looking and acting another request can run. Note what you are about to do before the first await, so that ' +
      'the next request sees it.',
    source: 'RFC 9110 §15.5.10',
  },
  {
    name: 'a limit that begins elsewhere',
    when: (situation) => differs(situation, 'requests') && situation.response.status === 429,
    received: '429 Too Many Requests tells the client that the limit was passed with this request.',
    called: 'Every request up to the limit is served, the last one too, and the first one beyond it is refused.',
    decides:
      'Count first and compare then, or compare and count then, but not a mixture: that shifts the limit by one.',
    source: 'RFC 6585 §4',
  },
  {
    name: 'another service asked too often',
    when: (situation) => differs(situation, 'upstreamCalls'),
    received: (situation) => `The status of ${requestLine(situation)} is right. What happened behind it is not.`,
    called: 'How often the server calls the other service is part of the task: see the README.',
    decides:
      'A hidden second call doubles the load on a service that may be struggling, and may do a thing twice. A missing one ' +
      'means that the answer was made up.',
    source: 'RFC 9110 §9.2.2, §15.6.3',
  },
];

/** Whether every answer is of a kind that was expected, only not as often. */
function isRace({ mismatches }: Situation): boolean {
  const codes = (text = ''): readonly string[] => text.match(/\b\d{3}\b/g) ?? [];
  return mismatches.some(
    ({ part, expected, actual }) =>
      part === 'statuses' && codes(actual).every((code) => codes(expected).includes(code)),
  );
}

function isMissing({ mismatches }: Situation): boolean {
  return mismatches.some(({ where }) => where === 'informational response');
}
