import { standIns } from '../definition/stand-in.ts';
import type { Exercise, Json, Upstream } from '../exercise.ts';
import { curlCommand } from '../http/curl.ts';
import { toSend } from '../http/exchange.ts';
import { requestsOf } from '../http/flow.ts';
import { late } from '../verdict/answer.ts';

/** Commands for one endpoint, at most: an example, and another one that may end differently. */
const mostExamples = 2;

/** Commands that try the endpoints of an exercise, in the order of its checks; its README names the endpoints in headings. */
export function routesOf(exercise: Exercise, readme: string, origin: string): string[] {
  const endpoints = endpointsIn(readme);
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const commands: string[] = [];
  for (const check of exercise.checks) {
    for (const request of requestsOf(late(check.request, standIns(check, 1)))) {
      const sent = toSend(request);
      const route = `${sent.method} ${sent.path.replace(/\?.*/, '')}`;
      const endpoint = endpoints.find((pattern) => pattern.test(route))?.source ?? route;
      const count = counts.get(endpoint) ?? 0;
      if (seen.has(route) || count === mostExamples) continue;
      seen.add(route);
      counts.set(endpoint, count + 1);
      commands.push(curlCommand(sent, origin));
    }
  }
  return commands;
}

/** Patterns for headings such as ``### `GET /items/{id}` ``. */
function endpointsIn(readme: string): RegExp[] {
  const headings = readme.split('\n').filter((line) => line.startsWith('#'));
  return headings.flatMap((heading) =>
    [...heading.matchAll(/`([A-Z]+ \/[^`?]*)/g)].map(([, route = '']) => {
      const parts = route.split(/\{[^}]*\}/).map((part) => part.replace(/[^\w/ -]/g, '\\$&'));
      return new RegExp(`^${parts.join('[^/]+')}$`);
    }),
  );
}

/**
 * What the scripted upstream answers while no check says how it behaves: as in the first check in which it works, also
 * for another last part of the path, which then takes the place of the first one in the answer.
 */
export function upstreamOf({ checks }: Exercise): (path: string) => Upstream | undefined {
  const scripts = checks.map((check) => late(check.upstream, standIns(check, 1)));
  const works = scripts.find(
    (script) => typeof script === 'object' && script.status >= 200 && script.status < 300 && !script.breaksOff,
  );
  return (path) => {
    if (typeof works !== 'object') return works;
    const { path: scripted, json, ...rest } = works;
    if (scripted === undefined || path === scripted) return json === undefined ? rest : { ...rest, json };
    const [before, after] = [parted(scripted), parted(path)];
    if (before.folder !== after.folder) return undefined;
    return json === undefined ? rest : { ...rest, json: renamed(json, before.name, after.name) };
  };
}

function parted(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: decoded(path.slice(at)) };
}

/** A part of a path without its percent encoding, or as it is if it is none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // the learner's server may call anything
  }
}

/** The value with a text in place of another, wherever that stands by itself. */
function renamed(value: Json, from: string, to: string): Json {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, from, to)]));
}
