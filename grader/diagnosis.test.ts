import { describe, expect, test } from 'vitest';
import { cite } from './diagnosis/citation.ts';
import { statusRules } from './diagnosis/decision.ts';
import { type Diagnosis, diagnose, partRules, type Situation } from './diagnosis.ts';
import { isStatusCode } from './status.ts';

type Headers = Readonly<Record<string, string>>;

interface Sent {
  readonly headers?: Headers;
  readonly hasBody?: boolean;
}

interface Came {
  readonly headers?: Headers;
  readonly body?: string;
}

function situation(line: string, sent: Sent, status: number, came: Came): Omit<Situation, 'expected' | 'mismatches'> {
  const [method = '', path = ''] = line.split(' ');
  return {
    request: { method, path, headers: sent.headers ?? {}, hasBody: sent.hasBody ?? false },
    response: { status, headers: came.headers ?? {}, body: came.body ?? '' },
  };
}

/** Diagnoses a response whose status is not among the expected ones. */
function wrongStatus(line: string, sent: Sent, status: number, came: Came, expected: readonly number[]) {
  const mismatches = [{ part: 'status', where: 'status' }];
  return diagnose({ ...situation(line, sent, status, came), expected, mismatches });
}

/** Diagnoses a response whose status is right while one other part is not. */
function wrongPart(line: string, sent: Sent, status: number, came: Came, part: string, where: string) {
  return diagnose({ ...situation(line, sent, status, came), expected: [status], mismatches: [{ part, where }] });
}

