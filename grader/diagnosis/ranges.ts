import type { StatusRule } from './rule.ts';
import { isMethod, requestLine, sentHeader } from './situation.ts';

/** Confusions about a part of the content: 206, 416 and the plain 200 (RFC 9110 §14). */
export const rangeRules: readonly StatusRule[] = [
  {
    name: '206 without a Range header',
    received: [206],
    called: [200],
    when: ({ request }) => request.headers.range === undefined,
    decides: (situation) =>
      `${requestLine(situation)} carries no Range header, and 206 answers only requests that carry ` +
      'one. A page of a list is not a part in this sense: it is all that this address stands for.',
    also: 'RFC 9110 §14.2',
  },
  {
    name: 'Range on another method than GET',
    received: [206, 416],
    called: ['2xx'],
    when: (situation) => situation.request.headers.range !== undefined && !isMethod(situation, 'GET'),
    decides: ({ request }) =>
      `Range has a meaning only for GET. This is a ${request.method} request, so the header must be ignored.`,
    also: 'RFC 9110 §14.2',
  },
  {
    name: '206 although If-Range does not match',
    received: [206, 412, 416],
    called: [200],
    when: ({ request }) => request.headers['if-range'] !== undefined,
    decides: (situation) =>
      `${sentHeader(situation, 'If-Range')} names a version that is not the current one. A part of the ` +
      'new version would not fit to what the client has, so Range is ignored and everything is sent.',
    also: 'RFC 9110 §13.1.5',
  },
  {
    name: 'a Range that must be ignored',
    received: [206, 400, 416],
    called: [200],
    when: ({ request }) => request.headers.range !== undefined,
    decides: (situation) =>
      `${sentHeader(situation, 'Range')} is not a range this server can use, because of its unit or its ` +
      'form. Such a header is ignored: the client gets everything, as if it had not asked for a part.',
    also: 'RFC 9110 §14.2',
  },
  {
    name: '416 without a Range header',
    received: [416],
    called: [200],
    decides: (situation) =>
      `${requestLine(situation)} carries no Range header, so there is no range that could fail to fit.`,
    also: 'RFC 9110 §14.2',
  },
  {
    name: '200 for a Range request',
    received: [200],
    called: [206],
    decides: (situation) =>
      `The request asks for a part (${sentHeader(situation, 'Range') ?? 'see its Range header'}) ` +
      'and that part exists. 200 would tell the client that the body is the whole.',
    also: 'RFC 9110 §14.2',
  },
  {
    name: '416 for a range that fits',
    received: [416],
    called: [206],
    decides: (situation) =>
      `${sentHeader(situation, 'Range') ?? 'The range'} begins inside the content. ` +
      'An end beyond the last position is no mistake: it means "up to the end".',
    also: 'RFC 9110 §14.1.2',
  },
  {
    name: 'a range beyond the end',
    received: [200, 206, 400],
    called: [416],
    decides: (situation) =>
      `${sentHeader(situation, 'Range') ?? 'The range'} names nothing ` +
      'that exists: not a single piece of it lies inside the content.',
    also: 'RFC 9110 §14.1.2',
  },
];
