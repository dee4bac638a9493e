export interface StatusMeaning {
  /** The reason phrase of the registry, 'Not Found'. */
  readonly phrase: string;
  /** What a client may conclude; completes '404 Not Found tells the client that …'. */
  readonly promise: string;
  /** When a server should send it; completes '404 Not Found is for …'. */
  readonly situation: string;
  /** What must or should come with it, in whole sentences. */
  readonly needs?: string;
  readonly confusedWith: readonly number[];
  /** The section that defines it, 'RFC 9110 §15.5.5'. */
  readonly source: string;
}

export type StatusCode = keyof typeof table;
export type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx';

const classes: readonly StatusClass[] = ['1xx', '2xx', '3xx', '4xx', '5xx'];

/** Says whether the code is registered with IANA (HTTP Status Code Registry, temporary entries left out). */
export function isStatusCode(code: number): code is StatusCode {
  return Object.hasOwn(table, code);
}

/** Returns what a registered code means to a client and a server, and undefined for every other number. */
export function meaningOf(code: number): StatusMeaning | undefined {
  return isStatusCode(code) ? table[code] : undefined;
}

/** Returns the class named by the first digit, and undefined outside 100-599 (RFC 9110 §15). */
export function classOf(code: number): StatusClass | undefined {
  return Number.isInteger(code) ? classes[Math.floor(code / 100) - 1] : undefined;
}

/** Names any number the way a client sees it: registered, read by its first digit only, or invalid (RFC 9110 §15). */
export function describeStatus(code: number): string {
  const meaning = meaningOf(code);
  if (meaning !== undefined) return `${code} ${meaning.phrase}`;
  if (classOf(code) === undefined) return `${code} (not a valid status)`;
  return `${code} (unregistered, clients treat it as ${firstOfClass(code)})`;
}

/** Returns the x00 code as which a client treats a code it does not know (RFC 9110 §15). */
export function firstOfClass(code: number): number {
  return Math.floor(code / 100) * 100;
}

