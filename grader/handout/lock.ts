import { z } from 'zod';

const locked = z.looseObject({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

/** What is read of a `package-lock.json` of version 3. */
export const lockSchema = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), locked) });

export type Lock = z.infer<typeof lockSchema>;
type Locked = z.infer<typeof locked>;

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package that comes as a file of the project, with its own manifest. */
export interface Tarball {
  /** Relative to the project, with slashes. */
  readonly path: string;
  /** `sha512-…`, as in a lock. */
  readonly integrity: string;
  readonly manifest: Readonly<Record<string, unknown>> & Manifest;
}

/**
 * The lock of a project that uses a course as a packed dependency. All other packages come at the versions, and lie in the
 * places, that the course's own lock has for them, so that no registry is asked and learners run what has been tested.
 */
export function lockFor(project: Manifest, tarball: Tarball, { packages }: Lock): unknown {
  const { manifest, path, integrity } = tarball;
  const own = `node_modules/${manifest.name}`;
  const shipped = reachable(Object.keys({ ...project.dependencies, ...manifest.dependencies }), packages);
  const all = reachable([...Object.keys(project.devDependencies ?? {}), ...shipped.keys()], packages);
  const kept = Object.keys(packages).flatMap((key) => {
    const { dev: _dev, devOptional: _devOptional, ...found } = all.get(key) ?? {};
    if (!all.has(key)) return [];
    return [[key, shipped.has(key) ? found : { ...found, dev: true }] as const];
  });
  const { version, license, bin, engines, dependencies } = manifest;
  const grader = { version, resolved: `file:${path}`, integrity, license, dependencies, bin, engines };
  const entries = [...kept, [own, grader] as const].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: project.name,
    lockfileVersion: 3,
    requires: true,
    packages: { '': rootOf(project), ...Object.fromEntries(entries) },
  };
}

/** What a lock repeats of the project that it belongs to. */
function rootOf({ name, version, dependencies, devDependencies, engines }: Manifest) {
  return {
    name,
    ...(version && { version }),
    ...(dependencies && { dependencies }),
    ...(devDependencies && { devDependencies }),
    ...(engines && { engines }),
  };
}

/** The entries that these names, or places in a lock, lead to; a name that the lock does not hold leads nowhere. */
function reachable(from: readonly string[], packages: Lock['packages']): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (name: string, place: string) => {
    const key = name in packages ? name : placeOf(name, place, packages);
    const entry = key === undefined ? undefined : packages[key];
    if (key === undefined || entry === undefined || found.has(key)) return;
    found.set(key, entry);
    const { dependencies, optionalDependencies, peerDependencies } = entry;
    for (const next of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies })) visit(next, key);
  };
  for (const name of from) visit(name, '');
  return found;
}

/** Where a package finds another one: in its own `node_modules`, or in the nearest above. */
function placeOf(name: string, from: string, packages: Lock['packages']): string | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf('node_modules/') - 1, 0))) {
    const key = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (key in packages) return key;
    if (place === '') return undefined;
  }
}
