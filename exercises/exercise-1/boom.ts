/** Given: the work behind GET /boom, which always throws, with a message that nobody outside may see. */
export function boom(): never {
  throw new Error('db password=hunter2');
}
