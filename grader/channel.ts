/** An exception as the host saw it in the learner's program. */
export interface Thrown {
  /** `TypeError: …`, the line that names it. */
  readonly summary: string;
  /** The stack trace, in the learner's own files and lines. */
  readonly stack: string;
}

/** What the host, which runs inside the child, tells the grader: one JSON document per line on descriptor 3. */
export type HostEvent =
  | { readonly kind: 'ready'; readonly via: 'export' | 'listen' }
  /** The program is loaded, but there is nothing to send requests to yet. */
  | { readonly kind: 'waiting'; readonly exports: readonly string[]; readonly problem: string | undefined }
  | { readonly kind: 'load-failed'; readonly thrown: Thrown }
  /** An exception that nobody caught; the process ends with it. */
  | { readonly kind: 'uncaught'; readonly thrown: Thrown; readonly during: readonly string[] }
  /** A response is complete; `attempted` counts the content bytes that the handler wrote, sent or not. */
  | { readonly kind: 'responded'; readonly request: string; readonly status: number; readonly attempted: number };

/** What the grader tells the host: load this bundle, with nothing but these environment variables. */
export interface LoadCommand {
  readonly load: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Turns a stream of bytes into the JSON documents on its lines; a line that is not one is left out. */
export function documents(receive: (document: unknown) => void): (bytes: Buffer) => void {
  let rest = '';
  return (bytes) => {
    rest += bytes.toString('utf8');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      try {
        receive(JSON.parse(line));
      } catch {
        // Only the learner's own code can have written this; it says nothing.
      }
    }
  };
}
