import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { ReportContext } from '../reporters/context.ts';
import type { Grade } from '../result.ts';

/** Reads what a report needs beside the grade; the learner's files only if a report points at their lines. */
export function readContext(
  known: Pick<ReportContext, 'env' | 'startedAt' | 'verbose'>,
  grade: Grade | undefined,
  readsSources: boolean,
): ReportContext {
  const { GITHUB_STEP_SUMMARY } = known.env;
  return {
    ...known,
    endedAt: Date.now(),
    cwd: process.cwd(),
    secret: randomUUID(),
    summaryBytes: GITHUB_STEP_SUMMARY ? (statSync(GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ?? 0) : 0,
    sources: grade && readsSources ? sourcesOf(grade) : {},
  };
}

/** The text of each graded file that can be read and is of a size at which a person would have written it. */
function sourcesOf({ exercises }: Grade): Record<string, string> {
  const sources: Record<string, string> = {};
  for (const { server } of exercises) {
    if (server.file === undefined) continue;
    try {
      const found = statSync(server.file);
      if (found.isFile() && found.size < 1_000_000) sources[server.file] = readFileSync(server.file, 'utf8');
    } catch {
      // It has gone, or is not for us; reports then point at its first line.
    }
  }
  return sources;
}
