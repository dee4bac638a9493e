import type { Observed } from '../verdict/observed.ts';
import { type Change, showPath, withText } from './mutant.ts';
import type { Operator } from './operators.ts';

type Path = readonly (string | number)[];

/** The answer with its JSON changed in one place; `others` are the JSON values of the other answers of the run. */
export function jsonMutants(observed: Observed, value: unknown, others: readonly unknown[]): Change[] {
  const mutants: Change[] = [];
  const add = (operator: Operator, path: Path, before: unknown, described: string, changed: unknown) =>
    mutants.push({
      operator,
      subject: { kind: 'member', path, value: before },
      described,
      observed: withText(observed, JSON.stringify(changed)),
    });

  for (const { path, value: before } of placesIn(value)) {
    const place = showPath(path);
    const put = (operator: Operator, after: unknown) =>
      add(operator, path, before, `${place} were ${show(after)}`, replaced(value, path, after));
    if (path.length > 0) {
      if (typeof path.at(-1) === 'string')
        add('member-removed', path, before, `${place} were missing`, without(value, path));
      put('member-retyped', retyped(before));
      if (before !== null) put('member-null', null);
      const other = changed(before);
      if (other !== undefined) put('member-changed', other);
      for (const foreign of foreignValues(path, before, others)) put('member-of-another', foreign);
    }
    if (Array.isArray(before)) {
      if (before.length > 0) add('array-emptied', path, before, `${place} were empty`, replaced(value, path, []));
      if (before.length > 1) {
        const [shorter, reversed] = [before.slice(0, -1), before.toReversed()];
        add('array-shortened', path, before, `${place} ended one entry sooner`, replaced(value, path, shorter));
        if (JSON.stringify(reversed) !== JSON.stringify(before))
          add('array-reordered', path, before, `${place} were the other way round`, replaced(value, path, reversed));
      }
    } else if (isObject(before)) {
      const more = { ...before, unexpected: true };
      add(
        'member-added',
        [...path, 'unexpected'],
        undefined,
        `there were ${showPath([...path, 'unexpected'])}`,
        replaced(value, path, more),
      );
    }
  }
  return mutants;
}

/** Every place of a JSON value, the outermost first; of an array only the first and the last entry. */
function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((at) => at in value).map((at) => [at, value[at]])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [{ path, value }, ...entries.flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

/** Another value of the same type, for what is no container. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  return typeof value === 'boolean' ? !value : undefined;
}

/** The same value as another type: a number as text, a text of digits as number. */
function retyped(value: unknown): unknown {
  if (typeof value === 'string') return value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value.length;
  if (Array.isArray(value)) return { ...value };
  return isObject(value) ? [value] : String(value);
}

/** What stands in the same member of other answers: values of the same type, the first two that differ. */
function foreignValues(path: Path, value: unknown, others: readonly unknown[]): unknown[] {
  const name = path.at(-1);
  if (typeof name !== 'string' || typeof value === 'object') return [];
  const found = others
    .flatMap((other) => placesIn(other))
    .filter((place) => place.path.at(-1) === name && typeof place.value === typeof value && place.value !== value)
    .map((place) => place.value)
    .filter((foreign) => foreign !== changed(value));
  return [...new Set(found)].slice(0, 2);
}

/** The same JSON value with another one at a place. */
function replaced(value: unknown, [key, ...rest]: Path, after: unknown): unknown {
  if (key === undefined) return after;
  if (Array.isArray(value)) return value.with(Number(key), replaced(value[Number(key)], rest, after));
  return isObject(value) ? { ...value, [key]: replaced(value[key], rest, after) } : value;
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) return value.with(Number(key), without(value[Number(key)], rest));
  if (!isObject(value)) return value;
  if (rest.length > 0) return { ...value, [key]: without(value[key], rest) };
  const { [key]: _left, ...others } = value;
  return others;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
