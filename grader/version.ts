declare const GRADER_VERSION: string;

/** The version of the grader, as in its package.json; the build puts it in. */
export const graderVersion = GRADER_VERSION;
