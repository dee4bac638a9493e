import type { SentRequest } from './exchange.ts';

/** Writes a request as a curl command for a POSIX shell, to be sent to a server on this machine. */
export function curlCommand(request: SentRequest, origin = 'http://localhost:3000'): string {
  const { method, path, headers, body } = request;
  const words = ['curl', method === 'HEAD' ? '--head' : '-i'];
  if (method !== 'HEAD' && method !== (body === undefined ? 'GET' : 'POST')) words.push('-X', method);
  for (const [name, value] of Object.entries(headers)) words.push('-H', quote(`${name}: ${value}`));
  if (body !== undefined) words.push('--data-raw', quote(body));
  words.push(quote(`${origin}${path}`));
  return words.join(' ');
}

/** Quotes a word for the shell only where it needs it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
