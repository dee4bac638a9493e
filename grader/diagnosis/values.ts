import type { StatusRule } from './rule.ts';
import { requestLine, type Situation, shortened } from './situation.ts';

const keyDraft = 'draft-ietf-httpapi-idempotency-key-header';

function hasKey({ request }: Situation): boolean {
  return request.headers['idempotency-key'] !== undefined;
}

/** Confusions about a request that carries a key, so that it can be repeated safely. */
const keys: readonly StatusRule[] = [
  {
    name: 'a key used for other content',
    received: ['2xx', 400, 409],
    called: [422],
    when: hasKey,
    decides:
      'The Idempotency-Key was used before, for a request with other content. That is a mistake of the client which ' +
      'waiting will not mend, so it is 422. For a repeated request whose first copy is still at work there is 409.',
    also: keyDraft,
  },
  {
    name: 'a key whose first request is still at work',
    received: ['2xx', 400, 422],
    called: [409],
    when: hasKey,
    decides:
      'The first request with this Idempotency-Key is still at work. There is no result to ' +
      'repeat yet, and starting again would do the work twice. The client has to wait: 409.',
    also: keyDraft,
  },
  {
    name: 'a key that may be used',
    received: [200, 400, 409, 422],
    called: [201],
    when: hasKey,
    decides:
      'Has this Idempotency-Key come before? If not, this is a new request, even with content seen before. ' +
      'If so, and the content is the same, it gets the first answer again, with the same status and body.',
    also: keyDraft,
  },
];

/** Confusions about what is wrong with the content of a request (RFC 9110 §15.5). */
const contents: readonly StatusRule[] = [
  {
    name: '422 for 400 in a body',
    received: [422],
    called: [400],
    when: ({ request }) => request.hasBody,
    decides:
      'First question: can the body be parsed at all? If not, there are no values to judge, and the code is 400. ' +
      'For a body that can be parsed but has a wrong value HTTP allows both codes.',
    choice: 'This check asks for 400.',
  },
  {
    name: '422 for 400 in the address',
    received: [422],
    called: [400],
    decides: (situation) =>
      `${requestLine(situation)} has no body: the wrong value is in the address. HTTP allows both codes for that.`,
    choice: 'This check asks for 400.',
  },
  {
    name: '400 for 422 in a body',
    received: [400],
    called: [422],
    when: ({ request }) => request.hasBody,
    decides:
      'The body can be parsed. Its form is right; a value in it is missing, of the wrong ' +
      'type or against the rules. 400 would suggest that the text itself is broken.',
  },
  {
    name: '400 for 422 in the address',
    received: [400],
    called: [422],
    decides: (situation) =>
      `${requestLine(situation)} can be read; a value in its address is missing, of the wrong type or against ` +
      'the rules. HTTP allows both codes for that. Frameworks such as FastAPI use 422.',
    choice: 'So does this check.',
  },
  {
    name: '409 for 422',
    received: [409],
    called: [400, 422],
    decides: (_, called) =>
      'This request would be refused by an empty server too, whatever is stored. Validity ' +
      `comes first (${called}); only a valid request can clash with stored data (409).`,
  },
  {
    name: '422 for 409',
    received: [400, 422, 500],
    called: [409],
    decides: ({ response }) =>
      'Taken by itself the request is valid: another server with other data would accept it. It clashes ' +
      `with what is stored here and now. ${response.status} would hide that the same request may work later.`,
  },
  {
    name: 'a success for 409',
    received: ['2xx'],
    called: [409],
    decides: (situation) => `${requestLine(situation)} does not fit what is stored now.`,
    look: 'Look for the clash before you store anything, and leave everything as it was.',
  },
  {
    name: '409 without a clash',
    received: [409],
    called: ['2xx'],
    decides: 'Nothing that is supposed to be stored by now stands against this request.',
    look: 'Check what the server compares it with, and whether deleted or refused entries are really gone.',
  },
  {
    name: 'work accepted unseen',
    received: [202],
    called: [400, 422],
    decides: (_, called) =>
      '202 promises to do the work later, but this work can never be done: the request is ' +
      `wrong, and the server can see that now. Check first (${called}), accept afterwards.`,
  },
  {
    name: 'a success for a wrong request',
    received: ['2xx'],
    called: [400, 422],
    decides: (situation) =>
      `Something in ${requestLine(situation)} breaks a rule: a value in its address, its headers or its body.`,
    look: 'Check every value before you use it. One that is let in causes its damage later and elsewhere.',
  },
  {
    name: 'a right request refused',
    received: [400, 422],
    called: ['2xx'],
    decides: (situation) => `Nothing in ${requestLine(situation)} breaks a rule.`,
    look:
      'Which of your tests refuses it, and why? A border may be drawn one too low, something may be compared that is ' +
      'long gone, or a text taken for a number.',
  },
  {
    name: '400 for 415',
    received: ['2xx', 400, 422],
    called: [415],
    decides: ({ request }) =>
      `The Content-Type of the request decides: it is ${shortened(request.headers['content-type'] ?? 'missing')}. ` +
      'The server does not read that format here, and it can say so before it looks at the body.',
  },
  {
    name: '415 for 400',
    received: [415],
    called: [400, 422],
    decides: ({ request }) =>
      `The Content-Type of the request (${shortened(request.headers['content-type'] ?? 'none was sent')}) ` +
      'is one that the server reads. The mistake is inside the body, not in its format.',
  },
  {
    name: '406 and 415 swapped',
    received: [406, 415],
    called: [406, 415],
    decides:
      'Two headers of the request, two codes. Content-Type names the format of the body ' +
      'that was sent (415). Accept names the formats that the client wants back (406).',
    also: 'RFC 9110 §12.5.1',
  },
  {
    name: 'a success for 406',
    received: ['2xx', 400],
    called: [406],
    decides: ({ request }) =>
      `The client wants only ${shortened(request.headers.accept ?? 'what its Accept headers name')}, and the ` +
      'server cannot send that. HTTP would allow a default instead.',
    choice: 'This check wants the client to be told.',
    also: 'RFC 9110 §12.4.1',
  },
  {
    name: 'a format refused that should work',
    received: [406, 415],
    called: ['2xx'],
    decides: ({ request, response }) =>
      response.status === 406
        ? `The client accepts ${shortened(request.headers.accept ?? 'everything: it sent no Accept header')}, ` +
          'and the server can send that. A version with q=0 is ruled out, every other one is welcome.'
        : `The Content-Type of the request is ${shortened(request.headers['content-type'] ?? 'missing')}, ` +
          'and the server should take that. Parameters such as charset, and upper or lower case, do not matter.',
    also: 'RFC 9110 §8.3.1, §12.5.1',
  },
  {
    name: '400 for 413',
    received: ['2xx', 400, 422],
    called: [413],
    decides: 'The size decides, not what the body says: it is above the limit, so the server need not even read it.',
  },
];

/** What decides when the question is what is wrong with the content of a request. */
export const valueRules: readonly StatusRule[] = [...keys, ...contents];
