import type { PartRule } from './rule.ts';
import { differs, isJsonType, mediaType, parsedBody, shortened } from './situation.ts';

/** The label of a body does not fit (RFC 9110 §8.3). */
export const labelRules: readonly PartRule[] = [
  {
    name: 'no Content-Type',
    when: (situation) => differs(situation, 'mediaType') && mediaType(situation) === '',
    received: 'Without Content-Type the client has to guess what the body is.',
    called: 'A response with a body should name its format in Content-Type, for example application/json.',
    decides: 'Clients choose by this header how to read the body. They do not look inside first.',
    source: 'RFC 9110 §8.3',
  },
  {
    name: 'problem details with the type of plain JSON',
    when: (situation) =>
      differs(situation, 'mediaType') &&
      situation.response.status >= 400 &&
      mediaType(situation) === 'application/json',
    received: 'application/json tells the client that the body is JSON of any kind.',
    called: 'Problem details, the standard form for errors, have a type of their own: application/problem+json.',
    decides:
      'A client that sees that type knows what title, status and detail mean, without reading your documentation.',
    source: 'RFC 9457 §3; RFC 9110 §8.3',
  },
  {
    name: 'JSON labelled as something else',
    when: (situation) =>
      differs(situation, 'mediaType') && !isJsonType(situation) && typeof parsedBody(situation) === 'object',
    received: (situation) =>
      `${shortened(mediaType(situation))} tells the client that the body is not JSON, though it is.`,
    called: 'JSON is sent with Content-Type: application/json.',
    decides:
      'Clients choose by this header how to read the body. With another label, JSON stays a piece of text to them.',
    source: 'RFC 9110 §8.3; RFC 8259 §11',
  },
  {
    name: 'HTML where data was asked for',
    when: (situation) => differs(situation, 'mediaType') && mediaType(situation) === 'text/html',
    received: 'text/html tells the client that the body is a page to be shown in a browser.',
    called: 'This check asks for another media type, one that says what kind of data the body holds.',
    decides: ({ response }) =>
      response.status >= 400
        ? 'Pages like this often come from the framework when no handler of yours made the answer. Make the error ' +
          'answer yourself.'
        : 'Clients choose by Content-Type how to read the body, and for a page a program has no use.',
    source: 'RFC 9110 §8.3',
  },
  {
    name: 'something else labelled as JSON',
    when: (situation) => differs(situation, 'mediaType') && isJsonType(situation),
    received: (situation) => `${shortened(mediaType(situation))} tells the client to read the body as JSON.`,
    called: 'This check asks for another format. Plain text, for example, is text/plain.',
    decides: 'The label has to say what the body is meant to be: a text sent as JSON gets quotes around it.',
    source: 'RFC 9110 §8.3',
  },
  {
    name: 'another Content-Type',
    when: (situation) => differs(situation, 'mediaType'),
    received: (situation) => `${shortened(mediaType(situation))} tells the client how to read the body.`,
    called: 'This check asks for another format.',
    decides:
      'Clients choose by Content-Type how to read the body, so label and body have to agree with what was asked.',
    source: 'RFC 9110 §8.3',
  },
];
