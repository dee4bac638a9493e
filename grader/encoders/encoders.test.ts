import { parse as parseCsv } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { runnerCommand, runnerCommands } from '../fixtures/github-runner.ts';
import { hostileTexts, randomTexts } from '../fixtures/hostile-text.ts';
import { inert, inertLine } from '../inert.ts';
import { csvCell } from './csv.ts';
import { githubMessage, githubProperty } from './github.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { xml } from './xml.ts';

/** Runs a test with each hostile text, and with two thousand random ones. */
function forAll(title: string, prove: (text: string) => void): void {
  test.each(hostileTexts)(`${title}: %s`, (_, text) => prove(text));
  test(`${title}: random texts`, () => {
    for (const text of randomTexts(2_000)) prove(text);
  });
}

/** Everything of an HTML fragment: the names of its elements and attributes, and its text. */
function readHtml(source: string): { elements: string[]; text: string } {
  const elements: string[] = [];
  let text = '';
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('attrs' in node) elements.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    else if (node.nodeName !== '#document-fragment') elements.push(node.nodeName);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(source));
  return { elements, text };
}

/** The text and the attribute of a document, read by a parser that refuses whatever XML 1.0 does not allow. */
function readXml(source: string): { text: string; attribute: string } {
  const read = { text: '', attribute: '' };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    read.text += text;
  });
  parser.on('opentag', ({ attributes }) => {
    read.attribute = String(attributes.a);
  });
  parser.write(source).close();
  return read;
}

describe('in the log of a CI service', () => {
  forAll('no line is a command, however it is wrapped', (text) => {
    expect(runnerCommands(inert(text))).toEqual([]);
    expect(runnerCommands(inertLine(text))).toEqual([]);
    const wrapped = inertLine(text).split(' ').join('\n    ');
    expect(runnerCommands(wrapped)).toEqual([]);
    expect(inert(text)).not.toMatch(/##\w*\[/);
  });

  test('the port of the runner sees the commands that there are', () => {
    const seen = (line: string) => runnerCommand(line)?.name;
    expect(seen('::error file=a::text')).toBe('error');
    expect(seen('\u2003 ::add-mask::x')).toBe('add-mask');
    expect(seen('text ##[Group]x')).toBe('group');
    expect(['text ::error::x', '::unknown::x', '::error', '##error'].map(seen)).toEqual(Array(4).fill(undefined));
  });
});

describe('as a workflow command', () => {
  forAll('a text stays in its place', (text) => {
    const line = `::error file=${githubProperty(text)},line=1::${githubMessage(text)}`;
    expect(line).not.toMatch(/[\r\n]/);
    const { properties = '', data = '' } = runnerCommand(line) ?? {};
    const [file = '', ...others] = properties.split(',');
    expect(others).toEqual(['line=1']);
    const decode = (value: string) => value.replace(/%(0D|0A|3A|2C|25)/g, (code) => decodeURIComponent(code));
    expect(decode(file.slice('file='.length))).toBe(inert(text));
    expect(decode(data)).toBe(inert(text));
  });
});

describe('in HTML', () => {
  forAll('a text is text and nothing else', (text) => {
    expect(readHtml(`<p>${html(text)}</p>`)).toEqual({ elements: ['p'], text: inert(text) });
  });

  forAll('a text is the value of an attribute and nothing else', (text) => {
    expect(readHtml(`<p title="${html(text)}"></p>`).elements).toEqual(['p title']);
    expect(readHtml(`<p title='${html(text)}'></p>`).elements).toEqual(['p title']);
  });
});

describe('in XML', () => {
  forAll('a text is read back as it is shown', (text) => {
    expect(readXml(`<r a="${xml(text)}">${xml(text)}</r>`)).toEqual({ text: inert(text), attribute: inert(text) });
  });
});

describe('in CSV', () => {
  forAll('a text is one cell, and no formula', (text) => {
    const rows: string[][] = parseCsv(`${csvCell(text)},${csvCell('next')}\r\n`);
    const [[cell = '', ...others] = []] = rows;
    expect([rows.length, others]).toEqual([1, ['next']]);
    expect(cell.replace(/^'/, '')).toBe(inert(text).replace(/^'/, ''));
    expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠|%\t\r]/);
  });
});

describe('in a table of Markdown', () => {
  forAll('a text is one cell of plain text', (text) => {
    const source = `| a | b |\n| - | - |\n| ${markdown(text)} | next |\n`;
    const rendered = micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    const { elements, text: shown } = readHtml(rendered.replaceAll('<br>', '\n'));
    expect(elements).toEqual(['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td']);
    const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
    expect(plain(shown)).toBe(plain(`a b ${inert(text)} next`));
  });
});
