/** Given: a report that never works. It always throws, with a message that is not meant for strangers. */
export function boom(): never {
  throw new TypeError('SELECT * failed password=hunter2');
}
