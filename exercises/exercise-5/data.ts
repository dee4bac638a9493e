/** Given: what an item looks like; its id is the key that it is stored under. */
export interface Item {
  name: string;
  size?: number;
}

/** Given: the items that are there at the start, by id. */
export const items = new Map<string, Item>([
  ['foo', { name: 'Fighters', size: 6 }],
  ['bar', { name: 'Tenders', size: 3 }],
]);

/** Given: the ids of the tasks that are there at the start. */
export const tasks = new Set(['foo']);

/** Given: how far each job is, by id. */
export const jobs = new Map([
  ['1', 'done'],
  ['2', 'processing'],
]);
