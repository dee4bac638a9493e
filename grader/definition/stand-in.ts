import type { Answer, Check } from '../exercise.ts';

/**
 * Answers to read from when nothing has been sent, for the checks that a check names in `after`. Whatever two variants
 * make of them alike does not come from an answer.
 */
export function standIns({ after }: Check, variant: number): Answer[] {
  const json: object = new Proxy(() => `json ${variant}`, {
    get: (_target, name) => (name === Symbol.toPrimitive ? () => variant : json),
  });
  const headers = new Proxy<Record<string, string>>({}, { get: (_target, name) => `${String(name)} ${variant}` });
  return after.map(() => ({
    status: 200,
    headers,
    text: `text ${variant}`,
    bytes: variant,
    location: undefined,
    json,
    header: () => `header ${variant}`,
    value: () => variant,
  }));
}
