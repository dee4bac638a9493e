import { inert } from '../inert.ts';

/** Untrusted text for a paragraph or a table cell of GitHub's Markdown: it is read as it stands, and nothing else. */
export function markdown(text: string): string {
  return inert(text)
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\t/g, ' ')
    .replace(/ *\n */g, '<br>');
}
