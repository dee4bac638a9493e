import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryOf } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { plainly } from '../isolation/jail.ts';
import { type BundleProblem, bundle } from '../submission.ts';
import { type Child, startHost } from './child.ts';
import { relayTo, startHosted } from './hosted.ts';
import type { NotStarted, Started, StartOptions } from './server.ts';

/**
 * Bundles the learner's server and runs it as a process of its own: plain node, an environment built from nothing, no
 * standard input, a private folder with the socket.
 */
export async function startTypeScript(
  entry: EntryOf<'file'>,
  exercise: Exercise,
  options: StartOptions,
): Promise<Started | NotStarted> {
  const { jail = plainly, upstream, signal } = options;
  const began = performance.now();
  // The host boots while esbuild bundles; it holds none of the learner's code until the bundle is there.
  const child =
    options.hosts?.take('typescript', exercise.id) ??
    (upstream === options.bootedFor ? options.booted?.pop() : undefined) ??
    startHost(options.host, { jail, upstream: upstream?.socket, signal });
  const load = async () => {
    const file = join(child.folder, `server-${child.state.resets}.mjs`); // a host imports each name once
    const bundled = await (options.bundle ?? bundle)(entry, exercise, file, options.packages);
    if (bundled.kind === 'not-bundled') return notBundled(entry, bundled.problems);
    writeFileSync(file, bundled.code, { mode: 0o600 });
    // Nobody ever listens on this port: whichever port a program asks for, the host gives it the socket instead.
    child.load({ file, env: { HOST: '127.0.0.1', PORT: '3000', ...exercise.env }, relay: relayTo(upstream, jail) });
    return undefined;
  };
  const { hosts } = options;
  const release = hosts && ((kept: Child) => hosts.giveBack(kept, 'typescript', exercise.id));
  return startHosted({ entry, child, began, load, release, unusable, whatToExport }, options);
}

/** What esbuild says where the file ends too early for it. */
const unclosed = /found end of file$|^Unterminated /;
const somethingIsOpen =
  ' Something is opened and never closed: look there and above for a brace, a bracket or a quote.';

function notBundled(entry: EntryOf<'file'>, problems: readonly BundleProblem[]): NotStarted {
  const [first] = problems;
  const detail = problems.map(({ message, excerpt }) => [message, excerpt].filter(Boolean).join('\n')).join('\n\n');
  return {
    kind: 'not-started',
    entry,
    reason: 'not-bundled',
    message: `${first?.message}.${unclosed.test(first?.message ?? '') ? somethingIsOpen : ''}`,
    place: first?.place,
    detail,
  };
}

function unusable(problem: string): string {
  return `The default export is ${problem}, which cannot answer requests. Export the app itself: export default app.`;
}

function whatToExport(names: readonly string[]): string {
  const [name] = names.filter((exported) => exported !== 'default');
  return name === undefined
    ? ' It exports nothing to send requests to: end server.ts with "export default app".'
    : ` It exports ${name}, but nothing as default: write "export default ${name}".`;
}
