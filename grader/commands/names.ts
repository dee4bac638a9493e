/** The words that name a command; any other first word is an exercise to be graded. */
export const commandNames = [
  ...(['watch', 'serve', 'list', 'hint', 'reset', 'explain', 'predict'] as const),
  ...(['verify', 'new', 'handout', 'schema', 'completion'] as const),
] as const;

export type CommandName = (typeof commandNames)[number];
