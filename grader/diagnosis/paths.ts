import type { StatusRule } from './rule.ts';
import { isMethod, parsedBody, pathOf, requestLine, type Situation } from './situation.ts';

/** Returns what stands in a body that says nothing, and undefined when the body says something. */
function nothingIn(situation: Situation): string | undefined {
  if (situation.response.body.trim() === '') return 'empty';
  const body = parsedBody(situation);
  if (body === null) return 'null';
  if (typeof body !== 'object' || Object.keys(body).length > 0) return undefined;
  return Array.isArray(body) ? '[]' : '{}';
}

/** Confusions about what a path and a method stand for (RFC 9110 §9, §15.5.5, §15.5.6, §15.5.11). */
export const pathRules: readonly StatusRule[] = [
  {
    name: 'nothing where something missing was asked for',
    received: [200],
    called: [404, 410],
    ofAnswer: true,
    when: (situation) => nothingIn(situation) !== undefined,
    decides: (situation) =>
      `Nothing should be at ${pathOf(situation)}, and your answer is ${nothingIn(situation)}. Under 200 that reads ` +
      'as "it exists and this is what it contains". Test whether the lookup found something before you answer.',
  },
  {
    name: '204 for a DELETE that finds nothing',
    received: [200, 202, 204],
    called: [404],
    when: (situation) => isMethod(situation, 'DELETE'),
    decides: (situation) =>
      `When this DELETE arrives, nothing should be at ${pathOf(situation)} any more, or nothing ever was. A ` +
      'repeated DELETE must not change anything more, but its status may differ. HTTP allows both codes.',
    choice: 'This check wants the client to learn that nothing was there.',
    also: 'RFC 9110 §9.2.2',
  },
  {
    name: 'a change to something missing',
    received: ['2xx'],
    called: [404],
    when: (situation) => isMethod(situation, 'PUT', 'PATCH'),
    decides: (situation) =>
      `Nothing should be stored at ${pathOf(situation)}, so there is nothing to change, ` +
      `and this server does not let a ${situation.request.method} create it.`,
    also: 'RFC 9110 §9.3.4',
  },
  {
    name: 'a success for 404',
    received: ['2xx'],
    called: [404],
    decides: (situation) => `Nothing should be at ${pathOf(situation)}. A success would tell the client that it does.`,
  },
  {
    name: '404 for 410',
    received: ['2xx', 404],
    called: [410],
    decides: (situation) =>
      `The server remembers that ${pathOf(situation)} existed and was removed ` +
      'on purpose. 410 says that asking again is useless; 404 leaves it open.',
  },
  {
    name: 'a redirect for 410',
    received: [301, 302, 307, 308],
    called: [410],
    decides: (situation) =>
      `What was at ${pathOf(situation)} is gone, and lives on at no other address to which a redirect could lead.`,
  },
  {
    name: '410 for 404',
    received: [410],
    called: [404],
    decides: (situation) =>
      `410 promises that something was at ${pathOf(situation)} and never comes back. ` +
      '404 claims less: there is nothing now.',
    choice: 'That is all this check asks the server to know.',
  },
  {
    name: 'HEAD where GET works',
    received: [404, 405],
    called: ['2xx'],
    when: (situation) => isMethod(situation, 'HEAD'),
    decides: (situation) =>
      `GET works at ${pathOf(situation)}, and a path that answers GET answers ` +
      'HEAD too: with the same status and headers, and without the body.',
    also: 'RFC 9110 §9.1, §9.3.2',
  },
  {
    name: 'OPTIONS refused',
    received: [404, 405],
    called: ['2xx'],
    when: (situation) => isMethod(situation, 'OPTIONS'),
    decides: (situation) =>
      `OPTIONS only asks what ${pathOf(situation)} can do. The path ` +
      'exists, so the answer is a success with the methods in Allow.',
    also: 'RFC 9110 §9.3.7',
  },
  {
    name: '404 for 405',
    received: [404],
    called: [405],
    decides: (situation) =>
      `${pathOf(situation)} is an address that this server knows, for other methods than ` +
      `${situation.request.method}. 404 would make the client doubt the path instead of the method.`,
  },
  {
    name: '403 for 405',
    received: [403],
    called: [405],
    decides: (situation) =>
      `${pathOf(situation)} does not take ${situation.request.method} from anybody. ` +
      '403 would make the client ask for a permission that nobody can give.',
  },
  {
    name: '405 for 404',
    received: [405],
    called: [404],
    decides: (situation) =>
      `Nothing should be at ${pathOf(situation)}, for any method. 405 promises that another method would work there.`,
  },
  {
    name: '404 for a PUT that creates',
    received: [404],
    called: [201],
    when: (situation) => isMethod(situation, 'PUT'),
    decides: (situation) =>
      `Nothing is stored at ${pathOf(situation)} yet, and that is no obstacle: a PUT brings ` +
      'the whole thing along and names its address. This server lets it create what is missing.',
    also: 'RFC 9110 §9.3.4',
  },
  {
    name: '404 for something that should be there',
    received: [404, 410],
    called: ['2xx'],
    decides: (situation) =>
      isMethod(situation, 'POST')
        ? `${pathOf(situation)} should take a POST.`
        : `There should be something at ${pathOf(situation)}.`,
    look: (situation) =>
      isMethod(situation, 'POST')
        ? 'Compare the path and the method of your route with the request, letter by letter.'
        : 'Look at three places: does a route fit the path and the method, was the entry stored, and does the lookup ' +
          'find it? An id from the path is text, not a number.',
  },
  {
    name: '405 for something that should work',
    received: [405],
    called: ['2xx'],
    decides: (situation) =>
      `The path is known to the server, but no handler there takes ${situation.request.method}. This one should.`,
  },
  {
    name: '404 for a path value that cannot exist',
    received: [404],
    called: [400, 422],
    when: ({ request }) => !request.hasBody,
    decides: (situation, called) =>
      `${requestLine(situation)} has an address in which a value is missing or of the ` +
      'wrong kind, such as a word where a number belongs. 404 claims that the server ' +
      `looked and found nothing; ${called} says that there was nothing it could look for.`,
  },
  {
    name: '404 for a body that breaks the rules',
    received: [404],
    called: [400, 422],
    decides: (situation) =>
      `${pathOf(situation)} is the right path. What is wrong is the ` +
      'body, and 404 would make the client look for another path.',
  },
  {
    name: '422 for 404',
    received: [400, 409, 422],
    called: [404],
    when: ({ expected }) => expected.length === 1,
    decides: (situation) =>
      `There is no mistake in ${requestLine(situation)}. The ` +
      'server can look for what was asked, and finds nothing there.',
  },
];
