import { widthOf } from '../commands/terminal.ts';
import { exerciseIds } from '../definition/course.ts';
import { firstOpen, readRecord } from '../record.ts';
import type { Ending, WatchOptions } from './app.ts';
import { type Loop, openLoop } from './loop.ts';
import { reportLines } from './report-view.ts';

/** Watches without a terminal: prints each report as plain lines, and reads no keys; ends when it is interrupted. */
export async function watchInLines(options: WatchOptions, print: (text: string) => void): Promise<Ending> {
  const { course, id, colour, verbose, signal } = options;
  let loop: Loop | undefined;
  try {
    return await new Promise<Ending>((resolve, reject) => {
      const changed = () => {
        if (!loop || loop.latest().running) return;
        const next = firstOpen(readRecord(course), exerciseIds(course), id);
        const whenComplete = next === undefined ? [] : [`      Go on with "grade watch ${next}".`];
        const width = widthOf(process.stdout.columns);
        const page = { colour, verbose, width, cwd: process.cwd(), hints: 1, hasModel: false, whenComplete };
        print(`${reportLines(id, loop.latest(), page).join('\n').trimEnd()}\n\n`);
      };
      signal.addEventListener('abort', () => resolve('interrupted'));
      loop = openLoop(options, { changed, failed: reject });
    });
  } finally {
    await loop?.stop();
  }
}
