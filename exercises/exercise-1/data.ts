/** Given: the users that GET /users/{id} knows. */
export const users = [
  { id: 1, name: 'Ada' },
  { id: 2, name: 'Linus' },
];

/** Given: the tokens that GET /protected knows, each with the role of the caller who has it. */
export const tokens = new Map([
  ['user-token', 'user'],
  ['admin-token', 'admin'],
]);
