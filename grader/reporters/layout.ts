import { styleText } from 'node:util';
import { inertLine, shorten } from '../inert.ts';

type Format = Parameters<typeof styleText>[0];

/** What text for people is laid out on. */
export interface Sheet {
  /** Characters per line for running text. */
  readonly width: number;
  readonly paint: (format: Format, text: string) => string;
}

export const margin = '      ';
export const labelWidth = 10;

/** Returns what colours a text, or leaves it as it is. */
export function painter(colour: boolean): Sheet['paint'] {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

/** Header fields, one on a line. */
export function fieldLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${shorten(value, 200)}`);
}

/** Lines that stay as they are, behind a label. */
export function block(label: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => `${margin}${(at === 0 ? label : '').padEnd(labelWidth)}${inertLine(line)}`);
}

/** Running text behind a label; it has to be inert. */
export function labelled(label: string, text: string, { width, paint }: Sheet, format?: Format): string[] {
  const room = Math.max(width - margin.length - labelWidth, 24);
  return wrap(text, room).map((line, at) => {
    const head = (at === 0 ? label : '').padEnd(labelWidth);
    return `${margin}${at === 0 && format ? paint(format, head) : head}${line}`;
  });
}

/** Breaks running text at spaces; a word longer than a line stays whole. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
