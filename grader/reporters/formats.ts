import type { Grade } from '../result.ts';
import type { ReportContext } from './context.ts';

/** Where a report goes. */
export type Place =
  /** To standard output, in place of the text report. */
  | { readonly kind: 'stdout' }
  /** To standard output, after the text report. */
  | { readonly kind: 'last-lines' }
  | { readonly kind: 'file'; readonly path: string }
  /** Into the log, the summary and the outputs of a step of GitHub Actions. */
  | { readonly kind: 'github' };

/** A report, whole for a file, and in the parts that GitHub Actions reads. */
export interface Rendered {
  readonly text: string;
  readonly log?: string;
  readonly summary?: string;
  readonly outputs?: string;
}

/** The functions of a format; both are pure. */
export interface Reporter {
  /** Throws a `UsageError` where the format can not be written. */
  requires?(env: ReportContext['env']): void;
  report(grade: Grade, context: ReportContext): string | Rendered;
  /** Says that nothing was graded, for formats whose readers then show no score. Of the others nothing is written. */
  fault?(message: string, context: ReportContext): string | Rendered;
}

export interface Format {
  readonly name: string;
  /** Where a report goes for which no file is named; `isFolder` looks at the machine. */
  place(env: ReportContext['env'], isFolder: (path: string) => boolean): Place;
  /** Whether the reader itself hides what learners may not see, and therefore gets the whole grade. */
  readonly hidesChecks?: boolean;
  /** Whether the report points at lines of the learner's files. */
  readonly readsSources?: boolean;
  load(): Promise<Reporter>;
}

const stdout = (): Place => ({ kind: 'stdout' });
const file = (path: string) => (): Place => ({ kind: 'file', path });

/** A file in a folder that a platform makes, or else in the folder where the user is. */
const fileUnder =
  (folder: string, path: string): Format['place'] =>
  (_env, isFolder) => ({ kind: 'file', path: isFolder(folder) ? `${folder}/${path}` : path });

/** All formats that `--report` knows, each loaded when it is asked for. */
export const formats: readonly Format[] = [
  {
    name: 'text',
    place: stdout,
    async load() {
      const { textReport } = await import('./text.ts');
      const page = { colour: false, width: 80 };
      return {
        report: (grade, { cwd, verbose }) => textReport(grade, { ...page, cwd, verbose }),
        fault: (message) => `${message}\n`,
      };
    },
  },
  {
    name: 'json',
    place: stdout,
    async load() {
      const { jsonReport } = await import('./json.ts');
      return { report: jsonReport };
    },
  },
  {
    name: 'markdown',
    place: stdout,
    async load() {
      const { markdownFault, markdownReport } = await import('./markdown.ts');
      return { report: (grade) => markdownReport(grade), fault: markdownFault };
    },
  },
  {
    name: 'html',
    place: file('grade.html'),
    async load() {
      const { htmlFault, htmlReport } = await import('./html.ts');
      return { report: htmlReport, fault: htmlFault };
    },
  },
  {
    name: 'tap',
    place: stdout,
    async load() {
      const { tapFault, tapReport } = await import('./tap.ts');
      return { report: tapReport, fault: tapFault };
    },
  },
  {
    name: 'junit',
    place: file('grade.xml'),
    async load() {
      const { junitFault, junitReport } = await import('./junit.ts');
      return { report: junitReport, fault: junitFault };
    },
  },
  {
    name: 'ctrf',
    place: file('ctrf/ctrf-report.json'),
    async load() {
      const { ctrfFault, ctrfReport } = await import('./ctrf.ts');
      return { report: ctrfReport, fault: ctrfFault };
    },
  },
  {
    name: 'github',
    place: () => ({ kind: 'github' }),
    readsSources: true,
    async load() {
      const { githubFault, githubReport } = await import('./github.ts');
      const rendered = ({ annotations, ...others }: ReturnType<typeof githubReport>): Rendered => {
        return { text: annotations, log: annotations, ...others };
      };
      return {
        report: (grade, context) => rendered(githubReport(grade, context)),
        fault: (message, context) => rendered(githubFault(message, context)),
      };
    },
  },
  {
    name: 'gitlab',
    place: file('gl-code-quality-report.json'),
    readsSources: true,
    async load() {
      const { gitlabReport } = await import('./gitlab.ts');
      return { report: gitlabReport };
    },
  },
  {
    name: 'gradescope',
    place: fileUnder('/autograder', 'results/results.json'),
    hidesChecks: true,
    async load() {
      const { gradescopeReport } = await import('./gradescope.ts');
      return { report: gradescopeReport };
    },
  },
  {
    name: 'classroom50',
    place: file('result.json'),
    async load() {
      const { classroom50Report, requireClassroom50 } = await import('./classroom50.ts');
      return { report: classroom50Report, requires: requireClassroom50 };
    },
  },
  {
    name: 'github-classroom',
    place: ({ GITHUB_OUTPUT }) => (GITHUB_OUTPUT ? { kind: 'github' } : { kind: 'stdout' }),
    async load() {
      const { githubClassroomFault, githubClassroomNotices, githubClassroomReport } = await import(
        './github-classroom.ts'
      );
      const { githubOutputs } = await import('./github.ts');
      const rendered = (text: string, log: string, { secret }: ReportContext): Rendered => {
        const result = Buffer.from(text).toString('base64');
        return { text, log, outputs: githubOutputs({ result }, secret) };
      };
      return {
        report: (grade, context) => rendered(githubClassroomReport(grade), githubClassroomNotices(grade), context),
        fault: (message, context) => rendered(githubClassroomFault(message), '', context),
      };
    },
  },
  {
    name: 'exercism',
    place: file('results.json'),
    async load() {
      const { exercismFault, exercismReport } = await import('./exercism.ts');
      return { report: exercismReport, fault: exercismFault };
    },
  },
  {
    name: 'prairielearn',
    place: fileUnder('/grade', 'results/results.json'),
    async load() {
      const { prairielearnFault, prairielearnReport } = await import('./prairielearn.ts');
      return { report: prairielearnReport, fault: prairielearnFault };
    },
  },
  {
    name: 'autolab',
    place: () => ({ kind: 'last-lines' }),
    async load() {
      const { autolabReport } = await import('./autolab.ts');
      return { report: autolabReport };
    },
  },
];

/** The formats that a CI service gets without being asked for, by what it says of itself in the environment. */
export function formatsFor({ GITHUB_ACTIONS, GITLAB_CI }: ReportContext['env']): readonly string[] {
  if (GITHUB_ACTIONS === 'true') return ['github'];
  return GITLAB_CI ? ['junit', 'gitlab'] : [];
}
