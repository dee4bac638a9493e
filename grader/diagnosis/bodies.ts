import { describeStatus } from '../status.ts';
import type { PartRule } from './rule.ts';
import {
  bodyMembers,
  differs,
  isJsonType,
  mediaType,
  parsedBody,
  type Situation,
  sentHeader,
  shortened,
} from './situation.ts';

/** A body that is not what its status or its label promises. */
export const bodyRules: readonly PartRule[] = [
  {
    name: 'an empty body where JSON was asked for',
    when: (situation) => differs(situation, 'json') && situation.response.body.trim() === '',
    received: ({ response }) => `${describeStatus(response.status)} came with an empty body.`,
    called: 'This check asks for JSON in the body.',
    decides:
      'Empty is not a value in JSON: a client that parses it gets an ' +
      'error. Nothing to list is [], an object without members is {}.',
    source: 'RFC 8259 §2; RFC 9110 §6.4',
  },
  {
    name: 'a body that is not JSON',
    when: (situation) => differs(situation, 'json') && parsedBody(situation) === undefined,
    received: (situation) =>
      isJsonType(situation)
        ? 'Content-Type promises JSON, but the body cannot be parsed as JSON.'
        : 'The body cannot be parsed as JSON.',
    called: 'This check asks for JSON in the body.',
    decides:
      'JSON has strict rules: texts and names stand in double quotes, and nothing ' +
      'comes after the last bracket. Let your framework write it from a value.',
    source: 'RFC 8259 §2; RFC 9110 §8.3',
  },
  {
    name: 'a problem that names another status',
    when: (situation) => {
      const { status } = bodyMembers(situation);
      return (
        differs(situation, 'json') &&
        mediaType(situation) === 'application/problem+json' &&
        status !== undefined &&
        status !== situation.response.status
      );
    },
    received: (situation) =>
      `The status of the response is ${situation.response.status}, the body says ` + `${namedStatus(situation)}.`,
    called: 'The member status of a problem repeats the status of the response, as a number.',
    decides: 'The copy in the body only helps a reader who no longer has the response. Clients go by the real status.',
    source: 'RFC 9457 §3.1.2',
  },
  {
    name: '206 with the wrong part',
    when: (situation) => differs(situation, 'text', 'bytes') && situation.response.status === 206,
    received: 'The body of a 206 is, to the client, exactly the part that Content-Range names.',
    called: (situation) => `The request asks for ${sentHeader(situation, 'Range') ?? 'a part'}.`,
    decides: rangeLength,
    source: 'RFC 9110 §14.1.2, §15.3.7',
  },
];

function namedStatus(situation: Situation): string {
  const { status } = bodyMembers(situation);
  if (typeof status === 'string') return `"${shortened(status)}"`;
  return typeof status === 'number' ? String(status) : 'something that is not a number';
}

function rangeLength({ request, response }: Situation): string {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const rule = 'Positions count from 0 and both ends belong to the part: 0-9 is ten bytes, -5 means the last five.';
  if (first === undefined || last === undefined) return rule;
  const asked = Number(last) - Number(first) + 1;
  const sent = new TextEncoder().encode(response.body).length;
  return asked === sent ? rule : `${rule} ${first}-${last} is up to ${asked}, and yours has ${sent}.`;
}
