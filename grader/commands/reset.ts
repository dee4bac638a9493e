import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Argv } from 'yargs';
import { ownExercises, requireOwnExercises, resolveIds } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { shownPath } from '../place.ts';
import { entryIn, entryName } from '../submission.ts';
import { explained } from '../writing.ts';
import type { Context } from './context.ts';
import { requireOnce } from './option.ts';

export interface ResetArguments {
  readonly kind: 'reset';
  readonly id: string;
  readonly level: Level | undefined;
  readonly track: Track;
}

export const resetOptions = ['level', 'track'];

/** `grade reset`. */
export function declareReset<T>(parser: Argv<T>, choose: (asked: ResetArguments) => void): Argv<T> {
  return parser.command(
    'reset <exercise>',
    'Put the stub back, and keep your file beside it',
    (command) =>
      command
        .positional('exercise', { type: 'string', demandOption: true, describe: 'exercise-2, or 2 for short' })
        .option('level', { choices: ['beginner', 'advanced'] as const, describe: 'exercise-2 of this level' })
        .option('track', {
          choices: ['typescript', 'fastapi'] as const,
          describe: 'Reset server.ts (default) or main.py',
        }),
    (given) => {
      requireOnce(given, resetOptions);
      choose({ kind: 'reset', id: given.exercise, level: given.level, track: given.track ?? 'typescript' });
    },
  );
}

/** Puts the stub back in the place of the learner's file, which gets another name, and says where both are. */
export async function runReset({ id: asked, level, track }: ResetArguments, context: Context): Promise<number> {
  const { course } = context;
  requireOwnExercises(course);
  const [id = asked] = resolveIds([asked], level, course);
  const folder = join(ownExercises(course), id);
  const { chooseJail } = await import('../isolation/jail.ts');
  const { findStub } = await import('../reset/stub.ts');
  const options = { ...context.gradeOptions(), jail: chooseJail('auto') };
  const stub = await findStub(id, track, course, options).finally(() => options.pythons.stop());
  context.signal.throwIfAborted();
  if (!stub) throw new UsageError(noStub(id, track));

  const file = join(folder, entryName(track));
  const own = entryIn(folder, track)?.file;
  if (own === file && readFileSync(own, 'utf8') === stub.text) {
    const other = track === 'typescript' ? 'fastapi' : 'typescript';
    process.stdout.write(`${shownPath(file)} is the stub already. For ${entryName(other)}, add --track ${other}.\n`);
    return 0;
  }
  const kept = own === undefined ? undefined : freeName(own);
  const unfinished = `${file}.${process.pid}`;
  explained(shownPath(file), () => {
    writeFileSync(unfinished, stub.text);
    if (own !== undefined && kept !== undefined) renameSync(own, kept);
    renameSync(unfinished, file);
  });
  const { forgetRecord } = await import('../record.ts');
  forgetRecord(course, id, track);
  process.stdout.write(`${shownPath(file)} is the stub again, from ${stub.from}.\n`);
  if (kept !== undefined) process.stdout.write(`Your file is ${shownPath(kept)} now.\n`);
  return 0;
}

/** The first name beside a file that is free: `server.kept-1.ts`. */
function freeName(file: string): string {
  const { dir, name, ext } = parse(file);
  for (let number = 1; ; number += 1) {
    const kept = join(dir, `${name}.kept-${number}${ext}`);
    if (!existsSync(kept)) return kept;
  }
}

function noStub(id: string, track: Track): string {
  const path = `exercises/${id}/${entryName(track)}`;
  return (
    `The stub of ${path} is not to be found: no commit here holds one that earns nothing, and npm ci has kept none. ` +
    'Nothing was changed. Where git has only the last commits, "git fetch --unshallow" gets the others; ' +
    `otherwise take ${path} from where you got the course.`
  );
}
