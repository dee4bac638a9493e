import { describeStatus } from '../status.ts';
import { anyFinal, type HeaderRule } from './header-rule.ts';
import { requestLine } from './situation.ts';

/** Headers that belong to one code each. */
export const others: readonly HeaderRule[] = [
  {
    name: '204 with a length',
    header: 'content-length, transfer-encoding',
    on: [204],
    state: 'wrong',
    received: '204 No Content came with a header that announces a body.',
    called: 'A 204 must have neither Content-Length nor Transfer-Encoding.',
    decides: 'A client knows from the code alone that nothing follows. Even Content-Length: 0 is too much.',
    source: 'RFC 9110 §8.6, §15.3.5; RFC 9112 §6.1',
  },
  {
    name: '451 without Link',
    header: 'link',
    on: [451],
    state: 'missing',
    received:
      '451 Unavailable For Legal Reasons tells the client that ' +
      'there was a legal demand. Yours does not say who blocks.',
    called: 'A 451 should carry Link: <address>; rel="blocked-by", with the address of whoever blocks.',
    decides: 'The one who demands and the one who blocks can be different. The link names the one who blocks.',
    source: 'RFC 7725 §4',
  },
  {
    name: '415 without Accept',
    header: 'accept',
    on: [415],
    state: 'missing',
    received:
      '415 Unsupported Media Type tells the client that its format does not work. Yours does not say which one would.',
    called: 'A 415 can name the formats that work in a header of the response: Accept: application/json.',
    decides: 'Accept is best known from requests. In a response it says what the server likes to receive.',
    source: 'RFC 9110 §15.5.16, §12.5.1',
  },
  {
    name: 'no Accept-Patch',
    header: 'accept-patch',
    on: anyFinal,
    state: 'missing',
    received: (situation) => `The answer to ${requestLine(situation)} does not say in which form changes can be sent.`,
    called: 'Accept-Patch names the formats of changes that work here: Accept-Patch: application/merge-patch+json.',
    decides:
      'There are several formats for PATCH, with different meanings. ' +
      'The client cannot tell from outside which one you read.',
    source: 'RFC 5789 §2.2, §3.1',
  },
  {
    name: '426 without Upgrade',
    header: 'upgrade',
    on: [101, 426],
    state: 'missing',
    received: ({ response }) =>
      `${describeStatus(response.status)} speaks of another protocol. Without Upgrade the client does not learn which.`,
    called: ({ response }) => `A ${response.status} must carry Upgrade with the name of the protocol.`,
    decides: 'The code only says that the protocol is to change. Its name stands in Upgrade and nowhere else.',
    source: 'RFC 9110 §7.8, §15.5.22',
  },
];
