import { xml } from '../encoders/xml.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import {
  accountOf,
  brief,
  checksOf,
  fitting,
  type Incident,
  incidentOf,
  millisecondsOf,
  outcomesOf,
  printedBy,
} from './account.ts';
import type { ReportContext } from './context.ts';
import { outcomeOf, pointsOf } from './words.ts';

/** Bytes of a file that GitLab reads (30 MB), with some to spare. */
const mostBytes = 25_000_000;

/**
 * The grade as JUnit XML, in the one shape that GitLab and Jenkins both read: a suite for each exercise, whose id is also
 * the class name, because that is what GitLab shows. What happened to an exercise as a whole is a case of its own.
 * The points are properties of the suites.
 */
export function junitReport(grade: Grade, { startedAt, endedAt }: ReportContext): string {
  const incidents = grade.exercises.filter((exercise) => incidentOf(exercise)).length;
  const { failed } = outcomesOf(checksOf(grade));
  const totals = {
    name: 'grade',
    tests: checksOf(grade).length + incidents,
    failures: failed,
    errors: incidents,
    time: seconds(endedAt - startedAt),
  };
  const timestamp = new Date(startedAt).toISOString().slice(0, 19);
  return fitting(mostBytes, (room) =>
    document(
      totals,
      grade.exercises.map((exercise) => suite(exercise, timestamp, room)),
    ),
  );
}

/** The report of a run that has no grade: one case with an error. */
export function junitFault(message: string): string {
  const name = 'the exercises are graded';
  const testcase = element('testcase', { name, classname: 'grade', time: '0.000' }, [element('error', { message })]);
  const counts = { tests: 1, failures: 0, errors: 1, time: '0.000' };
  return document({ name: 'grade', ...counts }, [element('testsuite', { name: 'grade', ...counts }, [testcase])]);
}

function document(totals: Attributes, suites: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, suites)}\n`;
}

function suite(exercise: ExerciseGrade, timestamp: string, room: number): string {
  const { id, title, track, earned, possible, checks } = exercise;
  const incident = incidentOf(exercise);
  const { failed, skipped, advice } = outcomesOf(checks);
  const attributes = {
    name: id,
    tests: checks.length + (incident ? 1 : 0),
    failures: failed,
    errors: incident ? 1 : 0,
    skipped: skipped + advice,
    time: seconds(checks.reduce((sum, check) => sum + millisecondsOf(check), 0)),
    timestamp,
  };
  const facts = { title, track, 'points.earned': earned, 'points.possible': possible };
  const properties = Object.entries(facts).map(([name, value]) => element('property', { name, value }));
  const cases = checks.map((check) => testcase(id, check, room));
  if (incident) cases.unshift(incidentCase(id, incident));
  return element('testsuite', attributes, [element('properties', {}, properties), ...cases]);
}

function incidentCase(classname: string, { kind, name, message, detail }: Incident): string {
  const text = detail === '' ? message : `${message}\n\n${detail}`;
  return element('testcase', { name, classname, time: '0.000' }, [
    element('error', { type: kind, message }, [content(text)]),
  ]);
}

function testcase(classname: string, check: CheckGrade, room: number): string {
  const printed = printedBy(check, room);
  return element('testcase', { name: check.name, classname, time: seconds(millisecondsOf(check)) }, [
    ...outcome(check, room),
    ...(printed === '' ? [] : [element('system-out', {}, [content(printed)])]),
  ]);
}

/** GitLab shows the text of a failure, Jenkins its message as well. */
function outcome(check: CheckGrade, room: number): string[] {
  const { earned, possible } = check;
  const points = possible > 0 ? `${earned} of ${possible} points` : pointsOf(check);
  const text = `${points}\n\n${accountOf(check, room)}`;
  switch (outcomeOf(check)) {
    case 'passed':
      return [];
    case 'failed':
      return [element('failure', { type: check.reason ?? 'mismatch', message: brief(check) }, [content(text)])];
    case 'skipped':
      return [element('skipped', { message: brief(check) })];
    case 'advice':
      return [element('skipped', { type: 'advice', message: `Advice, worth no points. ${brief(check)}` })];
  }
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element; its content is XML already. */
function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  const inside = content.join('\n');
  const isText = inside !== '' && !inside.startsWith('<');
  if (inside === '') return `<${name}${given.join('')}/>`;
  return `<${name}${given.join('')}>${isText ? inside : `\n${inside}\n`}</${name}>`;
}

/** Text between tags, where a line may end as it does. */
function content(text: string): string {
  return xml(text).replaceAll('&#10;', '\n');
}

/** Milliseconds as seconds with three decimals, the most that Jenkins's schema allows. */
function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
