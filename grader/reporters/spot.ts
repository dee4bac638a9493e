import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { CheckGrade, ExerciseGrade } from '../result.ts';
import type { ReportContext } from './context.ts';

/** A line of a file in the repository that a CI service has checked out. */
export interface Spot {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column?: number | undefined;
}

/** Where the cause of what happened to an exercise as a whole lies: the place that is known, or else its first line. */
export function incidentSpot({ server }: ExerciseGrade, root: string, { cwd }: ReportContext): Spot | undefined {
  const { place } = server.started ? {} : server;
  if (place) {
    const path = pathIn(root, resolve(cwd, place.file));
    if (path !== undefined) return { path, line: place.line, column: place.column };
  }
  return fileSpot(server, root, 1);
}

/** Where the learner most likely has to look because of a check: the line that routes its request, or else the first. */
export function checkSpot(
  { server }: ExerciseGrade,
  { exchange }: CheckGrade,
  root: string,
  { sources }: ReportContext,
): Spot | undefined {
  const source = server.file === undefined ? undefined : sources[server.file];
  return fileSpot(server, root, exchange && source !== undefined ? routeLine(source, exchange.request) : 1);
}

function fileSpot({ file }: ExerciseGrade['server'], root: string, line: number): Spot | undefined {
  const path = file === undefined ? undefined : pathIn(root, file);
  return path === undefined ? undefined : { path, line };
}

function pathIn(root: string, file: string): string | undefined {
  const path = relative(root, file);
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

/** The line whose route fits a request best: by its method first, then by how much of the path it spells out. */
export function routeLine(
  source: string,
  { method, path }: { readonly method: string; readonly path: string },
): number {
  const asked = path.replace(/[?#].*$/, '');
  const named = new RegExp(`\\b${method}\\b`, 'i');
  let best = { line: 1, rank: 0 };
  for (const [at, text] of source.split('\n').entries()) {
    for (const [, route = ''] of text.matchAll(/["'`](\/[^"'`\s]*)["'`]/g)) {
      const spelled = fit(route.split('/'), asked.split('/'));
      const rank = spelled === undefined ? 0 : spelled + (named.test(text) ? 1_000 : 0);
      if (rank > best.rank) best = { line: at + 1, rank };
    }
  }
  return best.line;
}

/** How many segments of a path a route spells out, one more than that; nothing if the route is for other paths. */
function fit(route: readonly string[], path: readonly string[]): number | undefined {
  const open = route.findIndex((segment) => segment.startsWith('*'));
  if (open < 0 ? route.length !== path.length : path.length < open) return undefined;
  let spelled = 1;
  for (const [at, segment] of (open < 0 ? route : route.slice(0, open)).entries()) {
    if (segment === path[at]) spelled += 1;
    else if (!/^[:{<[]/.test(segment)) return undefined;
  }
  return spelled;
}
