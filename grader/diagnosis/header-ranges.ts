import { anyFinal, type HeaderRule, says } from './header-rule.ts';
import { type Situation, shortened } from './situation.ts';

const contentRange = /^([\w-]+) (\d+)-(\d+)\/(\d+|\*)$/;

function positions(value: string, { request }: Situation): { last: number; total: number; asked: number } | undefined {
  const [, , , last, total] = contentRange.exec(value) ?? [];
  const [, asked] = /^[\w-]+=\d+-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (last === undefined) return undefined;
  return { last: Number(last), total: Number(total), asked: Number(asked) };
}

/** Content-Range and Accept-Ranges (RFC 9110 §14.3, §14.4). */
export const ranges: readonly HeaderRule[] = [
  {
    name: '206 without Content-Range',
    header: 'content-range',
    on: [206],
    state: 'missing',
    received:
      '206 Partial Content tells the client that this is a part. Without Content-Range it does not learn which.',
    called:
      'A 206 with one part must carry Content-Range, for example bytes 0-9/100: first, last, and the whole length.',
    decides:
      'The client may get another part than it asked for, and has ' +
      'to put it in the right place. Only this header says where.',
    source: 'RFC 9110 §15.3.7.1, §14.4',
  },
  {
    name: 'Content-Range beside several parts',
    header: 'content-range',
    on: [206],
    state: (_, { response }) => /^multipart\//i.test(response.headers['content-type'] ?? ''),
    received: says(
      'Content-Range',
      'stands above a body that consists of several parts, so it cannot be true of all of them.',
    ),
    called: 'With several parts, each part carries its own Content-Range and the response itself must not have one.',
    decides: 'One part: the header stands at the top. Several parts: it stands inside each of them.',
    source: 'RFC 9110 §15.3.7.2, §14.4',
  },
  {
    name: 'Content-Range without its form',
    header: 'content-range',
    on: [206],
    state: (value) => !contentRange.test(value),
    received: says('Content-Range', 'cannot be read by a client.'),
    called: 'The form is: unit, a space, first-last, a slash and the whole length, for example bytes 0-9/100.',
    decides:
      'Range is written with an equals sign (bytes=0-9), Content-Range with a space and the length (bytes 0-9/100).',
    source: 'RFC 9110 §14.4',
  },
  {
    name: 'Content-Range beyond the end',
    header: 'content-range',
    on: [206],
    state: (value, situation) => {
      const { last = 0, total = Number.NaN } = positions(value, situation) ?? {};
      return last >= total;
    },
    received: says('Content-Range', 'names a last position that does not exist.'),
    called: 'Content-Range names the positions that were really sent.',
    decides: 'Positions count from 0, so the last one is the length minus 1. A range that asks for more is cut there.',
    source: 'RFC 9110 §14.4, §14.1.2',
  },
  {
    name: 'Content-Range with the end left out',
    header: 'content-range',
    on: [206],
    state: (value, situation) => {
      const { last = 0, asked = Number.NaN } = positions(value, situation) ?? {};
      return last === asked - 1;
    },
    received: says('Content-Range', 'ends one position too early.'),
    called: ({ request }) => `The request asks for Range: ${shortened(request.headers.range ?? '')}.`,
    decides:
      'Both ends belong to the range: 0-9 is ten, not nine. Many functions for cutting leave the end out, so add 1.',
    source: 'RFC 9110 §14.1.2, §14.4',
  },
  {
    name: 'Content-Range for another part',
    header: 'content-range',
    on: [206],
    state: 'wrong',
    received: says('Content-Range', 'tells the client which part this is and how long the whole is.'),
    called: ({ request }) => `The request asks for Range: ${shortened(request.headers.range ?? '')}.`,
    decides: 'Compare four things: the unit, the first position, the last one, and the length of the whole.',
    source: 'RFC 9110 §14.4, §14.1.2',
  },
  {
    name: '416 without Content-Range',
    header: 'content-range',
    on: [416],
    state: 'missing',
    received: '416 Range Not Satisfiable tells the client that its range does not fit. Yours does not say what would.',
    called: 'A 416 should carry Content-Range with a star and the current length, for example bytes */100.',
    decides: 'With the length the client can correct its range by itself; without it, it can only guess.',
    source: 'RFC 9110 §15.5.17, §14.4',
  },
  {
    name: '416 with a wrong Content-Range',
    header: 'content-range',
    on: [416],
    state: 'wrong',
    received: says('Content-Range', 'does not tell the client, in the unit it asked in, how long the whole is.'),
    called: 'On a 416 the form is: unit, a space, a star, a slash and the current length, for example bytes */100.',
    decides: 'No part was sent, so there are no positions to name. The star stands in their place.',
    source: 'RFC 9110 §14.4, §15.5.17',
  },
  {
    name: 'no Accept-Ranges',
    header: 'accept-ranges',
    on: anyFinal,
    state: 'missing',
    received: 'Without Accept-Ranges a client does not know whether it may ask for a part.',
    called: 'A server that can send parts may announce it, with the unit it understands: Accept-Ranges: bytes.',
    decides: 'HTTP leaves the announcement free. This check asks for it, so that clients need not find out by trying.',
    source: 'RFC 9110 §14.3',
  },
  {
    name: 'another Accept-Ranges',
    header: 'accept-ranges',
    on: anyFinal,
    state: 'wrong',
    received: says('Accept-Ranges', 'tells the client in which unit it may ask for a part.'),
    called: 'It names the unit that the server understands in Range.',
    decides: 'The unit has to be the word that stands before the equals sign in Range: bytes for bytes=0-9.',
    source: 'RFC 9110 §14.3, §14.1',
  },
];
