import { inert } from '../inert.ts';

const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

/** Untrusted text as the message of a GitHub workflow command, `::error file=…::MESSAGE`. */
export function githubMessage(text: string): string {
  return inert(text).replace(/[%\r\n]/g, (character) => escapes[character] ?? '');
}

/** Untrusted text as a property of a GitHub workflow command, `::error file=PROPERTY::…`. */
export function githubProperty(text: string): string {
  return inert(text).replace(/[%\r\n:,]/g, (character) => escapes[character] ?? '');
}
