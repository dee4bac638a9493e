import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, parseArguments } from './arguments.ts';
import { answerCompletion, completionQuery, runCompletion } from './commands/completion.ts';
import type { Context } from './commands/context.ts';
import { runExplain } from './commands/explain.ts';
import { runGrade } from './commands/grade.ts';
import { runHandout } from './commands/handout.ts';
import { runHint } from './commands/hint.ts';
import { runList } from './commands/list.ts';
import { runNew } from './commands/new.ts';
import { runPredict } from './commands/predict.ts';
import { runReset } from './commands/reset.ts';
import { runSchema } from './commands/schema.ts';
import { runServe } from './commands/serve.ts';
import { runVerify } from './commands/verify.ts';
import { runWatch } from './commands/watch.ts';
import { homeOf, isInstalled } from './definition/course.ts';
import { UsageError } from './error.ts';
import { interruptedCode } from './exit-code.ts';
import { Interrupted, listenForInterruption } from './interruption.ts';
import { findPythons } from './server/python.ts';
import { graderVersion } from './version.ts';

/** Runs the command line of the course in `root`: parses, acts, prints, sets the exit code. Never rejects. */
export async function main(root: string, argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const interruption = listenForInterruption();
  process.stdout.on('error', () => {}); // whoever read our output has gone
  try {
    const context = contextIn(root, interruption.signal);
    const [first, ...rest] = argv;
    process.exitCode =
      first === completionQuery
        ? await answerCompletion(rest, context)
        : await act(await parseArguments(argv, graderVersion), context);
  } catch (error) {
    process.exitCode = explainFailure(error);
  } finally {
    interruption.off();
  }
}

async function act(command: Command, context: Context): Promise<number> {
  switch (command.kind) {
    case 'print':
      process.stdout.write(command.text);
      return 0;
    case 'completion':
      return runCompletion(command, context);
    case 'explain':
      return runExplain(command, context);
    case 'handout':
      return runHandout(command, context);
    case 'hint':
      return runHint(command, context);
    case 'list':
      return runList(context);
    case 'predict':
      return runPredict(command, context);
    case 'reset':
      return runReset(command, context);
    case 'schema':
      return runSchema();
    case 'new':
      return runNew(command, context);
    case 'serve':
      return runServe(command, context);
    case 'verify':
      return runVerify(command, context);
    case 'watch':
      return runWatch(command, context);
    case 'grade':
      return runGrade(command, context);
  }
}

function contextIn(root: string, signal: AbortSignal): Context {
  const home = homeOf(root, process.cwd());
  return {
    course: { root, cache: join(root, '.grade', 'exercises'), home },
    signal,
    gradeOptions: (python) => ({
      host: join(root, '.grade', 'host.cjs'),
      // Those of an installed package lie beside it, unless the project has others of the same name.
      packages:
        isInstalled(root) && !existsSync(join(root, 'node_modules', 'hono'))
          ? dirname(root)
          : join(root, 'node_modules'),
      pythons: findPythons({ host: join(root, 'grader', 'server', 'host.py'), course: home, asked: python }),
      signal,
    }),
  };
}

function explainFailure(error: unknown): number {
  if (error instanceof Interrupted) {
    process.stderr.write('Interrupted. Every server that was started has been stopped.\n');
    return interruptedCode;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a fault of the grader, not of your server; nothing was scored.\n${detail}\n`);
  return 3;
}
