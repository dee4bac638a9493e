import type { EntryOf } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { plainly } from '../isolation/jail.ts';
import type { Child } from './child.ts';
import { relayTo, startHosted } from './hosted.ts';
import type { NotStarted, Started, StartOptions } from './server.ts';

/**
 * Runs the learner's `main.py` under uvicorn as a process of its own: the first interpreter that has the packages, no
 * environment but the exercise's, no standard input, a private folder with the socket. Modules given by the exercise
 * that the submission does not bring come from the exercise's folder.
 */
export async function startFastApi(
  entry: EntryOf<'file'>,
  exercise: Exercise,
  { pythons, ...options }: StartOptions,
): Promise<Started | NotStarted> {
  const began = performance.now();
  const { jail = plainly, upstream, signal, hosts } = options;
  const { file } = entry;
  const child =
    hosts?.take('fastapi', exercise.id) ??
    (await pythons.boot({
      file,
      given: exercise.folder,
      jail,
      upstream: upstream?.socket,
      isKept: hosts !== undefined,
      signal,
    }));
  const load = async () => {
    const env = { HOST: '127.0.0.1', PORT: '3000', ...exercise.env };
    child.load({ file, given: exercise.folder, env, relay: relayTo(upstream, jail) });
    return undefined;
  };
  const release = hosts && ((kept: Child) => hosts.giveBack(kept, 'fastapi', exercise.id));
  const hosting = { entry, child, began, load, release, notes: [pythons.about(child)] };
  return startHosted({ ...hosting, unusable: (problem) => problem, whatToExport: () => '' }, options);
}
