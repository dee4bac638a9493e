/** Given: the items that GET /items lists, in this order. */
export const items = [
  { id: 1, name: 'Pen' },
  { id: 2, name: 'Ink' },
  { id: 3, name: 'Paper' },
  { id: 4, name: 'Stamp' },
  { id: 5, name: 'Envelope' },
];

/** Given: the users who are there when the server starts. */
export const users = [
  { id: 1, name: 'Ada', age: 36 },
  { id: 2, name: 'Linus', age: 28 },
];

/** Given: the tokens that the server knows, each with the role of the caller who has it. */
export const tokens = new Map([
  ['user-token', 'user'],
  ['admin-token', 'admin'],
]);
