import type { Progress } from './verify.ts';

/** Shows on a terminal how far a verification has come. */
export interface ProgressLine {
  /** Rewrites the line; what was found to be wrong stays above it. */
  show(progress: Progress): void;
  /** Takes the line away, to leave its place to whatever is printed next. */
  clear(): void;
}

/** What a terminal is here: somewhere to write to, with a width. */
export type Terminal = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

const clearLine = '\r\x1b[K';

/** One line that is rewritten after each proof; nothing at all where the stream is not a terminal. */
export function progressLine(stream: Terminal, now: () => number = () => performance.now()): ProgressLine {
  const began = now();
  let problems = 0;
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show({ done, total, problems: found }) {
      problems += found.length;
      const seconds = Math.round((now() - began) / 1000);
      const line = `${done} of ${total} proofs, ${problems} problems, ${seconds} s`;
      const above = found.map((problem) => `${problem}\n`).join('');
      stream.write(`${clearLine}${above}${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => {
      stream.write(clearLine);
    },
  };
}
