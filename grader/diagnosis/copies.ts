import type { StatusRule } from './rule.ts';
import { condition, requestLine } from './situation.ts';

/** Confusions about a copy the client already has (RFC 9110 §13). */
export const copyRules: readonly StatusRule[] = [
  {
    name: '200 for 304',
    received: [200, 204],
    called: [304],
    decides: (situation) =>
      `With ${condition(situation) ?? 'its condition'} the client says which version it ` +
      'has, and that version is still the current one. There is no need to send it again.',
    also: 'RFC 9110 §13.2.2',
  },
  {
    name: '304 without a condition',
    received: [304],
    called: ['2xx'],
    when: (situation) => condition(situation) === undefined,
    decides: (situation) =>
      `${requestLine(situation)} carries neither If-None-Match nor If-Modified-Since. ` +
      'The client did not say that it has a copy, so it needs the content.',
    also: 'RFC 9110 §13.2.2',
  },
  {
    name: '304 for 200',
    received: [304],
    called: [200],
    decides: (situation) =>
      `${condition(situation)} names a version that is not the current one. ` +
      '304 would leave the client with an old copy; 200 brings the new content.',
    also: 'RFC 9110 §13.2.2',
  },
  {
    name: '304 for 412',
    received: [304],
    called: [412],
    decides: ({ request }) =>
      `Only GET and HEAD can be answered with "use your copy". This ${request.method} ` +
      'was to happen under a condition that does not hold, so it is refused.',
    also: 'RFC 9110 §13.1.2',
  },
  {
    name: '412 for 304',
    received: [412],
    called: [304],
    decides: ({ request }) =>
      `${request.method} only reads. When If-None-Match shows that the ` +
      'client has the current version, that is good news and no failure.',
    also: 'RFC 9110 §13.1.2',
  },
];
