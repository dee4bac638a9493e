/** The header section of a message: its first line, and its field lines, as they stand on the wire. */
export interface MessageHead {
  readonly firstLine: string;
  readonly fields: readonly string[];
}

/** How long the content behind a header section is (RFC 9112 §6.3). */
export type Content =
  | { readonly kind: 'none' | 'chunked' | 'until-close' }
  | { readonly kind: 'length'; readonly bytes: number }
  /** What follows is another protocol, or cannot be understood. */
  | { readonly kind: 'unknown' };

export interface MessageEvents {
  /** A header section is complete; says how its content ends. */
  head(head: MessageHead): Content;
  /** The message is complete. */
  end(): void;
}

/** Bytes after which a header section that does not end is given up. */
const longestHead = 64 * 1024;

/**
 * Follows the messages that one side of a connection sends (RFC 9112), without touching them: takes the bytes as they
 * pass, in pieces of any size. What cannot be understood is not followed any further.
 */
export function followMessages(events: MessageEvents): { take(bytes: Buffer): void; close(): void } {
  let state: 'head' | 'length' | 'until-close' | 'chunk-size' | 'chunk' | 'trailer' | 'unknown' = 'head';
  let rest: Buffer = Buffer.alloc(0);
  let left = 0;

  const begin = (content: Content) => {
    switch (content.kind) {
      case 'none':
        return finish();
      case 'length':
        left = content.bytes;
        state = 'length';
        if (left === 0) finish();
        return;
      case 'chunked':
        state = 'chunk-size';
        return;
      default:
        state = content.kind;
    }
  };
  const finish = () => {
    state = 'head';
    events.end();
  };
  /** The next line without its end; undefined if it is not complete yet. */
  const line = (): string | undefined => {
    const end = rest.indexOf('\r\n');
    if (end < 0) return undefined;
    const text = rest.toString('latin1', 0, end);
    rest = rest.subarray(end + 2);
    return text;
  };
  /** Takes one step; false when it needs more bytes. */
  const step = (): boolean => {
    switch (state) {
      case 'head': {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) {
          if (rest.length > longestHead) state = 'unknown';
          return false;
        }
        const [firstLine = '', ...fields] = rest
          .toString('latin1', 0, end)
          .replace(/^(?:\r\n)+/, '')
          .split('\r\n');
        rest = rest.subarray(end + 4);
        begin(events.head({ firstLine, fields }));
        return true;
      }
      case 'length':
      case 'chunk': {
        const taken = Math.min(left, rest.length);
        rest = rest.subarray(taken);
        left -= taken;
        if (left > 0) return false;
        if (state === 'length') finish();
        else state = 'chunk-size';
        return true;
      }
      case 'chunk-size': {
        const text = line();
        if (text === undefined) return false;
        const size = Number.parseInt(text, 16);
        left = size + 2; // with the line end behind the chunk
        state = Number.isNaN(size) ? 'unknown' : size === 0 ? 'trailer' : 'chunk';
        return true;
      }
      case 'trailer': {
        const text = line();
        if (text === '') finish();
        return text !== undefined;
      }
      case 'until-close':
      case 'unknown':
        rest = Buffer.alloc(0);
        return false;
    }
  };

  return {
    take(bytes) {
      rest = Buffer.concat([rest, bytes]);
      while (rest.length > 0 && step());
    },
    close() {
      if (state === 'until-close') finish();
    },
  };
}

/** How a request's content ends (RFC 9112 §6.3). */
export function contentOfRequest({ fields }: MessageHead): Content {
  return contentBy(fields) ?? { kind: 'none' };
}

/** How the content of a response to this method ends (RFC 9112 §6.3). */
export function contentOfResponse(method: string, status: number, { fields }: MessageHead): Content {
  if (status === 101) return { kind: 'unknown' };
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return { kind: 'none' };
  return contentBy(fields) ?? { kind: 'until-close' };
}

function contentBy(fields: readonly string[]): Content | undefined {
  if (fieldOf(fields, 'transfer-encoding') !== undefined) return { kind: 'chunked' };
  const length = fieldOf(fields, 'content-length');
  if (length === undefined) return undefined;
  return /^\d+$/.test(length) ? { kind: 'length', bytes: Number(length) } : { kind: 'unknown' };
}

function fieldOf(fields: readonly string[], name: string): string | undefined {
  const found = fields.find((field) => field.toLowerCase().startsWith(`${name}:`));
  return found?.slice(name.length + 1).trim();
}
