import { describe, expect, test } from 'vitest';
import { parseMultipart } from './multipart.ts';

const type = 'multipart/byteranges; boundary=cut';
const two = [
  { headers: { 'content-range': 'bytes 0-1/26' }, text: 'ab' },
  { headers: { 'content-range': 'bytes 24-25/26', 'content-type': 'text/plain' }, text: 'yz' },
];
const lines = [
  '--cut',
  'Content-Range: bytes 0-1/26',
  '',
  'ab',
  '--cut',
  'content-type:text/plain',
  'CONTENT-RANGE:  bytes 24-25/26',
  '',
  'yz',
  '--cut--',
];

describe('a multipart body is split into its parts', () => {
  test.each([
    ['with lines as MIME asks for', type, lines.join('\r\n')],
    ['with bare line feeds', type, lines.join('\n')],
    ['with a line break at the end', type, `${lines.join('\r\n')}\r\n`],
    ['with text before and after, which nobody reads', type, `before\r\n${lines.join('\r\n')}\r\nafter`],
    ['with spaces behind the boundary', type, lines.join('\r\n').replaceAll('--cut\r', '--cut  \r')],
    ['with a boundary in quotation marks', 'multipart/byteranges; boundary="cut"', lines.join('\r\n')],
    ['with other parameters', 'Multipart/Byteranges; charset=x; BOUNDARY=cut; y=z', lines.join('\r\n')],
    [
      'with a boundary full of signs',
      'multipart/byteranges; boundary="a+b.(c)"',
      lines.join('\r\n').replaceAll('cut', 'a+b.(c)'),
    ],
  ])('%s', (_, contentType, body) => {
    expect(parseMultipart(contentType, body)).toEqual({ kind: 'parts', parts: two });
  });

  test('whose text may hold line breaks, dashes and the boundary inside a line', () => {
    const body = '--cut\r\n\r\na\r\n\r\n--cu\r\nx--cut\r\n--cut--';
    expect(parseMultipart(type, body)).toEqual({
      kind: 'parts',
      parts: [{ headers: {}, text: 'a\r\n\r\n--cu\r\nx--cut' }],
    });
  });

  test('and keeps a part without fields, or without anything, as it is', () => {
    const parts = [
      { headers: {}, text: 'only text' },
      { headers: {}, text: '' },
    ];
    expect(parseMultipart(type, '--cut\r\n\r\nonly text\r\n--cut\r\n\r\n--cut--')).toEqual({ kind: 'parts', parts });
  });
});

describe('a body that is not multipart', () => {
  test.each([
    ['without a Content-Type', undefined, 'ab', 'has no boundary'],
    ['without a boundary', 'multipart/byteranges', 'ab', 'has no boundary'],
    ['without its boundary', type, 'ab', 'does not hold the boundary cut'],
    ['with the boundary inside a line only', type, 'ab --cut cd', 'does not hold the boundary cut'],
    ['without an end', type, '--cut\r\n\r\nab', 'does not end with --cut--'],
    ['that is empty', type, '', 'does not hold the boundary cut'],
  ])('%s is named as such', (_, contentType, body, problem) => {
    expect(parseMultipart(contentType, body)).toEqual({
      kind: 'not-multipart',
      problem: expect.stringContaining(problem),
    });
  });
});
