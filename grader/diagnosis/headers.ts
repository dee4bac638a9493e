import { classOf } from '../status.ts';
import { addresses } from './header-addresses.ts';
import { delays } from './header-delays.ts';
import { challenges } from './header-logins.ts';
import { heads, methods } from './header-methods.ts';
import { others } from './header-others.ts';
import { ranges } from './header-ranges.ts';
import { versions } from './header-versions.ts';
import type { PartRule } from './rule.ts';
import type { Situation } from './situation.ts';

/** What to say when a header is missing or wrong; the status is right or was not asked for. */
export const headerRules: readonly PartRule[] = [
  ...heads,
  ...challenges,
  ...methods,
  ...addresses,
  ...ranges,
  ...delays,
  ...versions,
  ...others,
].map(({ header, on, state, unless, ...rule }) => ({
  ...rule,
  when: (situation) => {
    const { response, mismatches } = situation;
    if (unless?.(situation) || !on.some((code) => code === response.status || code === classOf(response.status))) {
      return false;
    }
    return header.split(', ').some((name) => {
      if (!mismatches.some((mismatch) => isAbout(name, mismatch))) return false;
      const value = response.headers[name];
      if (value === undefined) return state === 'missing';
      return typeof state === 'function' ? state(value, situation) : state === 'wrong';
    });
  },
}));

function isAbout(header: string, { part, where }: Situation['mismatches'][number]): boolean {
  return where.toLowerCase() === `header ${header}` || (part === 'mediaType' && header === 'content-type');
}
