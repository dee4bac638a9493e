import { statedParts } from '../definition/validate.ts';
import type { Check, Exercise } from '../exercise.ts';
import { hasNoContent } from '../http/wire.ts';
import { parseJson } from '../verdict/content.ts';
import type { Observed } from '../verdict/observed.ts';
import { acceptedStatuses } from '../verdict/verdict.ts';
import { parseReadme, type Statement } from '../verify/readme-sections.ts';
import type { Mutant, Subject } from './mutant.ts';
import type { Recording } from './replay.ts';

/**
 * Makes a function that says of a change whether the exercise leaves it open: it is about something that neither the
 * check asks for nor the README speaks of, for this endpoint and status; or it is another status of a set that is equally
 * right; or other words where the words are the learner's.
 */
export function freedomOf(exercise: Exercise, readmeText: string, recording: Recording): (mutant: Mutant) => boolean {
  const readme = parseReadme(readmeText);
  const given = givenTexts(exercise, readmeText, recording);
  const members = new Set(codeIn(readmeText).flatMap((code) => code.match(/[\w-]+/g) ?? []));

  const statements = new Map(
    [...recording].map(
      ([
        check,
        {
          exchange: { request, response },
        },
      ]) => {
        const { text, entries } = readme.statementFor(request.method, request.path, response.status);
        return [check, { text, entries, graded: text.replaceAll(/[^.\n]*\bnot graded\b[^.\n]*/gi, '') }];
      },
    ),
  );

  return ({ check, subject, operator }) => {
    const { expect } = check;
    const [observed, statement] = [recording.get(check), statements.get(check)];
    if (observed === undefined || statement === undefined) return true;
    const { response } = observed.exchange;
    const isAboutContent = asksForContent(check) || speaksOfContent(statement, response.status);
    const isOwnWord = (value: unknown) => typeof value === 'string' && !given.has(value);
    const isUnnamed = ({ path }: Extract<Subject, { kind: 'member' }>) => {
      const name = path.findLast((key) => typeof key === 'string');
      return name !== undefined && !members.has(name);
    };

    switch (subject.kind) {
      case 'status':
        return acceptedStatuses(expect.status).includes(subject.status);
      case 'header':
        return !(asksForField(check, subject.name) || names(statement.graded, subject.name));
      case 'body':
        if (operator === 'stack-trace-added') return !expect.forbidden && !/stack trace/i.test(statement.entries);
        if (operator === 'body-added') return !expect.empty && !isWithoutBody(statement, observed);
        return !isAboutContent;
      case 'member':
        if (!isAboutContent) return true;
        if (operator === 'member-added') return !/nothing else/i.test(statement.entries);
        if (isUnnamed(subject)) return true;
        if (operator === 'array-reordered') {
          const { text } = statement;
          return /\bin any order\b/i.test(text) || !/\b(order|sorted|first|oldest|newest)\b/i.test(text);
        }
        return ['member-changed', 'member-of-another'].includes(operator) && isOwnWord(subject.value);
      case 'answer': {
        if (operator === 'answer-constant') return false;
        const instead = subject.instead.exchange.response;
        if (instead.status !== response.status) return acceptedStatuses(expect.status).includes(instead.status);
        return !isAboutContent || differences(observed, subject.instead).every((value) => isOwnWord(value));
      }
      case 'observation':
        return !statedParts(expect).includes(subject.where);
    }
  };
}

function asksForField({ expect }: Check, name: string): boolean {
  if (name === 'content-type' && expect.mediaType !== undefined) return true;
  return Object.keys(expect.headers ?? {}).includes(name);
}

/** Whether a text speaks of a header field. */
function names(text: string, field: string): boolean {
  return new RegExp(`(?<![\\w-])${field}(?![\\w-])`, 'i').test(text);
}

function asksForContent({ expect }: Check): boolean {
  return [expect.json, expect.text, expect.bytes, expect.byteranges].some((part) => part !== undefined);
}

/** Whether a README says what an answer holds; a condition such as "when the body is not JSON" speaks of the request. */
function speaksOfContent({ text, entries }: Statement, status: number): boolean {
  if (/\bbod(y|ies)\b[^.]*not graded|only the status is graded|body[^.]*up to you/i.test(text)) return false;
  const said = entries.replaceAll(/\b(when|if|because|for the body)\b[^.]*/gi, '');
  if (/\bJSON\b|\bbody\b|\btext\b|`\{/.test(said)) return !/no body|without a body/.test(said);
  return status >= 400 && /\b(all|every)\b[^.]*\berror[^.]*\b(JSON|bod(y|ies)|problem)\b/i.test(text);
}

function isWithoutBody({ entries }: Statement, { exchange: { request, response } }: Observed): boolean {
  return hasNoContent(request.method, response.status) || /no body|without a body|no content/i.test(entries);
}

/** What stands between backticks, and the blocks of code. */
function codeIn(readme: string): string[] {
  const blocks: string[] = [];
  const rest = readme.replaceAll(/^```[\s\S]*?^```/gm, (block) => {
    blocks.push(block);
    return '';
  });
  return [...blocks, ...(rest.match(/`[^`\n]+`/g) ?? [])];
}

/** Texts that are not of the server's choice: what the README quotes, what was sent, what the environment says. */
function givenTexts({ env = {} }: Exercise, readme: string, recording: Recording): ReadonlySet<string> {
  const quoted = [/"([^"\n]*)"/g, /`([^`\n]*)`/g].flatMap((marks) =>
    [...readme.matchAll(marks)].map(([, text]) => text),
  );
  const sent = [...recording.values()].flatMap(({ exchange: { request } }) => {
    const body = parseJson(new TextEncoder().encode(request.body ?? ''));
    const steps = request.path.split(/[/?&=]/).map(decoded);
    return [
      ...steps,
      request.path,
      ...Object.values(request.headers),
      ...(body.kind === 'json' ? leaves(body.value) : []),
    ];
  });
  const texts = [...quoted, ...sent, ...Object.values(env)].filter((text) => typeof text === 'string' && text !== '');
  return new Set(texts as string[]); // which the filter has left
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What one JSON body holds and the other does not. */
function differences({ exchange: one }: Observed, { exchange: other }: Observed): unknown[] {
  const [mine, others] = [one, other].map(({ response }) => parseJson(response.body));
  if (mine?.kind !== 'json' || others?.kind !== 'json') return [undefined];
  const known = new Set(leaves(others.value));
  return leaves(mine.value).filter((leaf) => !known.has(leaf));
}

/** All values of a JSON value that are no containers. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
