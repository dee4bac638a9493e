import type { StatusRule } from './rule.ts';
import { pathOf, requestLine } from './situation.ts';

/** What decides when the right answer was a 5xx, or was mistaken for one (RFC 9110 §15.6). */
export const failureRules: readonly StatusRule[] = [
  {
    name: '500 for 501',
    received: [500, 503],
    called: [501],
    decides: 'Nothing broke: the feature is simply not built, and the server knows that.',
    look: ({ response }) =>
      `A stub that still holds its TODO may answer ${response.status} as well, so look there first.`,
  },
  {
    name: '405 for 501',
    received: [405],
    called: [501],
    decides: (situation) =>
      `405 says that ${pathOf(situation)} will never take ${situation.request.method}, and that another method ` +
      'would work there. The fact is another one: the server lacks the function itself, whatever the path.',
    also: 'RFC 9110 §9.1',
  },
  {
    name: '404 for 501',
    received: [404],
    called: [501],
    decides: (situation) =>
      `What is missing is the function behind ${requestLine(situation)}, not ` +
      'something to find at this path. 404 would make the client doubt the path.',
  },
  {
    name: '500 for a lookup that finds nothing',
    received: [500],
    called: [404],
    decides: (situation) =>
      `Nothing should be at ${pathOf(situation)}, and that is an everyday result. Test ` +
      'whether the lookup found something before you use it, then no code will fail.',
  },
  {
    name: '502 for 404',
    received: [502, 503, 504],
    called: [404],
    decides: ({ response }) =>
      'The other server answered correctly and in time: there is no such thing. ' +
      `Hand that answer on. ${response.status} would blame a server that works.`,
  },
  {
    name: '500 for bad input',
    received: ['5xx'],
    called: ['4xx'],
    decides: ({ response }, called) =>
      'The cause is in the request: sent again unchanged, it fails on the healthiest server too. ' +
      `${response.status} calls the people who run the server, ${called} tells the client what it can change.`,
  },
  {
    name: '502 for 504',
    received: [500, 502, 503],
    called: [504],
    decides: ({ response }) =>
      'The other server sent nothing at all within the time allowed. Time decides: ' +
      (response.status === 502
        ? 'for 502 there must be an answer, or a broken connection, that cannot be used.'
        : `for ${response.status} the cause would have to be in this server.`),
  },
  {
    name: '504 for 502',
    received: [500, 503, 504],
    called: [502],
    decides: ({ response }) =>
      'The other server reacted, but not with anything usable: an error, text that cannot be parsed, or a connection ' +
      'that broke off. ' +
      (response.status === 504 ? '504 is for silence until time runs out.' : 'This server itself works.'),
  },
  {
    name: '502 for 503',
    received: [502, 504],
    called: [503],
    decides:
      'It is known that this will pass: the other server said so itself, or this server has ' +
      'stopped asking it for a while. The client should come back later, and only 503 says so.',
  },
  {
    name: '500 for 503',
    received: [500],
    called: [503],
    decides:
      'The server knows why it cannot answer and that it will pass, as in maintenance. ' +
      '500 is for what nobody foresaw, and it does not invite the client to come back.',
  },
  {
    name: '503 for 500',
    received: [502, 503, 504],
    called: [500],
    decides: ({ response }) =>
      response.status === 503
        ? 'Something broke unexpectedly, and nothing says that waiting will mend it. 503 would promise that.'
        : 'The failure happened in this server itself. No other server was asked for help that could be blamed.',
  },
  {
    name: '404 for a failure',
    received: ['4xx'],
    called: ['5xx'],
    decides: ({ response }, called) =>
      'There is nothing wrong with the request: once the server is in order again, the same request ' +
      `will work. ${response.status} would make the client look for its own mistake, ${called} does not.`,
  },
  {
    name: 'a success for a failure',
    received: ['2xx', '3xx'],
    called: ['5xx'],
    decides: (situation, called) =>
      `This is a situation in which the server cannot, or must not, serve ${requestLine(situation)}. After ` +
      `${situation.response.status} the client goes on as if all were well; only ${called} stops it.`,
  },
  {
    name: '503 after the trouble is over',
    received: [503],
    called: ['2xx'],
    decides: (situation) => `${requestLine(situation)} should be served now.`,
    look: 'Look at what switches the refusal on, when it goes off again, and for which paths it holds.',
  },
  {
    name: '500 where nothing should fail',
    received: ['5xx'],
    called: ['2xx', '3xx'],
    decides: (situation) => `${requestLine(situation)} is in order, and a 5xx says that the server is not.`,
    look: 'If no handler of yours chose this status, something broke on the way; the log of the server shows where.',
  },
];
