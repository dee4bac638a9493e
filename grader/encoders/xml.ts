import { inert } from '../inert.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;', // a reader makes a space of a bare line feed or tab in an attribute (XML 1.0 §3.3.3)
  '\t': '&#9;',
};

/** Untrusted text for the content of an XML 1.0 element, or for an attribute value in quotation marks (§2.2, §2.4). */
export function xml(text: string): string {
  return inert(text).replace(/[&<>"'\n\t]/g, (character) => references[character] ?? '');
}
