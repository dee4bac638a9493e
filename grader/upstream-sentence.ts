import type { Upstream } from './exercise.ts';
import { shorten } from './inert.ts';

/** What the scripted upstream does with the calls during a check, to go on after "The upstream …". */
export function sentenceOf(script: Upstream): string {
  if (script === 'silence') return 'says nothing';
  if (script === 'reset') return 'breaks the connection';
  const { status, headers = {}, json, body, path } = script;
  const fields = Object.entries(headers).map(([name, value]) => `${spelled(name)}: ${value}`);
  const content = json === undefined ? body : JSON.stringify(json);
  const answer = [String(status), ...fields, ...(content ? [shorten(content, 60)] : [])].join(', ');
  return path === undefined ? `answers ${answer}` : `answers ${path} with ${answer}, and anything else with 404`;
}

/** A field name as people write it: `Retry-After`. */
function spelled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
