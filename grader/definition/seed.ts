/** Values that a learner cannot hard-code: each depends on the seed and on its label alone. */
export interface Seeded {
  /** Seven characters: `n`, then lower-case letters and digits. */
  word(label: string): string;
  /** A whole number from `min` to `max`, both included; 100 to 899 unless stated. */
  integer(label: string, min?: number, max?: number): number;
  /** A version 4 UUID (RFC 9562 §5.4). */
  uuid(label: string): string;
}

/** Makes the generator for a seed; the seed is a whole number that a report prints and `--seed` replays. */
export function seeded(seed: number): Seeded {
  const below = (label: string, limit: number) => Math.floor(mulberry32(fnv1a(`${seed}/${label}`)) * limit);
  const characters = (label: string, length: number, alphabet: string) =>
    Array.from({ length }, (_, at) => alphabet.charAt(below(`${label}/${at}`, alphabet.length))).join('');

  return {
    word: (label) => `n${characters(label, 6, 'abcdefghijklmnopqrstuvwxyz0123456789')}`,
    integer: (label, min = 100, max = 899) => min + below(label, max - min + 1),
    uuid: (label) => {
      const hex = characters(label, 32, '0123456789abcdef');
      const variant = '89ab'.charAt(below(`${label}/variant`, 4));
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

/** Picks a seed for a run that was given none. */
export function freshSeed(): number {
  return Math.floor(Math.random() * 1_000_000);
}

/** 32-bit FNV-1a hash of a text's UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** One step of the mulberry32 generator: an even number from 0 up to, not including, 1. */
function mulberry32(state: number): number {
  let mixed = (state + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
