/** Given: the tokens that the server knows, each with the name of the caller who has it. */
export const tokens = new Map([
  ['alice-token', 'alice'],
  ['bob-token', 'bob'],
]);
