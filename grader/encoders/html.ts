import { inert } from '../inert.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Untrusted text for the content of an HTML element, or for an attribute value in quotation marks. */
export function html(text: string): string {
  return inert(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
