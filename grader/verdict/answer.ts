import type { Answer, Check, Late, Path } from '../exercise.ts';
import type { SentRequest } from '../http/exchange.ts';
import { parseJson, textOf } from './content.ts';

/** Thrown when a check reads something of an earlier answer that did not arrive; the message says what. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The answer to a check as later checks may read it. */
export function answerOf(check: Check, request: SentRequest, received: Received, earlier: readonly Answer[]): Answer {
  const missing = (what: string) => new Unavailable(`the answer to "${check.name}" had ${what}`);
  const { headers } = received;

  return {
    status: received.status,
    headers,
    text: textOf(received.body),
    bytes: received.body.length,
    location: resolveReference(headers.location, request.path),
    get json() {
      const parsed = parseJson(received.body);
      if (parsed.kind === 'not-json') throw missing(`a body that ${parsed.problem}`);
      const fitting = late(check.expect.json, earlier)?.safeParse(parsed.value);
      if (fitting && !fitting.success) throw missing('a body of another shape than it should have');
      return fitting ? fitting.data : parsed.value;
    },
    header(name) {
      const value = headers[name];
      if (value === undefined) throw missing(`no ${name} header field`);
      return value;
    },
    value(...place) {
      const parsed = parseJson(received.body);
      let value: unknown = parsed.kind === 'json' ? parsed.value : undefined;
      for (const key of place) {
        value =
          typeof value === 'object' && value !== null && Object.hasOwn(value, key)
            ? Reflect.get(value, key)
            : undefined;
      }
      if (typeof value === 'string' || typeof value === 'number') return value;
      throw missing(`no ${place.join('.')} in its body`);
    },
  };
}

/** The answer to a check whose request got no response: reading any of it is reading what did not arrive. */
export function noAnswer(check: Check): Answer {
  return new Proxy({} as Answer, {
    get: () => {
      throw new Unavailable(`"${check.name}" got no answer`);
    },
  });
}

/** Evaluates what an author made dependent on earlier answers; throws `Unavailable` if something read is missing. */
export function late<Value>(value: Late<Value>, earlier: readonly Answer[]): Value {
  if (typeof value !== 'function') return value;
  // The types of `check` make sure that such a function takes the answers of `after`, which is what `earlier` holds.
  return (value as (...answers: readonly Answer[]) => Value)(...earlier);
}

/** Path and query that a URI reference leads to from a request's path (RFC 3986 §5); undefined if it is no reference. */
export function resolveReference(reference: string | undefined, from: string): Path | undefined {
  if (reference === undefined || !URL.canParse(reference, `http://localhost${from}`)) return undefined;
  const { protocol, pathname, search } = new URL(reference, `http://localhost${from}`);
  return /^https?:$/.test(protocol) ? `/${pathname.slice(1)}${search}` : undefined;
}
