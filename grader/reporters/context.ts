/** What a report needs beside the grade: the circumstances of the run, read by the command line. */
export interface ReportContext {
  /** The environment variables of the grader, in which a CI service says who and where it is. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** When grading began and ended, in milliseconds of the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The folder that the user is in. */
  readonly cwd: string;
  /** Whether every exchange is shown where the format has room for it. */
  readonly verbose: boolean;
  /** A word that nobody can know beforehand. */
  readonly secret: string;
  /** Bytes that are in the summary of the step already, on GitHub Actions. */
  readonly summaryBytes: number;
  /** The text of the learner's files, by the path in the grade; a file that cannot be read is not there. */
  readonly sources: Readonly<Record<string, string>>;
}
