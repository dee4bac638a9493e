/** One part of a multipart body; header fields by lower-case name. */
export interface BodyPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A body read as multipart, or why it is none; `problem` completes "The body …". */
export type Multipart =
  | { readonly kind: 'parts'; readonly parts: readonly BodyPart[] }
  | { readonly kind: 'not-multipart'; readonly problem: string };

/**
 * Splits a multipart body at the boundary that its Content-Type names (RFC 2046 §5.1.1). Lines may end in a bare line
 * feed, which MIME does not allow but every reader understands.
 */
export function parseMultipart(contentType: string | undefined, body: string): Multipart {
  const notMultipart = (problem: string): Multipart => ({ kind: 'not-multipart', problem });
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i
    .exec(contentType ?? '')
    ?.slice(1)
    .find(Boolean);
  if (boundary === undefined) return notMultipart('has no boundary, because its Content-Type names none');

  const literal = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const delimiter = new RegExp(`(?:^|\\r?\\n)--${literal}(--)?[ \\t]*(?=\\r?\\n|$)`);
  const pieces = body.split(delimiter);
  // split puts the captured "--" of the closing delimiter, or undefined, between the pieces.
  const [, ...rest] = pieces;
  if (rest.length === 0) return notMultipart(`does not hold the boundary ${boundary} that its Content-Type names`);
  const parts: BodyPart[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    if (rest[at] === '--') return { kind: 'parts', parts };
    parts.push(partOf((rest[at + 1] ?? '').replace(/^\r?\n/, '')));
  }
  return notMultipart(`does not end with --${boundary}--`);
}

function partOf(text: string): BodyPart {
  const end = /(?:^|\r?\n)\r?\n/.exec(text);
  const section = end ? text.slice(0, end.index) : text;
  const headers: Record<string, string> = Object.create(null);
  for (const line of section.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, text: end ? text.slice(end.index + end[0].length) : '' };
}
