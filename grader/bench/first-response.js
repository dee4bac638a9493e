import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lays out the complete servers of exercise-2, one per framework, as submissions of their own. Returns what to measure
 * and `remove`; a sample is what the grader's result says of one run: from the start of the server until it had answered
 * its first request.
 */
export function servers(root) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const solutions = join(root, 'solutions', 'exercise-2');
  const given = [
    { short: 'node', title: 'node:http', file: join('right', 'plain-node.ts') },
    { short: 'hono', title: 'Hono', file: 'server.ts' },
    { short: 'exp', title: 'Express', file: join('right', 'express.ts') },
    { short: 'fast', title: 'Fastify', file: join('right', 'fastify.ts') },
    { short: 'fapi', title: 'FastAPI under uvicorn', file: 'main.py' },
  ];
  const variants = given
    .filter(({ file }) => existsSync(join(solutions, file)))
    .map(({ short, title, file }) => {
      const submission = join(folder, short);
      mkdirSync(submission);
      copyFileSync(join(solutions, file), join(submission, file.endsWith('.py') ? 'main.py' : 'server.ts'));
      const argv = [join('bin', 'grade.js'), 'exercise-2', '--submission', submission, '--json'];
      return { name: `${short.padEnd(6)}  ${title}`, argv, times: [] };
    });
  return { variants, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Grades the model answer of exercise-2 in each layer of isolation; a sample is the same as for the servers above. */
export const layers = ['none', 'process', 'bubblewrap'].map((isolation) => ({
  name: `${isolation.slice(0, 4).padEnd(6)}  --isolation ${isolation}`,
  argv: [join('bin', 'grade.js'), 'exercise-2', '--solutions', '--isolation', isolation, '--json'],
  times: [],
}));

/** Milliseconds from the start of the server to the end of its first answer, from the grader's own result. */
export function firstResponse(json) {
  const [{ server, checks }] = JSON.parse(json).exercises;
  return server.ms + checks[0].exchange.ms;
}
