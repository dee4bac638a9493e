import type { Readable } from 'node:stream';

const keptCharacters = 64 * 1024;

/** What a started program has written, always drained, the last 64 KiB of it kept. */
export interface Output {
  /** A point in the output, to be given to `since`. */
  mark(): number;
  /** What has been written since the mark, as far as it is still kept. */
  since(mark: number): string;
  /** Resolves when the output since the mark matches, or after `ms` milliseconds. */
  matching(pattern: RegExp, mark: number, ms: number): Promise<void>;
}

/** Reads standard output and standard error as one text, in the order of arrival. */
export function capture(streams: readonly Readable[]): Output {
  let kept = '';
  let dropped = 0;
  const listeners = new Set<() => void>();

  for (const stream of streams) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      kept += text;
      if (kept.length > keptCharacters) {
        dropped += kept.length - keptCharacters;
        kept = kept.slice(-keptCharacters);
      }
      for (const listener of listeners) listener();
    });
    stream.on('error', () => {}); // a killed program's pipe may break; what it wrote before is kept
  }

  const since = (mark: number) => kept.slice(Math.max(mark - dropped, 0));

  return {
    mark: () => dropped + kept.length,
    since,
    matching: (pattern, mark, ms) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        const look = () => {
          if (pattern.test(since(mark))) finish();
        };
        const timer = setTimeout(finish, ms);
        listeners.add(look);
        look();
      }),
  };
}
