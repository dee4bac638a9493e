/** Something wrong on the grader's side, never a learner's mistake: exit code 3, and no score. */
export class GraderError extends Error {
  override name = 'GraderError';
}

/** Something wrong with what the user asked for; the message says what, where and what to do. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
