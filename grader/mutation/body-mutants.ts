import { hasNoContent } from '../http/wire.ts';
import { parseJson, textOf } from '../verdict/content.ts';
import type { Observed } from '../verdict/observed.ts';
import { jsonMutants } from './json-mutants.ts';
import { type Change, hasContent, withResponse, withText } from './mutant.ts';
import type { Operator } from './operators.ts';

const stackTrace = 'Error: boom\n    at handler (server.ts:12:34)';

/** The answer with content that is missing, cut, changed or there where there must be none. */
export function bodyMutants(observed: Observed, others: readonly Observed[]): Change[] {
  const { body } = observed.exchange.response;
  if (!hasContent(observed)) return contentAdded(observed);
  const text = textOf(body);
  const mutant = (operator: Operator, described: string, changed: string) => ({
    operator,
    subject: { kind: 'body' } as const,
    described,
    observed: withText(observed, changed),
  });
  const parsed = parseJson(body);
  const mutants = [
    mutant('body-removed', 'there were no content', ''),
    mutant('body-truncated', 'the content broke off in the middle', text.slice(0, Math.floor(text.length / 2))),
  ];
  if (parsed.kind === 'not-json') {
    return [...mutants, mutant('body-replaced', 'the content were "OK"', 'OK')];
  }
  const { value } = parsed;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const traced = isObject ? JSON.stringify({ ...value, stack: stackTrace }) : undefined;
  const values = others.map((other) => parseJson(other.exchange.response.body));
  return [
    ...mutants,
    mutant('envelope-added', 'all of its JSON stood in a member "data"', JSON.stringify({ data: value })),
    ...(traced === undefined ? [] : [mutant('stack-trace-added', 'there were a stack trace in it', traced)]),
    ...jsonMutants(
      observed,
      value,
      values.flatMap((other) => (other.kind === 'json' ? [other.value] : [])),
    ),
  ];
}

/** Content where there was none: on the wire, from the handler, or only announced (RFC 9110 §6.4.1, §8.6). */
function contentAdded(observed: Observed): Change[] {
  const { request, response } = observed.exchange;
  const { status, headers } = response;
  const mutant = (described: string, changed: Observed) => ({
    operator: 'body-added' as const,
    subject: { kind: 'body' } as const,
    described,
    observed: changed,
  });
  if (!hasNoContent(request.method, status))
    return [mutant('there were content', withText(observed, '{"detail":"unexpected"}'))];
  const mutants = [mutant('content followed on the wire', withResponse(observed, { strayBytes: 23 }))];
  if (request.method === 'HEAD') return mutants;
  mutants.push(mutant('the handler sent content', { ...observed, attempted: 23 }));
  if (status !== 204) return mutants;
  const announced = { ...headers, 'content-length': '0' };
  return [...mutants, mutant('there were a Content-Length of 0', withResponse(observed, { headers: announced }))];
}
