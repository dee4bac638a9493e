import { setTimeout } from 'node:timers/promises';

/** Given: how long a job takes, in milliseconds. */
export const jobMs = Number(process.env.JOB_MS ?? 1000);

/** Given: does the work of a job; promises the text in upper case, after `jobMs` milliseconds. */
export async function upperCase(text: string): Promise<string> {
  await setTimeout(jobMs);
  return text.toUpperCase();
}
