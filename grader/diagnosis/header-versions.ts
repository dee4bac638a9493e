import { describeStatus } from '../status.ts';
import { anyFinal, type HeaderRule, isHttpDate, says } from './header-rule.ts';
import { condition } from './situation.ts';

/** Headers that name a version of the content or rule its caching (RFC 9110 §8.8, §12.5.5). */
export const versions: readonly HeaderRule[] = [
  {
    name: 'a header of the 200 lost on 304 or 206',
    header: 'etag, vary, cache-control, expires, content-location, date',
    on: [206, 304],
    state: 'missing',
    received: ({ response }) =>
      `${describeStatus(response.status)} came without a header that the matching ` +
      '200 has, so the client may take the copy for an old or a different one.',
    called: ({ response }) =>
      `A ${response.status} must carry ETag, Vary, Cache-Control, ` +
      'Expires, Date and Content-Location whenever the 200 would.',
    decides: (situation) =>
      situation.response.status === 304
        ? `The client compares them with the copy it asked about (${condition(situation) ?? 'its condition'}) and ` +
          'renews it.'
        : 'The client joins this part to parts it already has, and these headers tell it whether they belong together.',
    source: 'RFC 9110 §15.4.5, §15.3.7',
  },
  {
    name: '304 with a description of content',
    header: 'content-type, content-length, content-encoding, last-modified, content-language',
    on: [304],
    state: 'wrong',
    received: '304 Not Modified came with a header that describes content, though none is sent.',
    called: 'A 304 should carry only what renews the stored copy, such as ETag and Cache-Control.',
    decides: 'The client already has this description, together with its copy.',
    source: 'RFC 9110 §15.4.5',
  },
  {
    name: 'no ETag',
    header: 'etag',
    on: anyFinal,
    state: 'missing',
    received: 'Without ETag the client has no name for the version it has just received.',
    called: 'ETag gives this version a name of its own, in double quotes: ETag: "v1".',
    decides:
      'Later the client sends that name back, to ask whether anything has changed or to change this version only.',
    source: 'RFC 9110 §8.8.3',
  },
  {
    name: 'ETag without quotes',
    header: 'etag',
    on: anyFinal,
    state: (value) => !/^(W\/)?"[^"]*"$/.test(value),
    received: says('ETag', 'is not an ETag that a client can send back.'),
    called: 'An ETag is a text in double quotes, as in "v1". W/ before it marks a weak one.',
    decides: 'The quotes are part of the value: where several ETags stand in one list, they show where each one ends.',
    source: 'RFC 9110 §8.8.3',
  },
  {
    name: 'another ETag',
    header: 'etag',
    on: anyFinal,
    state: 'wrong',
    received: says('ETag', 'tells the client which version this is.'),
    called: 'The same content keeps its ETag. Other content, or the same in another format, gets another one.',
    decides: ({ response }) =>
      response.status === 206
        ? 'A part has the ETag of the whole: it says which version the part belongs to. An ETag made from the part alone is another one.'
        : 'Has a single byte changed since that ETag was first sent? ' +
          'Make the ETag from the content, then it follows by itself.',
    source: 'RFC 9110 §8.8.1, §8.8.3',
  },
  {
    name: 'no Vary',
    header: 'vary',
    on: anyFinal,
    state: 'missing',
    received: 'Without Vary a cache may give this answer to a client that asked for another format.',
    called: 'An answer that depends on a header of the request should name that header: Vary: Accept.',
    decides: 'The path is the same for all versions. What told the server which one to send was the header.',
    source: 'RFC 9110 §12.5.5',
  },
  {
    name: 'a partial Vary',
    header: 'vary',
    on: anyFinal,
    state: 'wrong',
    received: says('Vary', 'tells a cache which headers of the request the answer depends on.'),
    called: 'Every header of the request that changes the answer belongs in it.',
    decides: 'Ask for each header you read: would the answer be another one without it?',
    source: 'RFC 9110 §12.5.5',
  },
  {
    name: 'no Last-Modified',
    header: 'last-modified',
    on: anyFinal,
    state: 'missing',
    received: 'Without Last-Modified the client cannot ask whether this has changed since a certain date.',
    called: 'Last-Modified should hold the time of the last change, for example Fri, 01 Mar 2024 10:00:00 GMT.',
    decides: 'If-Modified-Since sends back exactly this value. Without it there is nothing to send back.',
    source: 'RFC 9110 §8.8.2, §5.6.7',
  },
  {
    name: 'Last-Modified without its form',
    header: 'last-modified',
    on: anyFinal,
    state: (value) => !isHttpDate(value),
    received: says('Last-Modified', 'is not a date in the form that HTTP uses.'),
    called: 'The form is fixed: Fri, 01 Mar 2024 10:00:00 GMT. In JavaScript, date.toUTCString() writes it.',
    decides:
      'The client sends this value back in If-Modified-Since, ' +
      'and there a date in another form counts as no date at all.',
    source: 'RFC 9110 §5.6.7, §8.8.2, §13.1.3',
  },
  {
    name: 'caching not ruled',
    header: 'cache-control',
    on: anyFinal,
    state: 'missing',
    received: 'Without Cache-Control a cache may keep an answer and decide by itself how long it stays good.',
    called: 'An answer that changes soon says so: no-store (do not keep it) or no-cache (ask before using it again).',
    decides: 'How long will this answer be true? A state that is still changing must not come from a cache.',
    source: 'RFC 9111 §4.2.2, §5.2.2',
  },
  {
    name: 'caching ruled otherwise',
    header: 'cache-control',
    on: anyFinal,
    state: 'wrong',
    received: says('Cache-Control', 'tells caches what they may do with this answer.'),
    called: 'no-store: do not keep it. no-cache: ask before using it again. max-age=60: good for 60 seconds.',
    decides: 'How long will this answer be true, and for whom? The rule for caches follows from that.',
    source: 'RFC 9111 §5.2.2',
  },
];
