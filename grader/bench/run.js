import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { bundleByHand } from './by-hand.js';
import { firstResponse, layers, servers } from './first-response.js';
import { measure } from './measure.js';
import { added, aims, table, watchAim } from './table.js';
import { measureWatch } from './watch.js';

/** How often a file is saved that is watched. */
const saves = 40;

/** Milliseconds after which no new round begins, unless --rounds asks for a number of rounds. */
const budgetMs = 45_000;
const coldRuns = 3;

const root = dirname(dirname(import.meta.dirname));
const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
const rounds = Number(values.rounds ?? 15);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds needs a whole number from 1 on.');

const began = performance.now();
const grade = [join('bin', 'grade.js'), 'exercise-2', '--solutions'];
const node = (argv, env) => measure(argv, { cwd: root, env });

const requests = countRequests(node([...grade, '--json']).stdout);
const byHand = await bundleByHand(root);
const frameworks = servers(root);
try {
  const bench = import.meta.dirname;
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const variants = [
    variant('a1', 'bare server in a child process (the floor)', [join(bench, 'floor-child.js'), `${requests}`]),
    variant('a2', 'bare server in the same process', [join(bench, 'floor-inside.js'), `${requests}`]),
    variant('b', 'grade exercise-2 --solutions', grade),
    variant('c', 'the same checks in vitest and undici', [vitest, 'run', '--config', join(bench, 'vitest.config.js')], {
      BENCH_SERVER: byHand.file,
    }),
  ];
  const cold = { name: 'b-cold  the same, V8 code cache removed', times: Array.from({ length: coldRuns }, gradeCold) };

  const [, , , last] = variants.map(({ argv, env }) => node(argv, env)); // fills every cache, the operating system's too
  requireSameChecks(last.stdout);
  const runnable = frameworks.variants.filter(isRunnable);
  const usable = layers.filter(isRunnable);
  for (let round = 0; round < rounds; round += 1) {
    if (values.rounds === undefined && performance.now() - began > budgetMs) break;
    for (const { argv, env, times } of variants) times.push(node(argv, env).ms);
    for (const { argv, times } of [...runnable, ...usable]) times.push(firstResponse(node(argv).stdout));
  }

  const [a1, , b, c] = variants;
  console.log(`${requests} requests, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`);
  console.log(`${table([...variants, cold])}\n`);
  console.log(aims({ floor: a1.times, grader: b.times, byHand: c.times }));
  console.log('\nFrom the start of a server to the end of its first answer, as the grader sees it\n');
  console.log(table(runnable, 'node'));
  console.log('\nThe same for the model answer in each layer of isolation\n');
  console.log(`${table(usable, 'none')}\n`);
  const [without, ...isolated] = usable;
  const watched = await measureWatch(root, saves);
  for (const { name, times } of isolated) console.log(added(name.slice(8), times, without.times));
  console.log(`\nFrom a save of exercise-2 to its report on the screen of grade watch (a ${watched.screen})\n`);
  console.log(`${table([{ name: 'watch', times: watched.times }], 'watch')}\n`);
  console.log(watchAim(watched.times));
} finally {
  byHand.remove();
  frameworks.remove();
}

function variant(short, title, argv, env) {
  return { name: `${short.padEnd(6)}  ${title}`, argv, env, times: [] };
}

/** Whether this machine can run a server; only Python and layers of isolation may be missing, and the run says so. */
function isRunnable({ name, argv }) {
  try {
    node(argv);
    return true;
  } catch (error) {
    if (!/^(fapi|proc|bubb)/.test(name)) throw error;
    console.log(`Not measured: ${name.slice(8)}. ${error.message.split('\n')[1]}\n`);
    return false;
  }
}

/** How many requests the grader sends in a run, from its own result. */
function countRequests(json) {
  return JSON.parse(json).exercises[0].checks.filter(({ exchange }) => exchange !== undefined).length;
}

/** A comparison with a file that has more or fewer checks would say nothing. */
function requireSameChecks(report) {
  const passed = Number(/Tests\s+(\d+) passed/.exec(stripVTControlCharacters(report))?.[1]);
  if (passed !== requests)
    throw new Error(`exercise-2 sends ${requests} requests, exercise-2.bench-test.ts ${passed}.`);
}

/** One run after V8's code cache was removed; the run writes the cache again. */
function gradeCold() {
  const built = join(root, '.grade');
  for (const name of readdirSync(built)) if (/^grade\.cjs\..*\.cache$/.test(name)) rmSync(join(built, name));
  return node(grade).ms;
}
