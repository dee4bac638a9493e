import { expect, test } from 'vitest';
import { sourceLinks } from './source.ts';

const url = 'https://www.rfc-editor.org/rfc';

test.each([
  [
    'RFC 9110 §15.3.2, §9.3.3',
    `[RFC 9110 §15.3.2](${url}/rfc9110.html#section-15.3.2), [§9.3.3](${url}/rfc9110.html#section-9.3.3)`,
  ],
  ['RFC 6750 §3; RFC 9110', `[RFC 6750 §3](${url}/rfc6750.html#section-3); [RFC 9110](${url}/rfc9110.html)`],
  ['CWE-209; RFC 9110 §15', `CWE-209; [RFC 9110 §15](${url}/rfc9110.html#section-15)`],
  ['§4 of nothing', '§4 of nothing'],
  ['"RFC 1"<b>§2"', `&quot;[RFC 1](${url}/rfc1.html)&quot;&lt;b&gt;[§2](${url}/rfc1.html#section-2)&quot;`],
])('of %s, each section is a link', (source, links) => {
  expect(sourceLinks(source).html.replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '[$2]($1)')).toBe(links);
});
