import type { Situation } from '../diagnosis/situation.ts';

type Request = Situation['request'];

function example(line: string, headers: Request['headers'] = {}): Request {
  const [method = '', path = ''] = line.split(' ');
  return { method, path, headers, hasBody: ['POST', 'PUT', 'PATCH'].includes(method) };
}

const json = { 'content-type': 'application/json' };

/** For each code a request that may well be answered with it. */
const examples: Readonly<Record<number, Request>> = {
  200: example('GET /users/7'),
  201: example('POST /users', json),
  202: example('POST /reports', json),
  204: example('DELETE /users/7'),
  206: example('GET /report', { range: 'bytes=0-9' }),
  207: example('POST /users/bulk', json),
  301: example('GET /old-report'),
  303: example('POST /searches', json),
  304: example('GET /users/7', { 'if-none-match': '"v2"' }),
  307: example('POST /old-users', json),
  308: example('POST /old-users', json),
  400: example('POST /users', json),
  401: example('GET /account'),
  402: example('POST /payments', json),
  403: example('DELETE /users/7', { authorization: 'Bearer ada' }),
  404: example('GET /users/999'),
  405: example('PATCH /users/7', json),
  406: example('GET /report', { accept: 'image/png' }),
  409: example('POST /users', json),
  412: example('PUT /users/7', { ...json, 'if-match': '"v1"' }),
  413: example('POST /files'),
  415: example('POST /users', { 'content-type': 'text/plain' }),
  416: example('GET /report', { range: 'bytes=900-' }),
  422: example('POST /users', json),
  428: example('PUT /users/7', json),
  429: example('GET /report'),
  501: example('PROPFIND /users/7'),
  502: example('GET /quotes/7'),
  503: example('GET /quotes/7'),
  504: example('GET /quotes/7'),
};

/** A request that may well be answered with the code. */
export function exampleOf(code: number): Request {
  return examples[code] ?? example('GET /users/7');
}
