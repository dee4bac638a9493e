import { type HeaderRule, says } from './header-rule.ts';
import { credentials } from './situation.ts';

/** WWW-Authenticate on a 401 (RFC 9110 §11.6.1, RFC 6750 §3). */
export const challenges: readonly HeaderRule[] = [
  {
    name: '401 without WWW-Authenticate',
    header: 'www-authenticate',
    on: [401],
    state: 'missing',
    received: '401 Unauthorized tells the client to log in. Without WWW-Authenticate it does not learn how.',
    called: 'Every 401 must carry WWW-Authenticate with at least one way to log in, for example Bearer.',
    decides: (situation) =>
      `${credentials(situation) === undefined ? 'Nobody logged in' : 'A login was tried and failed'}, ` +
      'but that makes no difference here: the header belongs to the code itself.',
    source: 'RFC 9110 §15.5.2, §11.6.1',
  },
  {
    name: 'a challenge that does not say why',
    header: 'www-authenticate',
    on: [401],
    state: (value, situation) =>
      /^bearer\b/i.test(value) && !/\berror=/.test(value) && situation.request.headers.authorization !== undefined,
    received: says('WWW-Authenticate', 'tells the client how to log in, but not what was wrong with its token.'),
    called: 'For a token that was sent and refused, Bearer adds error="invalid_token".',
    decides:
      'The request carries Authorization. So the client did not ' +
      'forget its token; it has to learn that this one is no good.',
    source: 'RFC 6750 §3, §3.1; RFC 9110 §11.6.1',
  },
  {
    name: 'a challenge that blames a token nobody sent',
    header: 'www-authenticate',
    on: [401],
    state: (value, situation) => /\berror=/.test(value) && situation.request.headers.authorization === undefined,
    received: says('WWW-Authenticate', 'tells the client that its token is no good.'),
    called: 'A request without credentials gets the bare way to log in, for example Bearer.',
    decides: 'The request carries no Authorization header, so there is no token that could be wrong.',
    source: 'RFC 6750 §3.1; RFC 9110 §11.6.1',
  },
  {
    name: 'a challenge of another kind',
    header: 'www-authenticate',
    on: [401],
    state: 'wrong',
    received: says('WWW-Authenticate', 'tells the client how to log in.'),
    called: 'This check asks for another way to log in.',
    decides: 'The first word names the way: Bearer for a token, Basic for a name with a password.',
    source: 'RFC 9110 §11.6.1, §11.3',
  },
];
