import { githubMessage, githubProperty } from '../encoders/github.ts';
import { inert, shorten } from '../inert.ts';
import type { Grade } from '../result.ts';
import { accountOf, incidentOf } from './account.ts';
import type { ReportContext } from './context.ts';
import { markdownFault, markdownReport } from './markdown.ts';
import { checkSpot, incidentSpot, type Spot } from './spot.ts';
import { outcomeOf, pointsOf } from './words.ts';

/** Errors that GitHub shows of one step: a tenth says how many there are besides. */
const mostErrors = 9;
/** Characters of a message that GitHub shows are 4,096; some are left for the words that say what was cut. */
const mostCharacters = 4_000;
/** Bytes of the summary of a step: over 1 MiB, GitHub drops all of it. */
const mostBytes = 1_000_000;

/** What GitHub Actions reads of a run, in three places. */
export interface GithubReport {
  /** Lines of the log that become annotations of the learner's file. */
  readonly annotations: string;
  /** To be appended to the file that `GITHUB_STEP_SUMMARY` names. */
  readonly summary: string;
  /** To be appended to the file that `GITHUB_OUTPUT` names. */
  readonly outputs: string;
}

/** The grade for GitHub Actions: annotations, job summary, and outputs of the step. */
export function githubReport(grade: Grade, context: ReportContext): GithubReport {
  const root = context.env.GITHUB_WORKSPACE || context.cwd;
  const errors = grade.exercises.flatMap((exercise) => {
    const incident = incidentOf(exercise);
    const failed = exercise.checks.filter((check) => outcomeOf(check) === 'failed');
    const about = (name: string) => (grade.exercises.length > 1 ? `${exercise.id}: ${name}` : name);
    return [
      ...(incident
        ? [
            annotation(
              about(incident.name),
              [incident.message, incident.detail].join('\n').trim(),
              incidentSpot(exercise, root, context),
            ),
          ]
        : []),
      ...failed.map((check) =>
        annotation(
          about(`${check.name} (${pointsOf(check)})`),
          accountOf(check),
          checkSpot(exercise, check, root, context),
        ),
      ),
    ];
  });
  const left = errors.length - mostErrors;
  const more = left > 0 ? [annotation('grade', `and ${left} more; the summary of the job has them all`)] : [];
  const { earned, possible, complete, hidden = 0, stopped } = grade;
  const percentage = possible === 0 ? 100 : Math.floor((100 * earned) / possible);
  const facts = { earned, possible, percentage, complete, hidden, stopped: stopped ?? '' };
  return {
    annotations: [...errors.slice(0, mostErrors), ...more].map((line) => `${line}\n`).join(''),
    summary: summaryWithin(mostBytes - context.summaryBytes, grade),
    outputs: githubOutputs(facts, context.secret),
  };
}

/** The report, or nothing if it has no room at all, because what others have written before would be lost as well. */
function summaryWithin(bytes: number, grade: Grade): string {
  const report = `${markdownReport(grade, bytes)}\n`;
  return Buffer.byteLength(report) <= bytes ? report : '';
}

/** The same of a run that has no grade. */
export function githubFault(message: string, { secret }: ReportContext): GithubReport {
  return {
    annotations: `${annotation('Not graded', message)}\n`,
    summary: `${markdownFault(message)}\n`,
    outputs: githubOutputs({ complete: false, stopped: 'fault' }, secret),
  };
}

/** Outputs of a step, each between two lines that nobody can write because nobody knows the word. */
export function githubOutputs(facts: Readonly<Record<string, unknown>>, secret: string): string {
  const end = `end-${secret}`;
  return Object.entries(facts)
    .map(([name, value]) => `${name}<<${end}\n${String(value)}\n${end}\n`)
    .join('');
}

function annotation(title: string, message: string, spot?: Spot): string {
  const place = spot ? { file: spot.path, line: String(spot.line), ...(spot.column && { col: `${spot.column}` }) } : {};
  const properties = Object.entries({ ...place, title }).map(([name, value]) => `${name}=${githubProperty(value)}`);
  return `::error ${properties.join(',')}::${githubMessage(shorten(inert(message), mostCharacters))}`;
}