function expectFinishedText(diagnosis: Diagnosis | undefined) {
  const { received, called, decides, source } = diagnosis ?? { received: '', called: '', decides: '', source: '' };
  for (const text of [received, called, decides]) {
    expect(text).toMatch(/^\S.*[.?]$/);
    expect(text).not.toMatch(/!|undefined|NaN|\[object|\.\.|\s\s/);
  }
  expect(source).toMatch(/^(RFC \d{4}|CWE-\d+|draft-[a-z-]+)( §\d+(\.\d+)*(, §\d+(\.\d+)*)*)?(; |$)/);
}

const token = { headers: { authorization: 'Bearer abc' } };
const body = { hasBody: true };
const range = (value: string) => ({ headers: { range: value } });
const ifMatch = { headers: { 'if-match': '"v1"' } };
const ifNoneMatch = { headers: { 'if-none-match': '"v1"' } };
const text = { headers: { 'content-type': 'text/plain' }, hasBody: true };

const key = { headers: { 'idempotency-key': '"k"' }, hasBody: true };

const statusRows: readonly [string, string, Sent, number, Came, readonly number[], string][] = [
  ['1xx as the only answer', 'GET /a', {}, 103, {}, [200], 'a final response such as 200 OK'],
  ['418', 'POST /a', {}, 418, {}, [409], 'has a code of its own: 409 Conflict'],
  ['501 for 405', 'PATCH /a', {}, 501, {}, [405], 'supports PATCH at other paths, only /a does not'],
  ['501 for 404', 'GET /a/9', {}, 501, {}, [404], 'finds nothing at /a/9'],
  ['501 from the stub', 'POST /a', {}, 501, {}, [201], 'the handler for POST /a is not written yet'],
  [
    'an error returned instead of raised',
    'GET /a/9',
    {},
    200,
    { body: '{"status_code":404,"detail":"no","headers":null}' },
    [404],
    'an error object that was returned',
  ],
  [
    'an error inside a success',
    'GET /a/9',
    {},
    200,
    { body: '{"error":"no"}' },
    [404],
    'The failure has to be in the status: 404',
  ],
  ['200 for 201 after PUT', 'PUT /a/9', body, 200, {}, [201], 'nothing was stored at /a/9'],
  ['200 for 201', 'POST /a', body, 200, { body: '{"id":1}' }, [201], 'POST /a made something that did not exist'],
  ['201 for 200 after PUT', 'PUT /a/1', body, 201, {}, [200, 204], 'so this PUT made nothing new'],
  ['201 for 200', 'POST /a/search', body, 201, {}, [200], 'left nothing new behind'],
  ['200 for 202', 'POST /jobs', body, 200, {}, [202], 'the work is not finished'],
  ['202 for 200', 'POST /jobs', body, 202, {}, [200], '200 tells it that the result is final'],
  [
    '200 for 204 with a body',
    'DELETE /a/1',
    {},
    200,
    { body: '{"deleted":true}' },
    [204],
    'that 204 does not say by itself',
  ],
  ['200 for 204', 'DELETE /a/1', {}, 200, {}, [204], 'looks like a result that got lost'],
  ['204 for 200', 'GET /a', {}, 204, {}, [200], 'even an empty list, the code is 200'],
  ['200 for 207', 'POST /a/bulk', body, 400, {}, [207], '400 gives one verdict for all of them'],
  ['207 for 200', 'GET /a', {}, 207, {}, [200], 'has one outcome'],
  ['206 without a Range header', 'GET /a?limit=2', {}, 206, {}, [200], 'A page of a list is not a part'],
  ['Range on another method than GET', 'HEAD /a', range('bytes=0-9'), 206, {}, [200], 'This is a HEAD request'],
  [
    '206 although If-Range does not match',
    'GET /a',
    { headers: { range: 'bytes=0-9', 'if-range': '"old"' } },
    206,
    {},
    [200],
    'If-Range: "old" names a version that is not the current one',
  ],
  [
    'a Range that must be ignored',
    'GET /a',
    range('pages=1-2'),
    416,
    {},
    [200],
    'Range: pages=1-2 is not a range this server can use',
  ],
  ['416 without a Range header', 'GET /a', {}, 416, {}, [200], 'no range that could fail'],
  ['200 for a Range request', 'GET /a', range('bytes=0-9'), 200, {}, [206], '(Range: bytes=0-9) and that part exists'],
  ['416 for a range that fits', 'GET /a', range('bytes=5-999'), 416, {}, [206], 'it means "up to the end"'],
  ['a range beyond the end', 'GET /a', range('bytes=500-'), 206, {}, [416], 'not a single piece of it'],
  [
    '200 for 304',
    'GET /a',
    ifNoneMatch,
    200,
    {},
    [304],
    'With If-None-Match: "v1" the client says which version it has',
  ],
  ['304 without a condition', 'GET /a', {}, 304, {}, [200], 'did not say that it has a copy'],
  ['304 for 200', 'GET /a', ifNoneMatch, 304, {}, [200], '304 would leave the client with an old copy'],
  ['304 for 412', 'PUT /a', ifNoneMatch, 304, {}, [412], 'This PUT was to happen under a condition'],
  ['412 for 304', 'GET /a', ifNoneMatch, 412, {}, [304], 'GET only reads'],
  ['a redirect to the result', 'POST /a', {}, 302, {}, [303], '302 lets a client turn POST into GET'],
  ['a redirect instead of 303', 'POST /a', {}, 303, {}, [308], 'has itself moved for good'],
  [
    'a redirect of the wrong duration',
    'GET /a',
    {},
    302,
    {},
    [301, 308],
    'This move is for good, and 302 says that it is for the moment',
  ],
  [
    'a redirect that treats the method wrongly',
    'POST /a',
    {},
    301,
    {},
    [308],
    '308 keeps the method, and this is a POST',
  ],
  [
    'an answer where a redirect was due',
    'GET /old',
    {},
    404,
    {},
    [301, 308],
    'at another address, and the server knows which',
  ],
  ['a redirect where an answer was due', 'GET /a/', {}, 307, {}, [200], 'a slash at the end of the path'],
  ['403 for 401 without credentials', 'GET /me', {}, 403, {}, [401], 'nobody has been named yet'],
  [
    '403 for 401 with wrong credentials',
    'GET /me',
    token,
    403,
    {},
    [401],
    'carries Authorization, but its value is not valid',
  ],
  [
    '401 for 403 with credentials',
    'GET /me',
    token,
    401,
    {},
    [403],
    'its value is valid: the server knows who is asking',
  ],
  ['401 for 403 without credentials', 'GET /me', {}, 401, {}, [403], 'still no login would help'],
  ['a success for 401', 'GET /me', {}, 200, { body: '{"data":1}' }, [401], '/me is only for callers it knows'],
  ['a success for 403', 'DELETE /a/1', token, 204, {}, [403], 'This caller may not send DELETE /a/1'],
  ['another refusal for 401', 'GET /me', {}, 422, {}, [401], '422 would let the client look for a mistake elsewhere'],
  ['401 for a path that does not exist', 'GET /no', {}, 401, {}, [404], 'one token after the other'],
  ['403 for 404', 'GET /a/1', token, 403, {}, [404], '403 admits that there is something at /a/1'],
  ['404 for 403', 'GET /a/1', token, 404, {}, [403], 'exists and nothing has to be hidden'],
  ['a known caller refused', 'GET /me', token, 401, {}, [200], 'and the caller may do this'],
  ['403 for 402', 'POST /pay', body, 403, {}, [402], '403 would hide that paying helps'],
  ['402 for 403', 'POST /pay', body, 402, {}, [403], 'Paying would not help'],
  ['403 for 451', 'GET /a', {}, 403, {}, [451], 'a legal demand forbids it'],
  ['451 for 403', 'GET /a', {}, 451, {}, [403], 'No law is involved'],
  [
    'nothing where something missing was asked for',
    'GET /a/9',
    {},
    200,
    { body: 'null' },
    [404],
    'and your answer is null',
  ],
  ['204 for a DELETE that finds nothing', 'DELETE /a/1', {}, 204, {}, [404], 'nothing should be at /a/1 any more'],
  ['a change to something missing', 'PUT /a/9', body, 200, { body: '{"id":9}' }, [404], 'does not let a PUT create it'],
  [
    'a success for 404',
    'GET /a/9',
    {},
    200,
    { body: '{"id":9}' },
    [404],
    'A success would tell the client that it does',
  ],
  ['404 for 410', 'GET /a/1', {}, 404, {}, [410], 'The server remembers that /a/1 existed'],
  ['a redirect for 410', 'GET /a/9', {}, 301, {}, [410], 'What was at /a/9 is gone'],
  ['410 for 404', 'GET /a/9', {}, 410, {}, [404], 'That is all this check asks the server to know'],
  ['HEAD where GET works', 'HEAD /a', {}, 405, {}, [200], 'a path that answers GET answers HEAD too'],
  ['OPTIONS refused', 'OPTIONS /a', {}, 405, {}, [200, 204], 'OPTIONS only asks what /a can do'],
  ['404 for 405', 'PATCH /a', {}, 404, {}, [405], 'for other methods than PATCH'],
  ['403 for 405', 'PATCH /a', body, 403, {}, [405], '/a does not take PATCH from anybody'],
  ['405 for 404', 'GET /no', {}, 405, {}, [404], 'for any method'],
  ['404 for a PUT that creates', 'PUT /a/9', body, 404, {}, [201], 'a PUT brings the whole thing along'],
  [
    '404 for something that should be there',
    'GET /a/1',
    {},
    404,
    {},
    [200],
    'An id from the path is text, not a number',
  ],
  ['405 for something that should work', 'PUT /a/1', body, 405, {}, [200], 'no handler there takes PUT'],
  ['404 for a path value that cannot exist', 'GET /a/abc', {}, 404, {}, [422], 'there was nothing it could look for'],
  ['404 for a body that breaks the rules', 'POST /a', body, 404, {}, [422], '/a is the right path'],
  ['422 for 404', 'GET /a/9', {}, 422, {}, [404], 'There is no mistake in GET /a/9'],
  ['a key used for other content', 'POST /pay', key, 409, {}, [422], 'for a request with other content'],
  ['a key whose first request is still at work', 'POST /pay', key, 201, {}, [409], 'There is no result to repeat yet'],
  ['a key that may be used', 'POST /pay', key, 409, {}, [201], 'it gets the first answer again'],
  ['422 for 400 in a body', 'POST /a', body, 422, {}, [400], 'can the body be parsed at all'],
  ['422 for 400 in the address', 'GET /a?limit=0', {}, 422, {}, [400], 'the wrong value is in the address'],
  ['400 for 422 in a body', 'POST /a', body, 400, {}, [422], 'The body can be parsed'],
  ['400 for 422 in the address', 'GET /a/abc', {}, 400, {}, [422], 'Frameworks such as FastAPI use 422'],
  ['409 for 422', 'POST /a', body, 409, {}, [400, 422], 'refused by an empty server too'],
  ['422 for 409', 'POST /a', body, 500, {}, [409], 'Taken by itself the request is valid'],
  ['a success for 409', 'POST /a', body, 201, {}, [409], 'Look for the clash before you store anything'],
  ['409 without a clash', 'POST /a', body, 409, {}, [201], 'supposed to be stored by now stands against'],
  ['work accepted unseen', 'POST /jobs', body, 202, {}, [400, 422], 'this work can never be done'],
  [
    'a success for a wrong request',
    'POST /a',
    body,
    200,
    { body: '{"id":1}' },
    [422],
    'Something in POST /a breaks a rule',
  ],
  ['a right request refused', 'GET /a?limit=1', {}, 400, {}, [200], 'Which of your tests refuses it'],
  ['400 for 415', 'POST /a', text, 400, {}, [415], 'it is text/plain'],
  ['415 for 400', 'POST /a', body, 415, {}, [400], '(none was sent) is one that the server reads'],
  ['406 and 415 swapped', 'GET /a', {}, 415, {}, [406], 'Two headers of the request, two codes'],
  [
    'a success for 406',
    'GET /a',
    { headers: { accept: 'image/png' } },
    200,
    { body: 'x' },
    [406],
    'wants only image/png',
  ],
  [
    'a format refused that should work',
    'POST /a',
    text,
    415,
    {},
    [201],
    'is text/plain, and the server should take that',
  ],
  ['400 for 413', 'POST /a', body, 400, {}, [413], 'The size decides'],
  ['412 for 428', 'PUT /a/1', body, 412, {}, [428], 'A condition that is not there cannot fail'],
  ['428 for 412', 'PUT /a/1', ifMatch, 428, {}, [412], 'The condition is there: If-Match: "v1"'],
  ['409 for 412', 'PUT /a/1', ifMatch, 409, {}, [412], 'The client itself set the condition: If-Match: "v1"'],
  ['412 for 409', 'POST /a', body, 412, {}, [409], 'carries no condition such as If-Match'],
  [
    '412 for something missing',
    'PUT /a/9',
    ifMatch,
    412,
    {},
    [404],
    'Without its condition the request would end in 404',
  ],
  [
    '412 although the condition holds',
    'PUT /a/1',
    ifMatch,
    412,
    {},
    [200, 204],
    'If-Match: "v1" holds, so nothing stands',
  ],
  ['503 for 429', 'GET /a', {}, 503, {}, [429], 'The server is well and serves others'],
  ['403 for 429', 'GET /a', {}, 403, {}, [429], 'just not so often'],
  ['a success for 429', 'GET /a', {}, 200, { body: '{"data":[]}' }, [429], 'has gone past the limit'],
  ['429 within the limit', 'GET /a', {}, 429, {}, [200], 'No limit stands against this request'],
  ['429 for 503', 'GET /a', {}, 429, {}, [503], 'Nobody is served at the moment'],
  ['429 for 403', 'GET /a', {}, 429, {}, [403], 'at any speed'],
  ['500 for 501', 'POST /reports', {}, 500, {}, [501], 'the feature is simply not built'],
  ['405 for 501', 'PROPFIND /a', {}, 405, {}, [501], '/a will never take PROPFIND'],
  ['404 for 501', 'POST /reports', {}, 404, {}, [501], 'the function behind POST /reports'],
  ['500 for a lookup that finds nothing', 'GET /a/9', {}, 500, {}, [404], 'that is an everyday result'],
  ['502 for 404', 'GET /a/9', {}, 502, {}, [404], 'The other server answered correctly'],
  ['500 for bad input', 'POST /a', body, 500, {}, [400, 422], 'fails on the healthiest server too'],
  ['502 for 504', 'GET /a', {}, 502, {}, [504], 'sent nothing at all within the time allowed'],
  ['504 for 502', 'GET /a', {}, 504, {}, [502], '504 is for silence'],
  ['502 for 503', 'GET /a', {}, 502, {}, [503], 'has stopped asking it for a while'],
  ['500 for 503', 'GET /a', {}, 500, {}, [503], 'as in maintenance'],
  ['503 for 500', 'GET /a', {}, 503, {}, [500], 'nothing says that waiting will mend it'],
  ['404 for a failure', 'GET /a', {}, 404, {}, [500], 'There is nothing wrong with the request'],
  ['a success for a failure', 'GET /a', {}, 200, { body: '[]' }, [500], 'the server cannot, or must not, serve GET /a'],
  ['503 after the trouble is over', 'GET /a', {}, 503, {}, [200], 'should be served now'],
  ['500 where nothing should fail', 'GET /a', {}, 500, {}, [200], 'the log of the server shows where'],
];

const json = { 'content-type': 'application/json' };
const challenge = (value: string) => ({ headers: { 'www-authenticate': value } });

const partRows: readonly [string, string, Sent, number, Came, string, string, string][] = [
  ['internals in the answer', 'GET /a', {}, 500, {}, 'forbidden', 'body', 'The body goes to strangers'],
  ['HEAD with content', 'HEAD /a', {}, 200, {}, 'empty', 'body', 'after HEAD not a single byte'],
  ['204 with content', 'DELETE /a/1', {}, 204, {}, 'empty', 'body', 'Then end the response without content'],
  ['205 with content', 'POST /a', {}, 205, {}, 'empty', 'body', 'only tells the client to clear its form'],
  ['304 with content', 'GET /a', {}, 304, {}, 'empty', 'body', 'Is the copy of the client still current'],
  [
    'no 100 for Expect',
    'POST /a',
    { headers: { expect: '100-continue' } },
    201,
    {},
    'interim',
    'informational response',
    'before it sends a large body',
  ],
  ['no early hints', 'GET /a', {}, 200, {}, 'interim', 'informational response', 'while the server still works'],
  ['early hints without the field', 'GET /a', {}, 200, {}, 'interim', 'header link of the 103', 'it has its own'],
  [
    'several ranges in one part',
    'GET /a',
    { headers: { range: 'bytes=0-1,4-5' } },
    206,
    { headers: { 'content-type': 'text/plain' }, body: 'ab' },
    'byteranges',
    'body',
    'cannot be sent as one piece',
  ],
  [
    'parts that are not as asked',
    'GET /a',
    { headers: { range: 'bytes=0-1,4-5' } },
    206,
    { headers: { 'content-type': 'multipart/byteranges; boundary=cut' } },
    'byteranges',
    'part 1',
    'in its place by the Content-Range',
  ],
  ['a race that more than one wins', 'POST /a', {}, 201, {}, 'statuses', 'statuses', 'before the first await'],
  ['a limit that begins elsewhere', 'GET /a', {}, 429, {}, 'requests', 'requests', 'shifts the limit by one'],
  ['another service asked too often', 'GET /a', {}, 502, {}, 'upstreamCalls', 'upstream', 'doubles the load'],
  [
    'HEAD without a header of GET',
    'HEAD /a',
    {},
    200,
    {},
    'mediaType',
    'header content-type',
    'should be the same for both methods',
  ],
  [
    'HEAD with another length',
    'HEAD /a',
    {},
    200,
    { headers: { 'content-length': '0' } },
    'headers',
    'header content-length',
    'describes the GET',
  ],
  [
    '401 without WWW-Authenticate',
    'GET /me',
    {},
    401,
    {},
    'headers',
    'header www-authenticate',
    'belongs to the code itself',
  ],
  [
    'a challenge that does not say why',
    'GET /me',
    token,
    401,
    challenge('Bearer'),
    'headers',
    'header www-authenticate',
    'did not forget its token',
  ],
  [
    'a challenge that blames a token nobody sent',
    'GET /me',
    {},
    401,
    challenge('Bearer error="invalid_token"'),
    'headers',
    'header www-authenticate',
    'no token that could be wrong',
  ],
  [
    'a challenge of another kind',
    'GET /me',
    {},
    401,
    challenge('Basic'),
    'headers',
    'header www-authenticate',
    'Bearer for a token, Basic for a name',
  ],
  [
    '405 without Allow',
    'PATCH /a',
    {},
    405,
    {},
    'headers',
    'header allow',
    'collect the methods of all handlers at /a',
  ],
  [
    'Allow with the refused method',
    'PATCH /a',
    {},
    405,
    { headers: { allow: 'GET, patch' } },
    'headers',
    'header allow',
    'PATCH is in your list',
  ],
  [
    '405 with a partial Allow',
    'PATCH /a',
    {},
    405,
    { headers: { allow: 'GET' } },
    'headers',
    'header allow',
    'Every handler at /a counts',
  ],
  ['OPTIONS without Allow', 'OPTIONS /a', {}, 204, {}, 'headers', 'header allow', 'OPTIONS asks one question'],
  [
    'OPTIONS with a partial Allow',
    'OPTIONS /a',
    {},
    200,
    { headers: { allow: 'GET' } },
    'headers',
    'header allow',
    'will not be used',
  ],
  ['201 without Location', 'POST /a', {}, 201, {}, 'headers', 'header location', 'has an address of its own'],
  [
    '201 with a wrong Location',
    'POST /a',
    {},
    201,
    { headers: { location: '/a' } },
    'headers',
    'header location',
    'ends in the id',
  ],
  [
    '202 without Location',
    'POST /jobs',
    {},
    202,
    {},
    'headers',
    'header location',
    'no second response to this request',
  ],
  [
    'a redirect without Location',
    'GET /old',
    {},
    308,
    {},
    'headers',
    'header location',
    'stands in Location and nowhere else',
  ],
  [
    'a redirect with a wrong Location',
    'GET /old',
    {},
    308,
    { headers: { location: '/old' } },
    'headers',
    'header location',
    'Follow it as a client would',
  ],
  [
    '206 without Content-Range',
    'GET /a',
    {},
    206,
    {},
    'headers',
    'header content-range',
    'Only this header says where',
  ],
  [
    'Content-Range beside several parts',
    'GET /a',
    {},
    206,
    { headers: { 'content-type': 'multipart/byteranges; boundary=x', 'content-range': 'bytes 0-1/9' } },
    'headers',
    'header content-range',
    'Several parts: it stands inside each of them',
  ],
  [
    'Content-Range without its form',
    'GET /a',
    {},
    206,
    { headers: { 'content-range': 'bytes=0-9' } },
    'headers',
    'header content-range',
    'with an equals sign',
  ],
  [
    'Content-Range beyond the end',
    'GET /a',
    range('bytes=0-99'),
    206,
    { headers: { 'content-range': 'bytes 0-10/10' } },
    'headers',
    'header content-range',
    'the length minus 1',
  ],
  [
    'Content-Range with the end left out',
    'GET /a',
    range('bytes=0-9'),
    206,
    { headers: { 'content-range': 'bytes 0-8/100' } },
    'headers',
    'header content-range',
    '0-9 is ten, not nine',
  ],
  [
    'Content-Range for another part',
    'GET /a',
    range('bytes=0-9'),
    206,
    { headers: { 'content-range': 'bytes 1-9/100' } },
    'headers',
    'header content-range',
    'Compare four things',
  ],
  [
    '416 without Content-Range',
    'GET /a',
    {},
    416,
    {},
    'headers',
    'header content-range',
    'correct its range by itself',
  ],
  [
    '416 with a wrong Content-Range',
    'GET /a',
    {},
    416,
    { headers: { 'content-range': 'bytes 0-9/10' } },
    'headers',
    'header content-range',
    'The star stands in their place',
  ],
  ['no Accept-Ranges', 'GET /a', {}, 200, {}, 'headers', 'header accept-ranges', 'leaves the announcement free'],
  [
    'another Accept-Ranges',
    'GET /a',
    {},
    200,
    { headers: { 'accept-ranges': 'none' } },
    'headers',
    'header accept-ranges',
    'bytes for bytes=0-9',
  ],
  ['no Retry-After', 'GET /a', {}, 429, {}, 'headers', 'header retry-after', 'Only the server knows when'],
  [
    'Retry-After without its form',
    'GET /a',
    {},
    503,
    { headers: { 'retry-after': '2s' } },
    'headers',
    'header retry-after',
    'no unit, no fraction',
  ],
  [
    'Retry-After in milliseconds',
    'GET /a',
    {},
    429,
    { headers: { 'retry-after': '2000' } },
    'headers',
    'header retry-after',
    'only the seconds from now on',
  ],
  [
    'another Retry-After',
    'GET /a',
    {},
    429,
    { headers: { 'retry-after': '0' } },
    'headers',
    'header retry-after',
    'refused once more',
  ],
  [
    'a header of the 200 lost on 304 or 206',
    'GET /a',
    ifNoneMatch,
    304,
    {},
    'headers',
    'header etag',
    'the copy it asked about (If-None-Match: "v1")',
  ],
  [
    '304 with a description of content',
    'GET /a',
    {},
    304,
    { headers: json },
    'headers',
    'header content-type',
    'already has this description',
  ],
  ['no ETag', 'GET /a', {}, 200, {}, 'headers', 'header etag', 'the client sends that name back'],
  [
    'ETag without quotes',
    'GET /a',
    {},
    200,
    { headers: { etag: 'v1' } },
    'headers',
    'header etag',
    'The quotes are part of the value',
  ],
  [
    'another ETag',
    'GET /a',
    {},
    200,
    { headers: { etag: '"v1"' } },
    'headers',
    'header etag',
    'Has a single byte changed',
  ],
  ['no Vary', 'GET /a', {}, 200, {}, 'headers', 'header vary', 'The path is the same for all versions'],
  [
    'a partial Vary',
    'GET /a',
    {},
    200,
    { headers: { vary: 'Origin' } },
    'headers',
    'header vary',
    'Ask for each header you read',
  ],
  [
    'no Last-Modified',
    'GET /a',
    {},
    200,
    {},
    'headers',
    'header last-modified',
    'If-Modified-Since sends back exactly this',
  ],
  [
    'Last-Modified without its form',
    'GET /a',
    {},
    200,
    { headers: { 'last-modified': '2024-03-01' } },
    'headers',
    'header last-modified',
    'counts as no date at all',
  ],
  ['caching not ruled', 'GET /a', {}, 200, {}, 'headers', 'header cache-control', 'must not come from a cache'],
  [
    'caching ruled otherwise',
    'GET /a',
    {},
    200,
    { headers: { 'cache-control': 'public' } },
    'headers',
    'header cache-control',
    'and for whom',
  ],
  [
    '204 with a length',
    'DELETE /a/1',
    {},
    204,
    { headers: { 'content-length': '0' } },
    'empty',
    'header content-length',
    'Even Content-Length: 0 is too much',
  ],
  ['451 without Link', 'GET /a', {}, 451, {}, 'headers', 'header link', 'The link names the one who blocks'],
  ['415 without Accept', 'POST /a', {}, 415, {}, 'headers', 'header accept', 'what the server likes to receive'],
  ['no Accept-Patch', 'PATCH /a', {}, 415, {}, 'headers', 'header accept-patch', 'several formats for PATCH'],
  ['426 without Upgrade', 'GET /a', {}, 426, {}, 'headers', 'header upgrade', 'stands in Upgrade and nowhere else'],
  [
    'no Content-Type',
    'GET /a',
    {},
    200,
    { body: 'x' },
    'mediaType',
    'header content-type',
    'They do not look inside first',
  ],
  [
    'problem details with the type of plain JSON',
    'GET /a',
    {},
    404,
    { headers: json },
    'mediaType',
    'header content-type',
    'what title, status and detail mean',
  ],
  [
    'JSON labelled as something else',
    'GET /a',
    {},
    200,
    { headers: { 'content-type': 'text/html' }, body: '{}' },
    'mediaType',
    'header content-type',
    'JSON stays a piece of text',
  ],
  [
    'HTML where data was asked for',
    'GET /a',
    {},
    404,
    { headers: { 'content-type': 'text/html' }, body: '<p>' },
    'mediaType',
    'header content-type',
    'come from the framework',
  ],
  [
    'something else labelled as JSON',
    'GET /a',
    {},
    200,
    { headers: json, body: '"x"' },
    'mediaType',
    'header content-type',
    'gets quotes around it',
  ],
  [
    'another Content-Type',
    'GET /a',
    {},
    200,
    { headers: { 'content-type': 'text/csv' }, body: 'x' },
    'mediaType',
    'header content-type',
    'label and body have to agree',
  ],
  ['an empty body where JSON was asked for', 'GET /a', {}, 200, {}, 'json', 'body', 'Empty is not a value in JSON'],
  [
    'a body that is not JSON',
    'GET /a',
    {},
    200,
    { headers: json, body: '{a:1}' },
    'json',
    'body',
    'JSON has strict rules',
  ],
  [
    'a problem that names another status',
    'GET /a',
    {},
    404,
    { headers: { 'content-type': 'application/problem+json' }, body: '{"status":"404"}' },
    'json',
    'json $.status',
    'Clients go by the real status',
  ],
  [
    '206 with the wrong part',
    'GET /a',
    range('bytes=0-9'),
    206,
    { body: '123456789' },
    'bytes',
    'body',
    '0-9 is up to 10, and yours has 9',
  ],
  ['an error that nobody logged', 'GET /a', {}, 500, {}, 'log', 'server output', 'the log is the only place left'],
  ['202 after the work', 'POST /jobs', {}, 202, {}, 'withinMs', 'time', 'Start the work, do not wait for it'],
  ['504 too late', 'GET /a', {}, 504, {}, 'withinMs', 'time', 'not the patience of the client'],
  ['503 too late', 'GET /a', {}, 503, {}, 'withinMs', 'time', 'Refusing quickly is the point'],
];

describe('a wrong status', () => {
  test.each(statusRows)('has its deciding fact: %s', (_, line, sent, status, came, expected, fact) => {
    const diagnosis = wrongStatus(line, sent, status, came, expected);
    expect(diagnosis?.decides).toContain(fact);
    expectFinishedText(diagnosis);
  });

  test('has a situation above for every rule, in the order in which the rules apply', () => {
    expect(statusRows.map(([name]) => name)).toEqual(statusRules.map(({ name }) => name));
  });

  const final = Array.from({ length: 600 }, (_, code) => code).filter((code) => code >= 200 && isStatusCode(code));

  test.each(final)('%i instead of any other final code is explained in full', (received) => {
    for (const expected of final.filter((code) => code !== received)) {
      for (const [line, sent] of [
        ['GET /a/1', {}],
        ['PUT /a/1', { headers: { authorization: 'Bearer abc', 'if-match': '"v1"' }, hasBody: true }],
      ] as const) {
        const diagnosis = wrongStatus(line, sent, received, { body: '{"id":1}' }, [expected]);
        expectFinishedText(diagnosis);
        expect(diagnosis?.received).toContain(String(received));
        expect(diagnosis?.called).toContain(String(expected));
      }
    }
  });

  test('without a rule is decided by the first digits when they differ', () => {
    const diagnosis = wrongStatus('GET /a', {}, 408, {}, [226]);
    expect(diagnosis).toEqual({
      received: '408 Request Timeout tells the client that the server waited too long for the rest of the request.',
      called:
        '226 IM Used is for a GET with an A-IM header, which asks for the changes instead of the whole. ' +
        'An IM header must name how the difference was made.',
      decides:
        'The first digit decides: 4 says "change the request", 2 says "it worked". 408 Request Timeout is for ' +
        'a request that did not arrive as a whole in time. That is not what happens with GET /a.',
      source: 'RFC 3229 §10.4.1; RFC 9110 §15.5.9',
    });
  });

  test('without a rule is decided by what the received code is for when the first digits agree', () => {
    expect(wrongStatus('PUT /a', {}, 423, {}, [409])?.decides).toBe(
      'The two are often mixed up. 423 Locked is for a change to something that is locked, in WebDAV (editing of ' +
        'files over HTTP). That is not what happens with PUT /a.',
    );
  });

  test.each([
    [471, 404, '471 is not registered', 'of 471 it knows the first digit'],
    [471, 400, 'reads 400 Bad Request', 'A client treats 471 like 400'],
    [600, 500, '600 is no status', 'Only numbers from 100 to 599 are codes'],
    [99, 200, '99 is no status', 'the client never learns of 200'],
  ])('%i, which is not registered, is explained as a client reads it', (received, expected, promise, fact) => {
    const diagnosis = wrongStatus('GET /a', {}, received, {}, [expected]);
    expectFinishedText(diagnosis);
    expect(diagnosis?.received).toContain(promise);
    expect(diagnosis?.decides).toContain(fact);
  });

  test.each([
    [[200, 204], /^Two codes are accepted in this check\. 200 OK is for .* 204 No Content is for /],
    [
      [200, 201, 202, 204],
      /^Any of these is accepted in this check: 200 OK, 201 Created, 202 Accepted, 204 No Content\.$/,
    ],
    [[400, 401, 403, 404, 409, 422], /^Any 4xx code is accepted in this check\.$/],
    [[299], /^This check asks for 299 \(unregistered/],
  ])('names what the situation called for when %j are acceptable', (expected, called) => {
    const diagnosis = wrongStatus('GET /a', {}, 500, {}, expected);
    expectFinishedText(diagnosis);
    expect(diagnosis?.called).toMatch(called);
  });

  test('among many acceptable ones is not explained by a rule about one of them', () => {
    const diagnosis = wrongStatus('POST /a', body, 500, {}, [400, 404, 409, 415, 422]);
    expect(diagnosis?.decides).toContain('The cause is in the request');
  });

  test('cites the code that was called for, then what decides, then the code that came', () => {
    expect(wrongStatus('GET /me', {}, 403, {}, [401])?.source).toBe('RFC 9110 §15.5.2, §11.6.1, §15.5.4');
    expect(wrongStatus('GET /a', {}, 503, {}, [429])?.source).toBe('RFC 6585 §4; RFC 9110 §15.6.4');
  });

  test('wins over everything else that is wrong', () => {
    const diagnosis = diagnose({
      ...situation('GET /me', {}, 403, {}),
      expected: [401],
      mismatches: [
        { part: 'headers', where: 'header www-authenticate' },
        { part: 'status', where: 'status' },
      ],
    });
    expect(diagnosis?.received).toContain('403');
  });
});

describe('a right status', () => {
  test.each(partRows)(
    'with something else wrong is explained: %s',
    (_, line, sent, status, came, part, where, fact) => {
      const diagnosis = wrongPart(line, sent, status, came, part, where);
      expect(diagnosis?.decides).toContain(fact);
      expectFinishedText(diagnosis);
    },
  );

  test('has a situation above for every rule, in the order in which the rules apply', () => {
    expect(partRows.map(([name]) => name)).toEqual(partRules.map(({ name }) => name));
  });

  test.each([
    ['a plain wrong value', 'GET /a', 200, { body: '{"id":2}' }, 'json', 'json $.id'],
    ['a wrong text', 'GET /a', 200, { body: 'no' }, 'text', 'body'],
    ['a slow answer', 'GET /a', 200, {}, 'withinMs', 'time'],
    ['a header HTTP does not define', 'GET /a', 200, {}, 'headers', 'header x-request-id'],
    ['a PUT without Location', 'PUT /a/1', 201, {}, 'headers', 'header location'],
    ['a header that belongs to another status', 'GET /a', 200, {}, 'headers', 'header www-authenticate'],
    ['content where HTTP would allow it', 'POST /a', 303, { body: 'x' }, 'empty', 'body'],
    ['a missing line in the log of a success', 'GET /a', 200, {}, 'log', 'server output'],
  ])('leaves %s to the check itself', (_, line, status, came, part, where) => {
    expect(wrongPart(line, {}, status, came, part, where)).toBeUndefined();
  });

  test.each([
    ['201 Created twice', 'before the first await'],
    ['201 Created once, 422 Unprocessable Content once', undefined],
  ])('among several is a race only between answers of the expected kinds: %s', (actual, fact) => {
    const mismatch = { part: 'statuses', where: 'statuses', expected: '201 Created once, 409 Conflict once', actual };
    const diagnosis = diagnose({ ...situation('POST /a', {}, 201, {}), expected: [], mismatches: [mismatch] });
    if (fact === undefined) expect(diagnosis).toBeUndefined();
    else expect(diagnosis?.decides).toContain(fact);
  });

  test('of a part is told apart from the ETag of the whole', () => {
    const headers = { etag: '"other"' };
    expect(wrongPart('GET /a', {}, 206, { headers }, 'headers', 'header etag')?.decides).toContain('ETag of the whole');
    expect(wrongPart('GET /a', {}, 200, { headers }, 'headers', 'header etag')?.decides).toContain('by itself');
  });

  test.each([
    ['*', 'nothing is stored there'],
    ['W/"v1"', 'W/ marks a weak one'],
    ['"v1"', 'the stored version is another one'],
  ])('that fails a condition says why If-Match: %s does not hold', (tag, reason) => {
    const sent = { headers: { 'if-match': tag } };
    expect(wrongStatus('PUT /a/1', sent, 428, {}, [412])?.decides).toContain(reason);
  });

  test('is also explained when the check asks for no status', () => {
    const mismatches = [{ part: 'headers', where: 'header allow' }];
    const diagnosis = diagnose({ ...situation('PATCH /a', {}, 405, {}), expected: [], mismatches });
    expect(diagnosis?.received).toContain('405 Method Not Allowed');
  });

  test('has nothing to say about HTTP when nothing differs', () => {
    expect(diagnose({ ...situation('GET /a', {}, 200, {}), expected: [200], mismatches: [] })).toBeUndefined();
  });
});

describe('hostile input', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);

  test('cannot break a diagnosis with a deeply nested body', () => {
    expectFinishedText(wrongStatus('GET /a/9', {}, 200, { body: deep }, [404]));
    const problem = { headers: { 'content-type': 'application/problem+json' }, body: `{"status":${deep}}` };
    const diagnosis = wrongPart('GET /a', {}, 404, problem, 'json', 'json $.status');
    expect(diagnosis?.received).toContain('something that is not a number');
  });

  test('is quoted on one short line without active characters', () => {
    const headers = { location: `/\u009b2J\u202e${'x'.repeat(500)}` };
    const received = wrongPart('POST /a', {}, 201, { headers }, 'headers', 'header location')?.received ?? '';
    expect(received.length).toBeLessThan(150);
    expect(received).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

test('a citation names each document and each section once', () => {
  expect(cite('RFC 9110 §15.5.2, §11.6.1', 'RFC 6750 §3; RFC 9110 §15.5.4', 'RFC 9110 §11.6.1', 'CWE-209')).toBe(
    'RFC 9110 §15.5.2, §11.6.1, §15.5.4; RFC 6750 §3; CWE-209',
  );
});
