import { describe, expect, test } from 'vitest';
import { misreadOf } from './misread.ts';

const ok = 'HTTP/1.1 200 OK\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const lineEnd = 'the two bytes \\r\\n that end a line';
const size = 'the size of a chunk in hexadecimal digits';
const name = 'a colon right after the name of a header field';

/** Bytes up to the first wrong one, the others from there on, and what has to be there instead. */
const rows: readonly (readonly [right: string, wrong: string, expected: string])[] = [
  ['', '<html>hi</html>', 'a status line such as "HTTP/1.1 200 OK"'],
  ['', 'SSH-2.0-OpenSSH_9.2\r\n', 'a status line such as "HTTP/1.1 200 OK"'],
  ['HTT', 'Q', 'a status line such as "HTTP/1.1 200 OK"'],
  ['HTTP/', 'one 200', 'the version of HTTP, 1.1'],
  ['HTTP/1.1', '\t200 OK\r\n', 'a space between version and status'],
  ['HTTP/1.1 2', 'OO OK\r\n', 'a status of three digits'],
  ['HTTP/1.1 99', ' Low\r\n', 'a status of three digits'],
  ['HTTP/1.1 100', '0 High\r\n', 'a space after the three digits of the status'],
  ['HTTP/1.1 ', '099 Low\r\n', 'a status from 100 to 599'],
  ['HTTP/1.1 ', '101 Tea\r\n', 'another status: nobody asked to switch protocols'],
  ['HTTP/1.1 200 OK', '\nContent-Length: 2\n\nhi', lineEnd],
  ['HTTP/1.1 200 OK\r', 'Content-Length: 2', lineEnd],
  ['HTTP/1.1 200 O', '\x1bK\r\n', 'a visible character'],
  [`${ok}X-A: 1\r\n`, ' 2\r\n', 'the name of a header field'],
  [`${ok}X-A`, ' : 1\r\n', name],
  [`${ok}X-A`, '\r\n', name],
  [`${ok}X-A: `, '\0\r\n', 'a visible character'],
  [`${ok}Content-Length: `, '-2\r\n\r\nhi', 'a number of bytes'],
  [`${ok}X-A: 1\r\n`, '\n', lineEnd],
  [chunked, 'zz\r\n', size],
  [chunked, '\r\n', size],
  [`${chunked}2\r\nhi`, '!\r\n', 'the end of a chunk, after as many bytes as its size says'],
  ['HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\nHTTP/1.1 2', 'x', 'a status of three digits'],
];

const right = [
  `${ok}\r\n`,
  `${ok}Content-Length: 2\r\n\r\nhi\n`,
  `${chunked}2\r\nhi\r\n0\r\n\r\n`,
  'HTTP/1.1 200\r\n\r\n',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n',
];

describe('the first wrong byte of a response', () => {
  test.each(rows)('comes behind %j, in %j: there has to be %s', (before, after, expected) => {
    expect(misreadOf(Buffer.from(before + after, 'latin1'))).toEqual({ at: before.length, expected });
  });

  test.each(rows)('has not come yet with %j alone', (before) => {
    expect(misreadOf(Buffer.from(before, 'latin1'))).toBeUndefined();
  });

  test.each(right)('is missing in %j, however much of it has come', (response) => {
    for (let length = 0; length <= response.length; length += 1) {
      expect(misreadOf(Buffer.from(response.slice(0, length), 'latin1'))).toBeUndefined();
    }
  });
});
