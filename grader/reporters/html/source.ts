import { type Markup, markup } from './markup.ts';

/** Where an explanation can be read up, `RFC 9110 §15.3.2, §9.3.3`: each section is a link to its text. */
export function sourceLinks(source: string): Markup {
  let rfc: string | undefined;
  const parts = source.split(/(RFC \d+(?: §\d[\d.]*)?|§\d[\d.]*)/).map((text) => {
    const [, number, section] = /^(?:RFC (\d+))? ?(?:§(\d[\d.]*))?$/.exec(text) ?? [];
    rfc = number ?? rfc;
    if (rfc === undefined || (number ?? section) === undefined) return text;
    const place = section === undefined ? '' : `#section-${section}`;
    return markup`<a href="https://www.rfc-editor.org/rfc/rfc${rfc}.html${place}">${text}</a>`;
  });
  return markup`${parts}`;
}