const table = {
  100: {
    phrase: 'Continue',
    promise: 'nothing speaks against the request so far and the rest of it may be sent',
    situation: 'a client that sent Expect: 100-continue and waits before it uploads a body',
    needs: 'A final response must follow.',
    confusedWith: [102, 200, 417],
    source: 'RFC 9110 §15.2.1',
  },
  101: {
    phrase: 'Switching Protocols',
    promise: 'the server speaks another protocol on this connection from now on',
    situation: 'a client that asked, with an Upgrade header, for a protocol such as WebSocket',
    needs: 'It must carry an Upgrade header that names the new protocol.',
    confusedWith: [200, 426],
    source: 'RFC 9110 §15.2.2',
  },
  102: {
    phrase: 'Processing',
    promise: 'the server has the whole request and is still working on it',
    situation: 'long work, as a sign of life before the final response',
    needs: 'A final response must follow.',
    confusedWith: [100, 202],
    source: 'RFC 2518 §10.1',
  },
  103: {
    phrase: 'Early Hints',
    promise: 'the final response will probably have these headers, so it may start loading what they name',
    situation: 'naming the files a client will need while the real answer is still being prepared',
    needs: 'Link headers usually come with it. A final response must follow.',
    confusedWith: [100, 200],
    source: 'RFC 8297 §2',
  },
  200: {
    phrase: 'OK',
    promise: 'the request succeeded and this response holds the result',
    situation: 'a request that was carried out and has a result to show',
    confusedWith: [201, 202, 204, 206, 304, 404],
    source: 'RFC 9110 §15.3.1',
  },
  201: {
    phrase: 'Created',
    promise: 'the request succeeded and made something new, found at Location or else at the path of the request',
    situation: 'a request that made something new before the response was sent',
    needs: 'After a POST, Location should hold the address of the new thing.',
    confusedWith: [200, 202, 204, 303],
    source: 'RFC 9110 §15.3.2',
  },
  202: {
    phrase: 'Accepted',
    promise: 'the server has taken the request in, while the work is not finished and may still fail',
    situation: 'work that goes on after the response was sent',
    needs: 'The body should describe the current state and point to a place that shows the progress.',
    confusedWith: [102, 200, 201, 204],
    source: 'RFC 9110 §15.3.3',
  },
  203: {
    phrase: 'Non-Authoritative Information',
    promise: 'the request succeeded, but a proxy on the way changed the content',
    situation: 'a proxy that changes content in passing, never for the server that made the content',
    confusedWith: [200],
    source: 'RFC 9110 §15.3.4',
  },
  204: {
    phrase: 'No Content',
    promise: 'the request succeeded and there is nothing more to say',
    situation: 'a request that was carried out and leaves nothing to show, such as a finished DELETE',
    needs: 'It ends after its headers: no body, no Content-Length, no Transfer-Encoding.',
    confusedWith: [200, 201, 202, 205, 304, 404],
    source: 'RFC 9110 §15.3.5',
  },
  205: {
    phrase: 'Reset Content',
    promise: 'the request succeeded and the form it came from should be cleared',
    situation: 'data entry in which one record follows another in the same form',
    needs: 'It has no body.',
    confusedWith: [200, 204],
    source: 'RFC 9110 §15.3.6',
  },
  206: {
    phrase: 'Partial Content',
    promise: 'the body is only the part that its Range header asked for',
    situation: 'a GET with a Range header that fits the content',
    needs: 'Content-Range must say which part it is. When several parts are sent, it stands inside each part instead.',
    confusedWith: [200, 416],
    source: 'RFC 9110 §15.3.7',
  },
  207: {
    phrase: 'Multi-Status',
    promise: 'the request held several operations and the body gives one status for each',
    situation: 'one request that does several things, each of which may succeed or fail',
    needs: 'The body must list the outcome of every operation.',
    confusedWith: [200, 202, 400],
    source: 'RFC 4918 §11.1',
  },
  208: {
    phrase: 'Already Reported',
    promise: 'these members were listed earlier in the same 207 body',
    situation: 'an entry inside a 207 body, to avoid listing one folder twice',
    confusedWith: [207],
    source: 'RFC 5842 §7.1',
  },
  226: {
    phrase: 'IM Used',
    promise: 'the body is the difference to a version it already has',
    situation: 'a GET with an A-IM header, which asks for the changes instead of the whole',
    needs: 'An IM header must name how the difference was made.',
    confusedWith: [200, 206],
    source: 'RFC 3229 §10.4.1',
  },
  300: {
    phrase: 'Multiple Choices',
    promise: 'there are several versions and it should choose one',
    situation: 'something that exists in several versions when the choice is left to the client',
    needs: 'The body should list the choices. Location should name the preferred one, if there is one.',
    confusedWith: [302, 406],
    source: 'RFC 9110 §15.4.1',
  },
  301: {
    phrase: 'Moved Permanently',
    promise: 'this has moved for good and Location is its address from now on',
    situation: 'a permanent move of something that is read with GET',
    needs: 'Location should hold the new address. On the way there a POST may turn into a GET.',
    confusedWith: [302, 303, 307, 308, 410],
    source: 'RFC 9110 §15.4.2',
  },
  302: {
    phrase: 'Found',
    promise: 'this is at another address for the moment, while the old address stays valid',
    situation: 'a temporary move of something that is read with GET',
    needs: 'Location should hold the temporary address. On the way there a POST may turn into a GET.',
    confusedWith: [301, 303, 307, 308],
    source: 'RFC 9110 §15.4.3',
  },
  303: {
    phrase: 'See Other',
    promise: 'the answer is at another address, to be fetched with GET',
    situation: 'pointing to the result after a POST or a finished job',
    needs: 'Location should hold the address of the result.',
    confusedWith: [200, 201, 302, 307],
    source: 'RFC 9110 §15.4.4',
  },
  304: {
    phrase: 'Not Modified',
    promise: 'the copy it has stored is still good, so none is sent',
    situation: 'a GET or HEAD with If-None-Match or If-Modified-Since when nothing has changed',
    needs: 'It ends after its headers. ETag, Vary and Cache-Control must be there if the 200 would have them.',
    confusedWith: [200, 204, 302, 412],
    source: 'RFC 9110 §15.4.5',
  },
  305: {
    phrase: 'Use Proxy',
    promise: 'it should go through a proxy, which no client does any more because it is unsafe',
    situation: 'nothing today: it is deprecated',
    confusedWith: [307, 407],
    source: 'RFC 9110 §15.4.6',
  },
  306: {
    phrase: '(Unused)',
    promise: 'some redirection was meant, but not which: the code has no meaning any more',
    situation: 'nothing: it is reserved and no longer used',
    confusedWith: [302, 307],
    source: 'RFC 9110 §15.4.7',
  },
  307: {
    phrase: 'Temporary Redirect',
    promise: 'this is at another address for the moment and the same method must be used there',
    situation: 'a temporary move that keeps the method, so that a POST stays a POST',
    needs: 'Location should hold the temporary address.',
    confusedWith: [301, 302, 303, 308],
    source: 'RFC 9110 §15.4.8',
  },
  308: {
    phrase: 'Permanent Redirect',
    promise: 'this has moved for good and the same method must be used at the new address',
    situation: 'a permanent move that keeps the method, so that a POST stays a POST',
    needs: 'Location should hold the new address.',
    confusedWith: [301, 302, 307],
    source: 'RFC 9110 §15.4.9',
  },
  400: {
    phrase: 'Bad Request',
    promise: 'the request itself is wrong and will fail again until it is changed',
    situation: 'a request with a mistake in it, such as JSON that cannot be parsed',
    needs: 'The body should explain the mistake.',
    confusedWith: [404, 409, 415, 422, 500],
    source: 'RFC 9110 §15.5.1',
  },
  401: {
    phrase: 'Unauthorized',
    promise: 'the server does not know who is asking, so logging in may help',
    situation: 'a request whose credentials (the proof of who is asking, such as a token) are missing or not valid',
    needs: 'It must carry WWW-Authenticate, which names a way to log in.',
    confusedWith: [400, 403, 404, 407],
    source: 'RFC 9110 §15.5.2',
  },
  402: {
    phrase: 'Payment Required',
    promise: 'payment is missing, in a sense that only this API can explain: HTTP reserves the code',
    situation: 'a refusal for lack of money or credit, where the description of the API says so',
    needs: 'The body should explain what is missing.',
    confusedWith: [400, 403, 429],
    source: 'RFC 9110 §15.5.3',
  },
  403: {
    phrase: 'Forbidden',
    promise: 'the server understood the request and refuses it, and the same credentials will not change that',
    situation: 'a caller who may not do this, however often that caller logs in',
    needs: 'A server that wants to hide that something exists may answer 404 instead.',
    confusedWith: [401, 402, 404, 429, 451],
    source: 'RFC 9110 §15.5.4',
  },
  404: {
    phrase: 'Not Found',
    promise: 'the server has nothing to show here, whether for now or for ever',
    situation: 'a path where the server finds nothing, or something it wants to keep secret',
    confusedWith: [204, 400, 403, 405, 410, 422, 501],
    source: 'RFC 9110 §15.5.5',
  },
  405: {
    phrase: 'Method Not Allowed',
    promise: 'the path exists but does not support this method',
    situation: 'a method that the server knows and this path does not support',
    needs: 'Allow must list every method that the path does support.',
    confusedWith: [403, 404, 501],
    source: 'RFC 9110 §15.5.6',
  },
  406: {
    phrase: 'Not Acceptable',
    promise: 'the server has no version that its Accept headers allow',
    situation: 'a request whose Accept headers rule out every version the server could send',
    needs: 'The body should list the versions that exist.',
    confusedWith: [200, 300, 400, 415],
    source: 'RFC 9110 §15.5.7',
  },
  407: {
    phrase: 'Proxy Authentication Required',
    promise: 'a proxy on the way wants to know who is asking',
    situation: 'a proxy that demands a login of its own',
    needs: 'It must carry Proxy-Authenticate, which names a way to log in.',
    confusedWith: [401, 403, 511],
    source: 'RFC 9110 §15.5.8',
  },
  408: {
    phrase: 'Request Timeout',
    promise: 'the server waited too long for the rest of the request',
    situation: 'a request that did not arrive as a whole in time',
    confusedWith: [429, 503, 504],
    source: 'RFC 9110 §15.5.9',
  },
  409: {
    phrase: 'Conflict',
    promise: 'the request clashes with what is stored now and may work once that has changed',
    situation: 'a valid request that does not fit the stored data, such as an email that is already taken',
    needs: 'The body should say enough to recognise the conflict.',
    confusedWith: [400, 412, 422, 423, 500],
    source: 'RFC 9110 §15.5.10',
  },
  410: {
    phrase: 'Gone',
    promise: 'what was here has been removed and will most likely not return',
    situation: 'something that was removed on purpose, when the server knows that it was',
    confusedWith: [301, 404],
    source: 'RFC 9110 §15.5.11',
  },
  411: {
    phrase: 'Length Required',
    promise: 'the server takes no body without a Content-Length',
    situation: 'a body that came without Content-Length where the server insists on one',
    confusedWith: [400, 413],
    source: 'RFC 9110 §15.5.12',
  },
  412: {
    phrase: 'Precondition Failed',
    promise: 'a condition in its headers, such as If-Match, does not hold, so nothing was done',
    situation: 'a request that is only meant to happen under a condition which turns out false',
    confusedWith: [304, 409, 428],
    source: 'RFC 9110 §15.5.13',
  },
  413: {
    phrase: 'Content Too Large',
    promise: 'the body is larger than the server will take',
    situation: 'a body above the size limit',
    needs: 'If the limit is only temporary, Retry-After should say when to try again.',
    confusedWith: [400, 411, 414, 431, 507],
    source: 'RFC 9110 §15.5.14',
  },
  414: {
    phrase: 'URI Too Long',
    promise: 'the address is longer than the server will read',
    situation: 'an address above the size limit, often a form sent with GET instead of POST',
    confusedWith: [400, 413, 431],
    source: 'RFC 9110 §15.5.15',
  },
  415: {
    phrase: 'Unsupported Media Type',
    promise: 'the body is in a format that the server does not read here',
    situation: 'a body whose Content-Type or Content-Encoding the server does not support',
    needs: 'An Accept header in the response can name the formats that work.',
    confusedWith: [400, 406, 422],
    source: 'RFC 9110 §15.5.16',
  },
  416: {
    phrase: 'Range Not Satisfiable',
    promise: 'none of the ranges it asked for can be sent',
    situation: 'a Range header that lies wholly beyond the end of the content',
    needs: 'Content-Range should give the current length, as in bytes */1000.',
    confusedWith: [200, 206, 400],
    source: 'RFC 9110 §15.5.17',
  },
  417: {
    phrase: 'Expectation Failed',
    promise: 'what its Expect header demands cannot be met',
    situation: 'an Expect header that the server or a proxy on the way cannot meet',
    confusedWith: [100, 400, 412],
    source: 'RFC 9110 §15.5.18',
  },
  418: {
    phrase: '(Unused)',
    promise: 'its request is refused and nothing else, because HTTP gives this code no meaning',
    situation:
      'no real purpose: it is reserved because an old joke made it popular, and some servers and lessons use it',
    confusedWith: [400],
    source: 'RFC 9110 §15.5.19',
  },
  421: {
    phrase: 'Misdirected Request',
    promise: 'this server does not answer for the host it asked, so another connection may help',
    situation: 'a request that reached a server which is not set up for its host name or scheme',
    confusedWith: [400, 404, 502],
    source: 'RFC 9110 §15.5.20',
  },
  422: {
    phrase: 'Unprocessable Content',
    promise: 'the request could be read, but what it says cannot be processed',
    situation: 'a readable request with values that break the rules, such as text where a number belongs',
    needs: 'The body should list what is wrong.',
    confusedWith: [400, 404, 409, 415],
    source: 'RFC 9110 §15.5.21',
  },
  423: {
    phrase: 'Locked',
    promise: 'somebody has locked this',
    situation: 'a change to something that is locked, in WebDAV (editing of files over HTTP)',
    confusedWith: [403, 409, 412],
    source: 'RFC 4918 §11.3',
  },
  424: {
    phrase: 'Failed Dependency',
    promise: 'this was not done because an action it depends on failed',
    situation: 'one step of a larger WebDAV request when an earlier step failed',
    confusedWith: [207, 409, 502],
    source: 'RFC 4918 §11.4',
  },
  425: {
    phrase: 'Too Early',
    promise: 'the request came before the secure connection was fully set up and should be sent again',
    situation: 'a request in early data, which an attacker could record and send a second time',
    confusedWith: [429, 503],
    source: 'RFC 8470 §5.2',
  },
  426: {
    phrase: 'Upgrade Required',
    promise: 'the server wants another protocol for this request',
    situation: 'a request that the server would serve over another protocol, such as a newer version',
    needs: 'It must carry an Upgrade header that names the protocol.',
    confusedWith: [101, 505],
    source: 'RFC 9110 §15.5.22',
  },
  428: {
    phrase: 'Precondition Required',
    promise: 'the request must carry a condition, such as If-Match, to be carried out',
    situation: 'a change sent without a condition, when two clients could overwrite each other unseen',
    needs: 'The body should say which header is missing.',
    confusedWith: [400, 409, 412],
    source: 'RFC 6585 §3',
  },
  429: {
    phrase: 'Too Many Requests',
    promise: 'it has sent too many requests and should slow down',
    situation: 'one caller who sends more requests in a period than the limit allows',
    needs: 'Retry-After may say how long to wait. No cache may store it.',
    confusedWith: [400, 403, 503],
    source: 'RFC 6585 §4',
  },
  431: {
    phrase: 'Request Header Fields Too Large',
    promise: 'its headers are larger than the server will read',
    situation: 'one header, or all of them together, above the size limit',
    confusedWith: [400, 413, 414],
    source: 'RFC 6585 §5',
  },
  451: {
    phrase: 'Unavailable For Legal Reasons',
    promise: 'a legal demand keeps the server from answering',
    situation: 'something that the server may not show or do because of a legal demand',
    needs: 'A Link header with rel="blocked-by" should name who blocks it.',
    confusedWith: [403, 404],
    source: 'RFC 7725 §3',
  },
  500: {
    phrase: 'Internal Server Error',
    promise: 'something went wrong on the server that nobody foresaw, and the request may be fine',
    situation: 'a failure on the server itself that the code did not foresee',
    needs: 'The body should stay general. The details belong in the log.',
    confusedWith: [400, 404, 501, 502, 503],
    source: 'RFC 9110 §15.6.1',
  },
  501: {
    phrase: 'Not Implemented',
    promise: 'the server lacks the function that this request needs',
    situation: 'a feature that is not built, above all a method the server supports at no path',
    confusedWith: [404, 405, 500],
    source: 'RFC 9110 §15.6.2',
  },
  502: {
    phrase: 'Bad Gateway',
    promise: 'the server asked another server for help and got an invalid answer',
    situation: 'a gateway (a server that hands requests on to another one) which got an answer it cannot use',
    confusedWith: [500, 503, 504],
    source: 'RFC 9110 §15.6.3',
  },
  503: {
    phrase: 'Service Unavailable',
    promise: 'the server cannot serve it at the moment, but probably can later',
    situation: 'a temporary overload or planned maintenance',
    needs: 'Retry-After may say when to try again.',
    confusedWith: [429, 500, 502, 504],
    source: 'RFC 9110 §15.6.4',
  },
  504: {
    phrase: 'Gateway Timeout',
    promise: 'the server asked another server for help and got no answer in time',
    situation: 'a gateway (a server that hands requests on to another one) which waited in vain',
    confusedWith: [408, 500, 502, 503],
    source: 'RFC 9110 §15.6.5',
  },
  505: {
    phrase: 'HTTP Version Not Supported',
    promise: 'the server does not speak this major version of HTTP',
    situation: 'a request in a major version of HTTP that the server does not speak',
    needs: 'The body should say which versions it speaks.',
    confusedWith: [426, 501],
    source: 'RFC 9110 §15.6.6',
  },
  506: {
    phrase: 'Variant Also Negotiates',
    promise: 'the server is set up wrongly and goes in circles when it chooses a version',
    situation: 'a mistake in the setup, when the version chosen for a client tries to choose again',
    confusedWith: [300, 406, 500],
    source: 'RFC 2295 §8.1',
  },
  507: {
    phrase: 'Insufficient Storage',
    promise: 'the server has no room left to store what the request needs',
    situation: 'a change for which the storage is full, for the time being',
    confusedWith: [413, 500, 503],
    source: 'RFC 4918 §11.5',
  },
  508: {
    phrase: 'Loop Detected',
    promise: 'the server stopped because the request would never end',
    situation: 'a WebDAV request over a whole folder tree in which a folder contains itself',
    confusedWith: [208, 500],
    source: 'RFC 5842 §7.2',
  },
  510: {
    phrase: 'Not Extended',
    promise: 'the request lacks an extension of HTTP that the server demands',
    situation: 'nothing today: the experiment it belonged to is over',
    confusedWith: [400, 501, 505],
    source: 'RFC 2774 §7',
  },
  511: {
    phrase: 'Network Authentication Required',
    promise: 'the network it is connected to wants a login first',
    situation: 'a network with a login page, as in a hotel, and never for the server that was asked',
    needs: 'The body should link to the login page.',
    confusedWith: [302, 401, 407],
    source: 'RFC 6585 §6',
  },
} as const satisfies Readonly<Record<number, StatusMeaning>>;

/** All registered codes, in order. */
export const registeredCodes: readonly number[] = Object.keys(table).map(Number);
