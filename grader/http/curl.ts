import { shellWord } from '../shell.ts';
import type { SentRequest } from './exchange.ts';

/** Writes a request as a curl command for a POSIX shell, to be sent to a server on this machine. */
export function curlCommand(request: SentRequest, origin = 'http://localhost:3000'): string {
  const { method, path, headers, body } = request;
  const words = ['curl', method === 'HEAD' ? '--head' : '-i'];
  if (method !== 'HEAD' && method !== (body === undefined ? 'GET' : 'POST')) words.push('-X', method);
  if (/[[\]{}]/.test(path)) words.push('--globoff');
  if (/\/\.\.?(?:[/?#]|$)/.test(path)) words.push('--path-as-is');
  for (const [name, value] of Object.entries(headers)) {
    words.push('-H', shellWord(value === '' ? `${name};` : `${name}: ${value}`)); // curl leaves a field out that ends in a colon
  }
  // Otherwise curl would announce a form.
  if (body !== undefined && headers['content-type'] === undefined) words.push('-H', 'content-type:');
  if (body !== undefined) words.push('--data-raw', shellWord(body));
  words.push(shellWord(`${origin}${path}`));
  return words.join(' ');
}

/** Several requests at the same time, as one command for a POSIX shell. */
export function curlTogether(requests: readonly SentRequest[], origin?: string): string {
  return `${requests.map((request) => `${curlCommand(request, origin)} &`).join(' ')} wait`;
}
