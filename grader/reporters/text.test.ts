import { describe, expect, test } from 'vitest';
import { failedCheck, graded, gradedCheck, gradedExercise } from '../fixtures/grades.ts';
import { textReport } from './text.ts';

const long = 'DELETE /admin/users/999 with user-token is refused without a look at the users';
const grade = graded([gradedExercise([gradedCheck('one'), gradedCheck(long), failedCheck(long), gradedCheck('two')])]);
const report = (width: number) => textReport(grade, { colour: false, width, verbose: false, cwd: '/' }).split('\n');

describe('the name of a check that is longer than the line', () => {
  test('goes on below, between words, and its points still stand at the end of the line', () => {
    const lines = report(80);
    const at = lines.findIndex((line) => line.startsWith('PASS  DELETE'));
    expect(lines.slice(at - 1, at + 3)).toEqual([
      `PASS  one${' '.repeat(68)}3/3`,
      'PASS  DELETE /admin/users/999 with user-token is refused without a look at',
      `      the users${' '.repeat(62)}3/3`,
      '',
    ]);
  });

  test('stays on one line where there is room', () => {
    expect(report(100)).toContain(`PASS  ${long}${' '.repeat(13)}3/3`);
  });
});

test('a report fits into 40 columns, but for what has to be copied or is one word', () => {
  const tooLong = report(40).filter((line) => line.length > 40);
  expect(tooLong.filter((line) => !/curl|^exercise-|^Seed|^Score|^Next|\S{25}/.test(line))).toEqual([]);
});

describe('a report with curl lines', () => {
  const footer = (submission: string, track: 'typescript' | 'fastapi' = 'typescript') => {
    const own = graded([gradedExercise([gradedCheck('one'), failedCheck('two')], { track })], { submission });
    return textReport(own, { colour: false, width: 80, verbose: false, cwd: '/' });
  };

  test('tells a learner what runs the server that they ask', () => {
    expect(footer('exercises')).toContain('\nTry it  needs your server to run: "grade serve exercise-2"\n');
    expect(footer('exercises', 'fastapi')).toContain('"grade serve exercise-2 --track fastapi"\n');
  });

  test('does not tell it of the work of others, or where there is none', () => {
    expect(footer('ada')).not.toContain('needs your server');
    const passed = graded([gradedExercise([gradedCheck('one')])], { submission: 'exercises' });
    expect(textReport(passed, { colour: false, width: 80, verbose: false, cwd: '/' })).not.toContain(
      'needs your server',
    );
  });
});
