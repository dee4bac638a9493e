declare const GRADER_VERSION: string;
declare const GRADER_NAME: string;

/** The version of the grader, as in its package.json; the build puts it in. */
export const graderVersion = GRADER_VERSION;

/** The name of the grader's package, as in its package.json; the build puts it in. */
export const graderName = GRADER_NAME;
