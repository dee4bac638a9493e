import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runnerCommands } from './fixtures/github-runner.ts';
import { gradeFile, serverFile, unjailed } from './fixtures/greeting.ts';
import { type HostileRow, hostileRows, outcomeOf } from './fixtures/hostile.ts';
import { jails } from './fixtures/isolation.ts';
import { livingIn } from './fixtures/leftovers.ts';
import { sumUp } from './grade.ts';
import type { Jail } from './isolation/jail.ts';
import { type Isolation, isolations } from './isolation/kinds.ts';
import { textReport } from './reporters/text.ts';
import type { ExerciseGrade } from './result.ts';

/** A jail that remembers the private folders of all programs that it has started. */
function remembering(jail: Jail): { readonly jail: Jail; readonly folders: readonly string[] } {
  const folders: string[] = [];
  const enter: Jail['enter'] = (file, words, room) => {
    folders.push(room.readable[0] ?? '');
    return jail.enter(file, words, room);
  };
  return { jail: { ...jail, enter }, folders };
}

/** The report of a grade as it would be printed. */
function reportOf(exercise: ExerciseGrade): string {
  const grade = sumUp([exercise], { grader: '0', seed: 7, submission: 'test', ...unjailed });
  return textReport(grade, { colour: false, width: 100, verbose: true, cwd: '/' });
}

const jailOf = (isolation: Isolation) => jails.find((jail) => jail.isolation === isolation);
const rows = hostileRows.flatMap((row) => {
  const layers = isolations.filter((isolation) => row.only?.includes(isolation) ?? true);
  return layers.map((isolation) => ({ ...row, isolation, ...row.in?.[isolation] }));
});

async function run({ server, limits }: HostileRow, jail: Jail | undefined) {
  if (!jail) throw new Error('This layer does not work here.');
  const remembered = remembering(jail);
  const grade = await gradeFile(serverFile(server), { ...limits, jail: remembered.jail });
  return { grade, folders: remembered.folders };
}

describe.each(isolations)('with isolation %s', (isolation) => {
  const own = rows.filter((row) => row.isolation === isolation);
  const jail = jailOf(isolation);

  test.skipIf(!jail).concurrent.each(own)('$id: $server leads to $outcome', async (row) => {
    const { grade, folders } = await run(row, jail);
    const first = grade.checks.find(({ verdict }) => verdict !== 'passed');
    const said = grade.server.started ? (first?.mismatches[0]?.actual ?? first?.skipped) : grade.server.message;
    expect({ outcome: outcomeOf(grade), said: said ?? '' }).toEqual({
      outcome: row.outcome,
      said: expect.stringContaining(row.says ?? ''),
    });
    const lost = grade.checks.filter(({ verdict }) => verdict !== 'passed').map(({ name }) => name);
    if (row.loses || row.outcome === 'ok') expect(lost).toEqual(row.loses ?? []);
    if (row.outcome === 'start-failed') expect(grade.earned).toBe(0);
    if (row.restarts !== undefined) expect(grade.server).toMatchObject({ restarts: row.restarts });
    if (row.outcome === 'crashed')
      expect(grade.checks.at(-1)?.skipped).toMatch(/^It builds on "json", but .+ again\.$/);

    const report = reportOf(grade);
    expect(report).not.toMatch(/[^\n\P{C}]|\p{Zl}|\p{Zp}/u);
    expect(runnerCommands(report)).toEqual([]);

    expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
    const left = (await Promise.all(folders.map((folder) => livingIn(basename(folder))))).flat();
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    expect(left).toHaveLength(row.left ?? 0);
  });
});
