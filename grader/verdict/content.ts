import { isUtf8 } from 'node:buffer';
import { inertLine } from '../inert.ts';

/** A body read as JSON, or why it is not JSON; `problem` completes "The body …". */
export type Parsed =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'not-json'; readonly problem: string };

const deepest = 64;

/**
 * Reads a body as JSON text (RFC 8259): UTF-8 without a byte-order mark (§8.1), nested at most 64 deep, which keeps
 * every later step safe from running out of stack.
 */
export function parseJson(body: Uint8Array): Parsed {
  const notJson = (problem: string): Parsed => ({ kind: 'not-json', problem });
  if (body.length === 0) return notJson('is empty');
  if (!isUtf8(body)) return notJson('is not UTF-8');
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return notJson('starts with a byte-order mark');
  const text = new TextDecoder().decode(body);
  if (depthOf(text) > deepest) return notJson(`is nested more than ${deepest} levels deep`);
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    // JSON.parse throws nothing else; for short texts its message repeats the text, which the report shows anyway.
    const reason = inertLine((error as SyntaxError).message).replace(/, (\.{3})?".*"(\.{3})? is not valid JSON$/s, '');
    return notJson(`is not JSON (${reason})`);
  }
}

/** Reads a body as text; bytes that are not UTF-8 become replacement characters. */
export function textOf(body: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

/** How deep the brackets of a JSON text go; brackets inside strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let greatest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === '[' || character === '{') {
      depth += 1;
      greatest = Math.max(greatest, depth);
    } else if (character === ']' || character === '}') {
      depth -= 1;
    }
  }
  return greatest;
}
