import { describe, expect, test } from 'vitest';
import { contentOfRequest, contentOfResponse, followMessages } from './messages.ts';

/** What is seen of these bytes, in pieces of this size: the first line of each message, and `.` for its end. */
function seen(text: string, size: number, methods: readonly string[] = [], isResponse = true): string {
  const asked = [...methods];
  let log = '';
  const messages = followMessages({
    head(head) {
      log += head.firstLine;
      if (!isResponse) return contentOfRequest(head);
      const status = Number(head.firstLine.slice(9, 12));
      const content = contentOfResponse(asked[0] ?? 'GET', status, head);
      if (status >= 200) asked.shift();
      return content;
    },
    end() {
      log += '.';
    },
  });
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) messages.take(bytes.subarray(at, at + size));
  log += '|'; // the connection ends
  messages.close();
  return log.replaceAll('HTTP/1.1 ', '');
}

describe.each([1, 7, 10_000])('in pieces of %i bytes', (size) => {
  test.each([
    [
      'a length',
      'HTTP/1.1 200 A\r\nContent-Length: 2\r\n\r\nhiHTTP/1.1 404 B\r\ncontent-length: 0\r\n\r\n',
      [],
      '200 A.404 B.|',
    ],
    [
      'chunks and a trailer',
      'HTTP/1.1 200 A\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\nt: 1\r\n\r\nHTTP/1.1 204 B\r\n\r\n',
      [],
      '200 A.204 B.|',
    ],
    [
      'no content after 204 and 304',
      'HTTP/1.1 304 A\r\nContent-Length: 9\r\n\r\nHTTP/1.1 204 B\r\n\r\n',
      [],
      '304 A.204 B.|',
    ],
    [
      'no content for HEAD',
      'HTTP/1.1 200 A\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 B\r\nContent-Length: 1\r\n\r\nx',
      ['HEAD', 'GET'],
      '200 A.200 B.|',
    ],
    [
      'informational responses first',
      'HTTP/1.1 100 A\r\n\r\nHTTP/1.1 103 B\r\nLink: x\r\n\r\nHTTP/1.1 200 C\r\nContent-Length: 1\r\n\r\nx',
      [],
      '100 A.103 B.200 C.|',
    ],
    ['content up to the end of the connection', 'HTTP/1.1 200 A\r\n\r\nanything\r\n\r\n', [], '200 A|.'],
    ['another protocol', 'HTTP/1.1 101 A\r\n\r\nHTTP/1.1 200 B\r\n\r\n', [], '101 A|'],
  ])('a response with %s', (_what, text, methods, expected) => {
    expect(seen(text, size, methods)).toBe(expected);
  });

  test('requests, with content and without', () => {
    const text =
      'GET / HTTP/1.1\r\nhost: a\r\n\r\nPOST /b HTTP/1.1\r\ncontent-length: 3\r\n\r\nabcGET /c HTTP/1.1\r\n\r\n';
    expect(seen(text, size, [], false)).toBe('GET / HTTP/1.1.POST /b HTTP/1.1.GET /c HTTP/1.1.|');
  });
});

test('a header section without an end is given up', () => {
  expect(seen(`HTTP/1.1 200 A\r\nx: ${'y'.repeat(70_000)}`, 1_000)).toBe('|');
});
