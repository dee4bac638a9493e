import type { z } from 'zod';
import type { ByteRange } from '../exercise.ts';
import { inertLine, shorten } from '../inert.ts';
import { parseJson, textOf } from './content.ts';
import { parseMultipart } from './multipart.ts';
import { type Finding, type Observed, quote } from './observed.ts';
import { bodyMismatches } from './schema.ts';

/** Compares a body with a zod schema; a body that is no JSON differs as a whole. */
export function jsonFindings(schema: z.ZodType, body: Uint8Array): Finding[] {
  const parsed = parseJson(body);
  if (parsed.kind === 'json') return bodyMismatches(schema, parsed.value);
  const actual = body.length === 0 ? '(an empty body)' : `${quote(textOf(body))}, which ${inertLine(parsed.problem)}`;
  return [{ where: 'body', expected: 'JSON', actual }];
}

/** Compares a body with a text, or with a pattern that it has to match. */
export function textFindings(expected: string | RegExp, received: string): Finding[] {
  const actual = received === '' ? '(an empty body)' : quote(received);
  if (typeof expected === 'string') {
    return received === expected ? [] : [{ where: 'body', expected: quote(expected), actual }];
  }
  return expected.test(received) ? [] : [{ where: 'body', expected: `text that matches ${expected}`, actual }];
}

/** Compares a body byte by byte. */
export function bytesFindings(expected: Uint8Array, received: Uint8Array): Finding[] {
  if (Buffer.compare(expected, received) === 0) return [];
  const show = (bytes: Uint8Array) => `${bytes.length} bytes ${shorten(Buffer.from(bytes).toString('hex'), 64)}`;
  return [{ where: 'body', expected: show(expected), actual: show(received) }];
}

/** Compares the parts of a multipart/byteranges body, in their order (RFC 9110 §14.6, §15.3.7.2). */
export function byterangesFindings(expected: readonly ByteRange[], { exchange: { response } }: Observed): Finding[] {
  const read = parseMultipart(response.headers['content-type'], textOf(response.body));
  const described = expected.map(({ range, text }) => `${range} ${quote(text)}`).join(', ');
  if (read.kind === 'not-multipart')
    return [{ where: 'body', expected: `parts ${described}`, actual: `a body that ${inertLine(read.problem)}` }];
  if (read.parts.length !== expected.length)
    return [{ where: 'body', expected: `${expected.length} parts: ${described}`, actual: `${read.parts.length}` }];
  return expected.flatMap(({ range, text }, at) => {
    const { headers = {}, text: came = '' } = read.parts[at] ?? {};
    const received = headers['content-range'];
    const where = `part ${at + 1}`;
    return [
      ...(received === range
        ? []
        : [
            {
              where: `${where}, header content-range`,
              expected: quote(range),
              actual: received === undefined ? '(absent)' : quote(received),
            },
          ]),
      ...(came === text ? [] : [{ where, expected: quote(text), actual: quote(came) }]),
    ];
  });
}

/** Looks for content where there must be none: on the wire, from the handler, and announced by a 204 (RFC 9110 §8.6, §15.3.5). */
export function emptyFindings({ exchange, attempted }: Observed): Finding[] {
  const { request, response } = exchange;
  const finding = (actual: string): Finding => ({ where: 'body', expected: 'nothing after the header fields', actual });
  const received = response.body.length + response.strayBytes;
  if (received > 0) return [finding(response.body.length > 0 ? quote(textOf(response.body)) : `${received} bytes`)];
  if (attempted && request.method !== 'HEAD') {
    return [
      finding(`${attempted} bytes from the handler, which were dropped because a ${response.status} cannot carry them`),
    ];
  }
  if (response.status !== 204) return [];
  return ['content-length', 'transfer-encoding']
    .filter((name) => response.headers[name] !== undefined)
    .map((name) => ({
      where: `header ${name}`,
      expected: 'no such field in a 204',
      actual: quote(response.headers[name] ?? ''),
    }));
}

/** Looks for texts that must not leak, in the body and in every header field; the first one of each place. */
export function forbiddenFindings(
  forbidden: readonly (string | RegExp)[],
  { exchange: { response } }: Observed,
): Finding[] {
  const places = [
    { where: 'body', text: textOf(response.body) },
    ...Object.entries(response.headers).map(([name, text]) => ({ where: `header ${name}`, text })),
  ];
  const leakIn = (text: string) => {
    for (const pattern of forbidden) {
      const leaked = typeof pattern === 'string' ? (text.includes(pattern) ? pattern : '') : pattern.exec(text)?.[0];
      if (leaked) return leaked;
    }
    return undefined;
  };
  return places.flatMap(({ where, text }) => {
    const leaked = leakIn(text);
    return leaked ? [{ where, expected: 'nothing about the inside of the server', actual: quote(leaked) }] : [];
  });
}

/** Looks for a line in the server's output. */
export function logFindings(expected: RegExp, log: string): Finding[] {
  if (expected.test(log)) return [];
  const actual = log.trim() === '' ? '(no output)' : quote(log.trim());
  return [{ where: 'server output', expected: `a line that matches ${expected}`, actual }];
}

/** Compares the time that the complete answer took. */
export function timeFindings(expected: number, ms: number): Finding[] {
  return ms <= expected ? [] : [{ where: 'time', expected: `at most ${expected} ms`, actual: `${ms} ms` }];
}
