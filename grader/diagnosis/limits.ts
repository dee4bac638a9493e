import type { StatusRule } from './rule.ts';

/** Confusions about the number of requests one caller may send (RFC 6585 §4). */
export const limitRules: readonly StatusRule[] = [
  {
    name: '503 for 429',
    received: [503],
    called: [429],
    decides:
      'The server is well and serves others. It is this one caller who has sent ' +
      'too many requests, and 503 would tell everybody that the server is down.',
  },
  {
    name: '403 for 429',
    received: [400, 403],
    called: [429],
    decides: ({ response }) =>
      `The caller may do this, just not so often. Waiting helps, and ${response.status} denies that.`,
  },
  {
    name: 'a success for 429',
    received: ['2xx'],
    called: [429],
    decides: 'With this request the caller has gone past the limit.',
    look: 'Count every request, compare the count with the limit, and only then answer.',
  },
  {
    name: '429 within the limit',
    received: [429],
    called: ['2xx'],
    decides: 'No limit stands against this request: it is within the limit, in a new period, or not limited at all.',
    look: 'Look at where the count begins, when it goes back to zero, and which requests are counted together.',
  },
  {
    name: '429 for 503',
    received: [429],
    called: [503],
    decides: 'Nobody is served at the moment, however rarely they ask. The reason is the server, not this caller.',
  },
  {
    name: '429 for 403',
    received: [429],
    called: [403],
    decides: 'Waiting would not help: this caller may not do it at any speed.',
  },
];
