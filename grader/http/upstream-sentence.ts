import type { Upstream } from '../exercise.ts';
import { shorten } from '../inert.ts';

/** What the scripted upstream does with the calls during a check, to go on after "The upstream …". */
export function sentenceOf(script: Upstream): string {
  if (script === 'silence') return 'says nothing';
  if (script === 'reset') return 'breaks the connection';
  const { status, headers = {}, json, body, path, method, delayMs, breaksOff } = script;
  const fields = Object.entries(headers).map(([name, value]) => `${spelled(name)}: ${value}`);
  const content = json === undefined ? body : JSON.stringify(json);
  const answer = [String(status), ...fields, ...(content ? [shorten(content, 60)] : [])].join(', ');
  const asked = [method, path, ...(delayMs ? [`after ${delayMs} ms`] : [])].filter((word) => word !== undefined);
  const said = asked.length === 0 ? `answers ${answer}` : `answers ${asked.join(' ')} with ${answer}`;
  const end = breaksOff && `but ${sentenceOf(breaksOff)} after half of the body`;
  const others = [...(method ? ['another method with 405'] : []), ...(path ? ['anything else with 404'] : [])];
  if (others.length > 0) others.push(`and ${others.pop()}`);
  return [said, ...(end ? [end] : []), ...others].join(', ');
}

/** A field name as people write it: `Retry-After`. */
function spelled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
