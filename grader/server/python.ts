import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../error.ts';
import { type Jail, plainly } from '../isolation/jail.ts';
import { shellWord } from '../shell.ts';
import { type Child, startChild } from './child.ts';
import { isWindows } from './program.ts';

/** The Python interpreters of this machine, and what the run has found out about them. */
export interface Pythons {
  /** A host that waits for a `main.py`. Throws a `UsageError` if no interpreter has the packages that it needs. */
  boot(what: Booting): Promise<Child>;
  /** Begins to boot the host that the next `boot` of the same file takes. */
  bootAhead(what: Booting): void;
  /** Which interpreter a host runs under, and the versions that count. */
  about(child: Child): string;
  /** Stops what was booted ahead and never taken. */
  stop(): Promise<void>;
}

/** What a host is booted for, and how. */
export interface Booting {
  readonly file: string;
  /** The folder of the modules that the exercise gives. */
  readonly given: string;
  readonly jail?: Jail;
  readonly upstream?: string | undefined;
  /** Whether it is to serve one program after the other. */
  readonly isKept?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface PythonOptions {
  /** Absolute path of host.py. */
  readonly host: string;
  /** The folder of the course, which may hold a virtual environment for all submissions. */
  readonly course: string;
  /** The interpreter that the user has named; no other is tried then. */
  readonly asked?: string | undefined;
  /** The grader's own environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** The interpreter that is tried last. */
  readonly system?: string;
}

/** What is known of an interpreter: undefined if it has what it takes, otherwise what it lacks. */
type Lack = string | undefined;

/** An interpreter itself, and the paths that it has to read to run. */
interface Where {
  readonly executable: string;
  readonly readable: readonly string[];
}

/** Milliseconds in which an interpreter has to have imported FastAPI and uvicorn; a cold disk takes its time. */
const importMs = 30_000;
/** What interpreters and the scripts that choose one (pyenv) need; the host clears it before it loads a program. */
const variables = ['PATH', 'HOME', 'LD_LIBRARY_PATH', 'PYENV_ROOT', 'PYENV_VERSION'];
const needed = 'fastapi uvicorn';

/** Finds interpreters as they are needed; each is asked once what it can import. */
export function findPythons(options: PythonOptions): Pythons {
  const { host, course, asked, env = process.env } = options;
  const lacks = new Map<string, Promise<Lack>>();
  const pythonOf = new WeakMap<Child, string>();
  let ahead:
    | { readonly file: string; readonly upstream: string | undefined; readonly booting: Promise<Child> }
    | undefined;
  const passedOn = Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));

  const places = new Map<string, Where | string>();
  const whereIs = (python: string): Where | string => {
    const known = places.get(python) ?? askWhere(python, passedOn);
    places.set(python, known);
    return known;
  };

  const start = async (
    python: string,
    { file, given, jail, upstream, isKept, signal }: Booting,
  ): Promise<Child | string> => {
    const words = ['-u', '-B', '-X', 'utf8', host, ...(isKept ? ['--kept'] : [])];
    const startThere = (where: Where) => {
      const readable = [...where.readable, host, ...visible(file, given)];
      return startChild(where.executable, words, { env: {}, jail: jail ?? plainly, upstream, signal, readable });
    };
    // It starts where the user is, as some interpreters are scripts that ask the folder which version to run.
    const startHere = () =>
      startChild(python, words, { cwd: process.cwd(), env: passedOn, jail: jail ?? plainly, signal });
    const where = jail?.isolation === 'bubblewrap' ? whereIs(python) : undefined;
    if (typeof where === 'string') return where;
    const child = where ? startThere(where) : startHere();
    const { state } = child;
    await child.until(() => !!state.booted || state.cannotImport !== undefined || !!child.ended(), importMs);
    if (state.booted) {
      pythonOf.set(child, python);
      return child;
    }
    const lack = state.cannotImport ?? child.ended()?.how ?? `was not ready within ${importMs / 1000} s`;
    await child.kill();
    signal?.throwIfAborted();
    return lack;
  };

  const boot = async (what: Booting): Promise<Child> => {
    if (isWindows) throw new UsageError(onWindows);
    const pythons = asked === undefined ? candidates(what.file, options) : [named(asked, env)];
    for (const python of pythons) {
      const known = lacks.get(python);
      if (known !== undefined && (await known) !== undefined) continue;
      const starting = start(python, what);
      const lack = starting.then((outcome) => (typeof outcome === 'string' ? outcome : undefined));
      lack.catch(() => lacks.delete(python)); // the run was stopped before it was known
      if (!lacks.has(python)) lacks.set(python, lack);
      const outcome = await starting;
      if (typeof outcome !== 'string') return outcome;
    }
    const tried = await Promise.all(pythons.map(async (python) => ({ python, lack: await lacks.get(python) })));
    throw new UsageError(noPython(tried, course));
  };

  return {
    async boot(what) {
      if (ahead?.file !== what.file || ahead.upstream !== what.upstream || what.isKept) return boot(what);
      const { booting } = ahead;
      ahead = undefined;
      const child = await booting;
      if (!child.ended()) return child;
      await child.kill();
      return boot(what);
    },
    bootAhead(what) {
      ahead = { file: what.file, upstream: what.upstream, booting: boot(what) };
      ahead.booting.catch(() => {}); // whoever takes it gets the same error, and reports it
    },
    about: (child) => `${child.state.booted?.about}: ${pythonOf.get(child)}`,
    async stop() {
      const booting = ahead?.booting;
      ahead = undefined;
      const child = await booting?.catch(() => undefined);
      await child?.kill();
    },
  };
}

