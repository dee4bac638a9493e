/** The language and framework of a server whose file is graded. */
export type Track = 'typescript' | 'fastapi';

/** What answers the requests, and so what is started: the same door for every way to run a server. */
export type Entry =
  /** The file that holds the learner's server, and the folder of the submission, out of which it may not reach. */
  | { readonly kind: 'file'; readonly track: Track; readonly file: string; readonly root?: string }
  /** A shell command that starts a server of any kind, and the folder that it runs in. */
  | { readonly kind: 'command'; readonly command: string; readonly folder: string }
  /** A server that already runs. */
  | { readonly kind: 'url'; readonly url: string };

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { readonly kind: Kind }>;

/** What a report calls the way a server is run: its track, `command` or `url`. */
export function trackOf(entry: Entry): Track | 'command' | 'url' {
  return entry.kind === 'file' ? entry.track : entry.kind;
}
