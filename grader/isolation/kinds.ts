/** How well a submission's program is kept apart from the rest of the machine, from not at all to best. */
export const isolations = ['none', 'process', 'bubblewrap'] as const;
export type Isolation = (typeof isolations)[number];
