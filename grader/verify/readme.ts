import { z } from 'zod';
import { standIns } from '../definition/stand-in.ts';
import type { Check, Exercise, HeaderMatcher, Json } from '../exercise.ts';
import { requestsOf } from '../http/flow.ts';
import { late } from '../verdict/answer.ts';
import { acceptedStatuses } from '../verdict/verdict.ts';
import { parseReadme } from './readme-sections.ts';

/** Something a check asks for, and the words that have to stand in the README so that a learner can know it. */
interface Demand {
  readonly what: string;
  readonly words: string;
}

/**
 * Everything that the checks of an exercise ask for and its README does not say, one sentence each. An endpoint is
 * described under a heading such as "### `GET /users/{id}`", a path that no heading names under "### Any other path",
 * and what holds for all of them before the first of these headings. `again` is the same exercise with another seed:
 * a text that both ask for is fixed, and has to be in the README.
 */
export function unsaid(readme: string, exercise: Exercise, again: Exercise): string[] {
  const { shared, sectionFor } = parseReadme(readme);
  const variables = [
    ...Object.keys(exercise.env ?? {}),
    ...(exercise.upstream === undefined ? [] : [exercise.upstream]),
  ];
  const missing = variables
    .filter((name) => !readme.includes(name))
    .map((name) => `The environment variable ${name} is not mentioned.`);

  const sentBy = (check: Check) => requestsOf(late(check.request, standIns(check, 1)));
  const sent = new Set(exercise.checks.flatMap((check) => sentBy(check).flatMap(({ json }) => wordsIn(json))));
  for (const [at, check] of exercise.checks.entries()) {
    const fixed = new Set(demandsOf(again.checks[at] ?? check, 2).map(({ words }) => words));
    for (const { method = 'GET', path } of sentBy(check)) {
      const section = sectionFor(method, path);
      if (section === undefined) {
        missing.push(`"${check.name}" asks ${method} ${path}, which no heading names.`);
        continue;
      }
      const text = `${shared}\n${section}`.toLowerCase();
      for (const { what, words } of demandsOf(check, 1)) {
        if (fixed.has(words) && !sent.has(words) && !text.includes(words.toLowerCase())) {
          missing.push(
            `"${check.name}" asks for ${what} ${words}, which the README does not say for ${method} ${path}.`,
          );
        }
      }
    }
  }
  return [...new Set(missing)];
}

function demandsOf(check: Check, variant: number): Demand[] {
  const { expect } = check;
  const earlier = standIns(check, variant);
  const demands: Demand[] = [];
  const add = (what: string, words: string) => demands.push({ what, words });

  if (typeof expect.status === 'string') add('the status', expect.status);
  else for (const code of acceptedStatuses(expect.status)) add('the status', String(code));
  for (const code of Object.keys(late(expect.statuses, earlier) ?? {})) add('the status', code);
  if (expect.interim) add('the informational status', String(expect.interim.status));
  if (expect.mediaType) add('the media type', expect.mediaType);
  for (const [name, matcher] of [expect.headers, expect.interim?.headers].flatMap((some) =>
    Object.entries(some ?? {}),
  )) {
    add('the header field', name);
    for (const words of wordsOf(late(matcher, earlier))) add(`in ${name}`, words);
  }
  const text = late(expect.text, earlier);
  if (typeof text === 'string') add('the text', text);
  if (expect.json) for (const demand of schemaDemands(late(expect.json, earlier))) demands.push(demand);
  if (expect.log) add('an entry in the', 'log');
  if (expect.withinMs) add('an answer within', String(expect.withinMs));
  for (const { headers = {} } of requestsOf(late(check.request, earlier))) {
    for (const name of Object.keys(headers)) if (name !== 'content-type') add('the request header field', name);
  }
  return demands;
}

function wordsOf(matcher: HeaderMatcher): readonly string[] {
  if (typeof matcher === 'string') return [matcher];
  if (matcher instanceof RegExp) return [];
  if (matcher.kind === 'tokens') return matcher.all;
  if (matcher.kind === 'optional') return wordsOf(matcher.matcher);
  return matcher.kind === 'reference' ? [matcher.described] : []; // a `matching` is described for the report only
}

/** The member names and texts of a JSON value. */
function wordsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...wordsIn(member)]);
}

/** The member names and fixed texts of a zod schema, read from its JSON Schema. */
function schemaDemands(schema: z.ZodType): Demand[] {
  const demands: Demand[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { properties, const: fixed, enum: choices, ...rest } = node as Record<string, unknown>;
    for (const value of [fixed, ...(Array.isArray(choices) ? choices : [])]) {
      if (typeof value === 'string') demands.push({ what: 'the text', words: value });
    }
    for (const [name, member] of Object.entries(properties ?? {})) {
      demands.push({ what: 'the member', words: name });
      visit(member);
    }
    Object.values(rest).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return demands;
}
