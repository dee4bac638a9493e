import type { Exercise } from '../exercise.ts';
import { possiblePoints } from '../score.ts';
import type { Manifest } from './lock.ts';

/** What of the course's `package.json` a handout goes by. */
export interface CourseManifest extends Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The packages that stubs import, and those that an editor wants to see. */
const imported = ['@hono/node-server', 'hono'];
const forEditors = ['@types/node'];

/** The `package.json` of a handout, with the packed grader as a dependency. */
export function handoutManifest(course: CourseManifest, tarball: string) {
  const pick = (names: readonly string[], from: Readonly<Record<string, string>>) =>
    Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  const dependencies = { ...pick(imported, course.dependencies), [course.name]: `file:${tarball}` };
  return {
    name: `${course.name}-exercises`,
    private: true,
    type: 'module',
    ...(course.engines && { engines: course.engines }),
    scripts: { grade: 'grade' },
    dependencies: Object.fromEntries(Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1))),
    devDependencies: pick(forEditors, course.devDependencies),
  };
}

/** The `tsconfig.json` of a handout, for editors; the grader reads none. */
export const handoutTsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'es2024.string'],
    types: ['node'],
    module: 'nodenext',
    moduleDetection: 'force',
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
  },
  include: ['exercises'],
};

/** What git leaves out of a handout. */
export const handoutIgnored = 'node_modules/\n.grade/\n.venv/\n__pycache__/\n*.log\n';

/** What npm is told in a handout: before `npm ci`, npx would fetch a package of strangers that is called grade as well. */
export const handoutNpmrc =
  '# Without npm ci, npx finds no grade here. It is not to install a package of that name.\nyes=false\n';

/** The page that a learner begins with. */
export function handoutReadme(exercises: readonly Exercise[], tracks: readonly string[]): string {
  const rows = exercises.map(({ id, title, level, checks }) => {
    const points = checks.reduce((sum, check) => sum + possiblePoints(check.points), 0);
    return `| [${id}](exercises/${id}/README.md) | ${title} | ${level} | ${points} |`;
  });
  const first = exercises[0]?.id ?? 'exercise-1';
  const python = `
## In Python

Fill in \`main.py\` in place of \`server.ts\`; the requests and the points are the same. You need a Python with two packages:

\`\`\`
python3 -m venv .venv && .venv/bin/python -m pip install fastapi uvicorn
npx grade ${first} --track fastapi
\`\`\`
`;
  return `# Exercises

You need Node 20.19 or newer. Install everything, and grade an exercise:

\`\`\`
npm ci && npx grade ${first}
\`\`\`

When npx says that packages are missing, \`npm ci\` has not been done yet.

1. Read the \`README.md\` in the exercise's folder. It says everything that will be asked.
2. Edit its \`server.ts\`. It starts as a server whose handlers all answer 501, each with a TODO.
3. \`npx grade ${first}\` starts your server, sends it requests, and explains every answer that is not right yet. Do it as often as you like.

| exercise | about | level | points |
| --- | --- | --- | --- |
${rows.join('\n')}

| you want | type |
| --- | --- |
| to be graded on every save, beside your editor | \`npx grade watch\` |
| help with the next check, one step more each time | \`npx grade hint ${first}\` |
| what a status means, or which of two is right | \`npx grade explain 409\`, \`npx grade explain 401 403\` |
| your server on a port, for \`curl\` and the browser | \`npx grade serve ${first}\` |
| to begin again; your file is kept beside it | \`npx grade reset ${first}\` |
| to look at one check closely | \`npx grade ${first} --only "NAME OF THE CHECK" --verbose\` |
| the same random values as last time | \`npx grade ${first} --seed 7\` (the seed stands at the end of each report) |
| all exercises at once | \`npx grade --all\` |
| everything else | \`npx grade --help\` |
${tracks.includes('fastapi') ? python : ''}
## What counts

What you see here, and in the jobs of this repository, is feedback for you. Your instructor grades with a copy of the grader that nobody else can change, and perhaps with more checks.
`;
}
