import type { Check } from '../exercise.ts';
import type { Observed } from '../verdict/observed.ts';
import { type Change, withResponse } from './mutant.ts';
import type { Operator } from './operators.ts';

/** Fields of the connection and of framing, which belong to the HTTP library and not to the handler (RFC 9112). */
const framing = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];

/** Fields whose value is a list, in which the same entry twice says nothing else (RFC 9110 §5.3, §5.6.1). */
const lists = [
  ...['accept', 'accept-patch', 'accept-post', 'accept-ranges', 'allow', 'cache-control', 'link', 'ratelimit'],
  ...['ratelimit-policy', 'server-timing', 'trailer', 'upgrade', 'vary', 'via', 'www-authenticate'],
];

/** The answer with a header field left out, emptied, replaced, doubled, or added where a check wants none. */
export function headerMutants(observed: Observed, { expect }: Check): Change[] {
  const { headers } = observed.exchange.response;
  const { request } = observed.exchange;
  const mutants: Change[] = [];
  const add = (operator: Operator, name: string, described: string, value: string | undefined) => {
    const { [name]: _before, ...rest } = headers;
    const changed = value === undefined ? rest : { ...rest, [name]: value };
    const subject = { kind: 'header', name } as const;
    mutants.push({ operator, subject, described, observed: withResponse(observed, { headers: changed }) });
  };
  for (const [name, value] of Object.entries(headers)) {
    if (framing.includes(name)) continue;
    add('header-removed', name, `${name} were missing`, undefined);
    add('header-emptied', name, `${name} were empty`, '');
    add('header-replaced', name, `${name} were "replaced"`, 'replaced');
    if (!lists.includes(name)) add('header-duplicated', name, `${name} were there twice`, `${value}, ${value}`);
  }
  if (headers.location !== undefined) {
    const elsewhere = [request.path, '/elsewhere', `${headers.location}0`];
    for (const to of new Set(elsewhere)) {
      if (to !== headers.location) add('location-elsewhere', 'location', `location were ${to}`, to);
    }
  }
  const type = headers['content-type'];
  if (type !== undefined) {
    const essence = type.split(';')[0]?.trim();
    for (const other of ['text/html', 'text/plain', 'application/json', 'application/octet-stream']) {
      if (other !== essence) add('media-type-changed', 'content-type', `content-type were ${other}`, other);
    }
  }
  for (const [name, matcher] of Object.entries(expect.headers ?? {})) {
    const isAbsent = typeof matcher === 'object' && 'kind' in matcher && matcher.kind === 'absent';
    if (isAbsent && headers[name] === undefined) add('header-added', name, `there were ${name}`, 'added');
  }
  return mutants;
}
