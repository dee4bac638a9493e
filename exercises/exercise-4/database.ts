/** Given: one item of the database. */
export interface Item {
  id: number;
  name: string;
}

/** Given: what the database throws when it fails; its message is written for the log, not for clients. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** Given: all items of the database. */
export const items: Item[] = [
  { id: 1, name: 'Pen' },
  { id: 2, name: 'Paper' },
  { id: 3, name: 'Ink' },
];

const failure = 'connect ECONNREFUSED 10.0.0.5:5432 password=hunter2';

/** Given: promises the item with this id, or undefined; throws at once for 13, rejects its promise for 14. */
export function get(id: number): Promise<Item | undefined> {
  if (id === 13) throw new DatabaseError(failure);
  if (id === 14) return Promise.reject(new DatabaseError(failure));
  return Promise.resolve(items.find((item) => item.id === id));
}

/** Given: stores a new item under the next id and returns it. */
export function add(name: string): Item {
  const item = { id: items.length + 1, name };
  items.push(item);
  return item;
}
