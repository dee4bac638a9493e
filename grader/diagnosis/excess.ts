import { describeStatus } from '../status.ts';
import { promiseOf } from './phrases.ts';
import type { PartRule } from './rule.ts';
import { differs, isMethod, type Situation } from './situation.ts';

/** Says whether content was sent, or written by the handler, where none may be. */
function hasContent({ mismatches }: Situation): boolean {
  return mismatches.some(({ part, where }) => part === 'empty' && !where.startsWith('header '));
}

/** Something reached the client, or was tried to, that must not (CWE-209; RFC 9110 §6.4.1, §9.3.2). */
export const excessRules: readonly PartRule[] = [
  {
    name: 'internals in the answer',
    when: (situation) => differs(situation, 'forbidden'),
    received:
      'Your answer contains details of the inside of the server, and everybody who can send this request reads them.',
    called: ({ response }) =>
      `${describeStatus(response.status)} already names the kind of outcome. The body adds a general sentence ` +
      'for the client; messages of exceptions, stack traces, queries, hosts and passwords stay in the log.',
    decides:
      'Who reads it? The body goes to strangers, the log to the people who run ' +
      'the server. What helps to mend the server also helps to break into it.',
    source: 'CWE-209; RFC 9110 §15.6.1',
  },
  {
    name: 'HEAD with content',
    when: (situation) => hasContent(situation) && isMethod(situation, 'HEAD'),
    received: 'Your answer to HEAD came with a body.',
    called: 'HEAD is for a client that wants the headers of the matching GET and nothing else.',
    decides: 'The method decides, whatever the status is: after HEAD not a single byte may follow the headers.',
    source: 'RFC 9110 §9.3.2',
  },
  {
    name: '204 with content',
    when: (situation) => hasContent(situation) && situation.response.status === 204,
    received: `${promiseOf(204)} Your server wrote a body all the same, or tried to.`,
    called: 'A 204 ends after its headers. null, {} and "" are bodies too.',
    decides:
      'Is there something to say? Then send it with 200. Is there nothing? Then end the response without content.',
    source: 'RFC 9110 §15.3.5, §6.4.1; RFC 9112 §6.3',
  },
  {
    name: '205 with content',
    when: (situation) => hasContent(situation) && situation.response.status === 205,
    received: `${promiseOf(205)} Your server wrote a body all the same, or tried to.`,
    called: 'A 205 has no content.',
    decides: 'Is there something to say? Then send it with 200. A 205 only tells the client to clear its form.',
    source: 'RFC 9110 §15.3.6',
  },
  {
    name: '304 with content',
    when: (situation) => hasContent(situation) && situation.response.status === 304,
    received: `${promiseOf(304)} Your server wrote a body all the same, or tried to.`,
    called: 'A 304 ends after its headers: the client takes the content from its own copy.',
    decides:
      'Is the copy of the client still current? Then nothing is sent (304). Is it not? Then everything is (200).',
    source: 'RFC 9110 §15.4.5, §6.4.1; RFC 9112 §6.3',
  },
];
