import { inertLine } from '../inert.ts';

/** Everything a diagnosis may look at; header names are in lower case. */
export interface Situation {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly hasBody: boolean;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** The acceptable statuses; empty when the check does not ask for one. */
  readonly expected: readonly number[];
  /** How the response differs: part 'headers', where 'header location'. */
  readonly mismatches: readonly {
    readonly part: string;
    readonly where: string;
    readonly expected?: string;
    readonly actual?: string;
  }[];
}

/** Returns the request in short, 'GET /users/9'. */
export function requestLine({ request }: Situation): string {
  return `${request.method} ${pathOf({ request })}`;
}

/** Returns the path, cut when it is too long to read in a sentence. */
export function pathOf({ request }: Pick<Situation, 'request'>): string {
  return shortened(request.path);
}

/** Returns any text from outside as one harmless line, cut when it is too long to read in a sentence. */
export function shortened(text: string): string {
  return text.length > 60 ? `${inertLine(text.slice(0, 59))}…` : inertLine(text);
}

/** Says whether the request uses one of the methods. */
export function isMethod(situation: Situation, ...methods: readonly string[]): boolean {
  return methods.includes(situation.request.method);
}

/** Returns the first of the headers that the request carries, written as 'Range: bytes=0-9'. */
export function sentHeader({ request }: Situation, ...names: readonly string[]): string | undefined {
  const name = names.find((candidate) => request.headers[candidate.toLowerCase()] !== undefined);
  return name && `${name}: ${shortened(request.headers[name.toLowerCase()] ?? '')}`;
}

/** Returns the name of the header in which the request proves who is asking, if it does (RFC 9110 §11.6.2). */
export function credentials({ request }: Situation): string | undefined {
  return ['Authorization', 'X-API-Key', 'Cookie'].find((name) => request.headers[name.toLowerCase()] !== undefined);
}

/** Returns the condition of the request, written as 'If-Match: "v1"' (RFC 9110 §13.1). */
export function condition(situation: Situation): string | undefined {
  return sentHeader(situation, 'If-Match', 'If-None-Match', 'If-Unmodified-Since', 'If-Modified-Since');
}

/** Returns the parsed response body, and undefined when it is not JSON (RFC 8259). */
export function parsedBody({ response }: Situation): unknown {
  try {
    return JSON.parse(response.body);
  } catch {
    return undefined;
  }
}

/** Returns the members of a response body that is a JSON object, and none for every other body. */
export function bodyMembers(situation: Situation): Readonly<Record<string, unknown>> {
  const body = parsedBody(situation);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

/** Says whether one of these parts of the response differs from what was expected. */
export function differs({ mismatches }: Situation, ...parts: readonly string[]): boolean {
  return mismatches.some(({ part }) => parts.includes(part));
}

/** Returns the media type of the response in lower case and without parameters, empty when there is none. */
export function mediaType({ response }: Situation): string {
  return response.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Says whether the response is labelled as JSON, plain or of a special kind (RFC 6839 §3.1). */
export function isJsonType(situation: Situation): boolean {
  return /^application\/([\w.-]+\+)?json$/.test(mediaType(situation));
}