/** Asks an interpreter, which may be a script that chooses one, for the real one and what that has to read; or says what it lacks. */
function askWhere(python: string, env: Readonly<Record<string, string>>): Where | string {
  // What lies in the folder of the user is not imported, even where it is called json.py.
  const question =
    'import sys; sys.path.pop(0); import json; print(json.dumps([sys.executable, sys.prefix, sys.base_prefix, *sys.path]))';
  const asked = spawnSync(python, ['-B', '-c', question], { env: { ...env }, encoding: 'utf8', timeout: importMs });
  if (asked.status !== 0) return asked.stderr?.trim().split('\n').at(-1) || 'could not be run';
  const [executable = python, ...folders]: string[] = JSON.parse(asked.stdout);
  return {
    executable,
    readable: [...new Set([executable, ...folders])].filter((path) => path !== '' && existsSync(path)),
  };
}

/** What a program may see of its own folder and of the exercise's: nothing that tells how it is graded. */
function visible(file: string, given: string): string[] {
  const own = readdirSync(dirname(file)).filter((name) => name !== 'exercise.ts' && name !== 'README.md');
  const modules = readdirSync(given).filter((name) => name.endsWith('.py') && name !== 'main.py');
  const paths = [...own.map((name) => join(dirname(file), name)), ...modules.map((name) => join(given, name))];
  // An editor's file may have gone meanwhile.
  return [...new Set(paths)].filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false);
}

/**
 * The interpreters there are for a file, in the order in which they are tried: an active virtual environment, one in a
 * `.venv` beside the submission, `python3`, and the one of the system.
 */
export function candidates(
  file: string,
  { course, env = process.env, system = '/usr/bin/python3' }: Omit<PythonOptions, 'host'>,
): string[] {
  const folder = dirname(file);
  const besides = [folder, dirname(folder), dirname(dirname(folder)), course].map((beside) => join(beside, '.venv'));
  const environments = env.VIRTUAL_ENV ? [env.VIRTUAL_ENV, ...besides] : besides;
  const onPath = placesOf(env).map((place) => join(place, 'python3'));
  const found = [
    ...environments.map((environment) => join(environment, 'bin', 'python')).filter(isExecutable),
    ...onPath.filter(isExecutable).slice(0, 1),
    ...[system].filter(isExecutable),
  ];
  return [...new Set(found)];
}

/** The interpreter that the user means: a file, a virtual environment's folder, or the name of a command. */
function named(asked: string, env: NodeJS.ProcessEnv): string {
  const places = asked.includes(sep) ? [] : placesOf(env).map((place) => join(place, asked));
  const found = [...places, resolve(asked), resolve(asked, 'bin', 'python')].find(isExecutable);
  if (found !== undefined) return found;
  throw new UsageError(`There is no Python at --python ${asked}.`);
}

function placesOf({ PATH = '' }: NodeJS.ProcessEnv): string[] {
  return PATH.split(delimiter).flatMap((place) => (place === '' ? [] : resolve(place)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // it is not there, or in a folder that is closed to us
  }
}

const onWindows =
  'main.py cannot be graded by itself on Windows: start it with --command "uvicorn main:app --port %PORT%", or use WSL.';

function noPython(tried: readonly { readonly python: string; readonly lack: Lack }[], course: string): string {
  const outcomes = tried.map(({ python, lack }) => `${python} (${lack})`).join(', ');
  const none = 'there is no Python in a virtual environment, on the PATH or in /usr/bin';
  const venv = join(course, '.venv');
  const [first] = tried;
  const isOwn = first !== undefined && !/^\/(?:usr\/)?bin\/|[\\/]shims[\\/]/.test(first.python);
  const command = isOwn
    ? `${shellWord(first.python)} -m pip install ${needed}`
    : `python3 -m venv ${shellWord(venv)} && ${shellWord(join(venv, 'bin', 'python'))} -m pip install ${needed}`;
  const search = tried.length > 0 ? `none of these can: ${outcomes}` : none;
  return `main.py needs a Python that can import fastapi and uvicorn, and ${search}; this installs them: ${command}`;
}
