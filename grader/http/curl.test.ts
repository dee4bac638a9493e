import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { curlCommand, curlTogether } from './curl.ts';
import type { SentRequest } from './exchange.ts';

function request(stated: Partial<SentRequest>): SentRequest {
  return { method: 'GET', path: '/users', headers: {}, body: undefined, ...stated };
}

/** The words that a POSIX shell hands to curl when the command is pasted. */
function pasted(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8', timeout: 10_000 });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\0').slice(0, -1);
}

const users = 'http://localhost:3000/users';
const json = { 'content-type': 'application/json' };

test.each<readonly [string, Partial<SentRequest>, readonly string[]]>([
  ['GET is the default', {}, ['-i', users]],
  ['any other method is named', { method: 'DELETE' }, ['-i', '-X', 'DELETE', users]],
  ['HEAD has an option of its own, because curl would wait for a body', { method: 'HEAD' }, ['--head', users]],
  [
    'POST is the default with a body',
    { method: 'POST', headers: json, body: '{}' },
    [...['-i', '-H', 'content-type: application/json', '--data-raw', '{}', users]],
  ],
  ['POST without a body is named', { method: 'POST' }, ['-i', '-X', 'POST', users]],
  [
    'GET with a body is named',
    { headers: json, body: '{}' },
    [...['-i', '-X', 'GET', '-H', 'content-type: application/json', '--data-raw', '{}', users]],
  ],
  [
    'an empty body is a body',
    { method: 'PUT', headers: json, body: '' },
    [...['-i', '-X', 'PUT', '-H', 'content-type: application/json', '--data-raw', '', users]],
  ],
  [
    'header fields keep their order',
    { headers: { range: 'bytes=0-9', accept: '*/*' } },
    [...['-i', '-H', 'range: bytes=0-9', '-H', 'accept: */*', users]],
  ],
])('%s', (_, stated, words) => {
  expect(pasted(curlCommand(request(stated)))).toEqual(words);
});

test('the server to ask can be another one', () => {
  expect(pasted(curlCommand(request({}), 'http://127.0.0.1:8080'))).toEqual(['-i', 'http://127.0.0.1:8080/users']);
});

const awkward = [
  "it's",
  "''",
  '"double"',
  'a b  c ',
  '$HOME $(echo x) `echo x`',
  'a\\b\\',
  'one\ntwo\n',
  '!! ; & | < > ( ) * ? [x] {a,b} ~ #',
  '-X',
  '@/etc/passwd',
  '%s %d %%',
  'é 日 😀 \u202e',
  "'; echo pwned; '",
  '\u001b[2J\u0007\t',
];

describe.each(awkward)('the words of a request with %j', (text) => {
  test('arrive unchanged in the body', () => {
    const words = pasted(curlCommand(request({ method: 'POST', headers: json, body: text })));
    expect(words.slice(-3)).toEqual(['--data-raw', text, users]);
  });

  test('arrive unchanged in a header field', () => {
    expect(pasted(curlCommand(request({ headers: { 'x-text': text } }))).slice(1, 3)).toEqual([
      '-H',
      `x-text: ${text}`,
    ]);
  });

  test('arrive unchanged in the path', () => {
    expect(pasted(curlCommand(request({ path: `/users?q=${text}` }))).at(-1)).toBe(`${users}?q=${text}`);
  });
});

test('a word is quoted only where it needs it', () => {
  expect(curlCommand(request({ path: '/users/1' }))).toBe('curl -i http://localhost:3000/users/1');
  expect(curlCommand(request({ path: '/users?a=1' }))).toBe("curl -i 'http://localhost:3000/users?a=1'");
  expect(curlCommand(request({ path: '/users/*' }))).toBe("curl -i 'http://localhost:3000/users/*'");
});

describe('curl sends what the grader sent', () => {
  test('a body of which no media type was said is not announced as a form', () => {
    const words = pasted(curlCommand(request({ method: 'POST', body: 'a' })));
    expect(words[words.indexOf('-H') + 1]).toMatch(/^content-type:$/i);
  });

  test('an empty header field is sent, not left out', () => {
    expect(pasted(curlCommand(request({ headers: { accept: '' } })))).toContain('accept;');
  });

  test('brackets in a path are no pattern', () => {
    expect(pasted(curlCommand(request({ path: '/users?filter[name]={a,b}' })))).toContain('--globoff');
  });

  test.each(['/files/../secret', '/files/./a', '/files/..'])('the dots of %s stay where they are', (path) => {
    expect(pasted(curlCommand(request({ path })))).toContain('--path-as-is');
  });
});

test('several requests are sent at the same time, and all answers are waited for', () => {
  const command = curlTogether([request({ method: 'POST' }), request({})]);
  expect(command).toMatch(/ & curl .* & wait$/);
  expect(pasted(command).filter((word) => word === users)).toHaveLength(2);
});
