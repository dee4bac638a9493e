import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { UsageError } from './error.ts';

const unless = {
  kind: 'grade',
  ids: [],
  all: false,
  level: undefined,
  submission: undefined,
  solutions: false,
  track: undefined,
  python: undefined,
  command: undefined,
  url: undefined,
  isolation: undefined,
  authoritative: false,
  checks: undefined,
  due: undefined,
  seed: undefined,
  only: undefined,
  timeoutMs: undefined,
  minScore: undefined,
  exitZero: false,
  json: false,
  reports: [],
  reveals: [],
  verbose: false,
  plain: false,
};

const verifying = {
  kind: 'verify',
  ids: [],
  repeat: undefined,
  load: false,
  python: undefined,
  json: false,
  verbose: false,
};

const words = (line: string) => line.match(/"[^"]*"|[^ ]+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
const parse = (line: string) => parseArguments(words(line), '1.2.3');

async function refusal(line: string): Promise<string> {
  const error: unknown = await parse(line).then(
    (command) => command,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message; // the line above says so
}

describe('grade watch', () => {
  const nothing = {
    ...{ kind: 'watch', id: undefined, level: undefined, track: undefined, python: undefined, isolation: undefined },
    ...{ seed: undefined, timeoutMs: undefined, verbose: false, plain: false },
  };

  test.each<readonly [string, object]>([
    ['watch', {}],
    ['watch 2 --level advanced', { id: '2', level: 'advanced' }],
    ['watch 2 --track fastapi', { id: '2', track: 'fastapi' }],
    ['watch 2 --python python3.12', { id: '2', track: 'fastapi', python: 'python3.12' }],
    ['watch 2 --seed 7 --timeout 50', { id: '2', seed: 7, timeoutMs: 50 }],
    ['watch --isolation none --verbose --plain', { isolation: 'none', verbose: true, plain: true }],
  ])('%s', async (line, asked) => {
    expect(await parse(line)).toEqual({ ...nothing, ...asked });
  });

  test.each([
    ['watch 2 3', '"3" is too much here.'],
    ['watch --trak fastapi', 'There is no option --trak. Did you mean --track?'],
    ['watch 2 --python python3 --track typescript', '--python is for main.py'],
  ])('%s is refused', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
  });
});

describe('grade serve', () => {
  const nothing = {
    ...{ kind: 'serve', level: undefined, solutions: false, track: undefined, python: undefined, port: 3000 },
    ...{ isolation: undefined, seed: 1, verbose: false, plain: false },
  };

  test.each<readonly [string, object]>([
    ['serve 2', { id: '2' }],
    ['serve 2 --level advanced --solutions', { id: '2', level: 'advanced', solutions: true }],
    ['serve 2 --port 0', { id: '2', port: 0 }],
    ['serve 2 --python python3 --port 65535', { id: '2', track: 'fastapi', python: 'python3', port: 65_535 }],
    ['serve 2 --seed 7 --verbose --plain', { id: '2', seed: 7, verbose: true, plain: true }],
  ])('%s', async (line, asked) => {
    expect(await parse(line)).toEqual({ ...nothing, ...asked });
  });

  test.each([
    ['serve', 'grade serve needs an exercise, as in "grade serve exercise-2".'],
    ['serve 2 --port 65536', '--port needs a whole number from 0 to 65535, not "65536".'],
    ['serve 2 --prot 1', 'There is no option --prot. Did you mean --port?'],
  ])('%s is refused', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
  });
});

describe('grade reset', () => {
  test.each<readonly [string, object]>([
    ['reset 2', { id: '2', level: undefined, track: 'typescript' }],
    ['reset 2 --level advanced --track fastapi', { id: '2', level: 'advanced', track: 'fastapi' }],
  ])('%s', async (line, asked) => {
    expect(await parse(line)).toEqual({ kind: 'reset', ...asked });
  });

  test('needs an exercise', async () => {
    expect(await refusal('reset')).toBe('grade reset needs an exercise, as in "grade reset exercise-2".');
  });
});

describe('grade', () => {
  test.each<readonly [string, object]>([
    ['exercise-2', { ids: ['exercise-2'] }],
    ['2 exercise-3', { ids: ['2', 'exercise-3'] }],
    ['02', { ids: ['02'] }],
    ['run 2', { ids: ['2'] }],
    ['--all', { all: true }],
    ['2 --level beginner', { ids: ['2'], level: 'beginner' }],
    ['2 --level advanced', { ids: ['2'], level: 'advanced' }],
    ['2 --submission ada', { ids: ['2'], submission: 'ada' }],
    ['2 --submission 7', { ids: ['2'], submission: '7' }],
    ['2 --solutions', { ids: ['2'], solutions: true }],
    ['2 --track typescript', { ids: ['2'], track: 'typescript' }],
    ['2 --track fastapi', { ids: ['2'], track: 'fastapi' }],
    ['2 --python python3.12', { ids: ['2'], track: 'fastapi', python: 'python3.12' }],
    ['2 --track fastapi --python .venv/bin/python', { ids: ['2'], track: 'fastapi', python: '.venv/bin/python' }],
    ['2 --command "npm start"', { ids: ['2'], command: 'npm start' }],
    ['2 --url http://localhost:8000', { ids: ['2'], url: 'http://localhost:8000' }],
    ['2 --isolation process', { ids: ['2'], isolation: 'process' }],
    ['2 --submission ada --authoritative', { ids: ['2'], submission: 'ada', authoritative: true }],
    ['2 --checks ../hidden', { ids: ['2'], checks: '../hidden' }],
    ['2 --due 2030-01-31', { ids: ['2'], due: new Date('2030-01-31T23:59:59.999Z') }],
    ['2 --due 2030-01-31T18:00+01:00', { ids: ['2'], due: new Date('2030-01-31T17:00Z') }],
    ['2 --due 2028-02-29T18:00:30Z', { ids: ['2'], due: new Date('2028-02-29T18:00:30Z') }],
    ['2 --seed 0', { ids: ['2'], seed: 0 }],
    ['2 --seed=123456', { ids: ['2'], seed: 123456 }],
    ['2 --only "POST /users creates"', { ids: ['2'], only: 'POST /users creates' }],
    ['2 --timeout 1', { ids: ['2'], timeoutMs: 1 }],
    ['2 --timeout 600000', { ids: ['2'], timeoutMs: 600_000 }],
    ['2 --min-score 0', { ids: ['2'], minScore: 0 }],
    ['2 --min-score 100', { ids: ['2'], minScore: 100 }],
    ['2 --exit-zero', { ids: ['2'], exitZero: true }],
    ['2 --json', { ids: ['2'], json: true }],
    ['--report junit=a=b 2', { ids: ['2'], reports: ['junit=a=b'] }],
    ['2 --report tap --report=ctrf', { ids: ['2'], reports: ['tap', 'ctrf'] }],
    ['2 --verbose', { ids: ['2'], verbose: true }],
    ['2 --plain', { ids: ['2'], plain: true }],
    ['--json 2 --all --verbose', { ids: ['2'], all: true, json: true, verbose: true }],
  ])('%s', async (line, stated) => {
    expect(await parse(line)).toEqual({ ...unless, ...stated });
  });
});

describe('the other commands', () => {
  test.each<readonly [string, object]>([
    [
      'hint 2',
      { kind: 'hint', id: '2', level: undefined, all: false, grading: { ...unless, ids: ['2'], only: undefined } },
    ],
    [
      'hint 2 --level advanced --only "a b" --python python3 --seed 7 --plain',
      {
        kind: 'hint',
        id: '2',
        level: 'advanced',
        all: false,
        grading: {
          ...unless,
          ids: ['2'],
          level: 'advanced',
          only: 'a b',
          track: 'fastapi',
          python: 'python3',
          seed: 7,
          plain: true,
        },
      },
    ],
    ['explain', { kind: 'explain', words: [], plain: false }],
    ['explain 401 403 --plain', { kind: 'explain', words: ['401', '403'], plain: true }],
    ['explain "not found" 4xx', { kind: 'explain', words: ['not found', '4xx'], plain: false }],
    [
      'predict 2 --seed 7',
      { kind: 'predict', id: '2', level: undefined, answers: [], sheet: false, seed: 7, json: false, plain: false },
    ],
    [
      'predict 2 --answers a.txt b.txt --json',
      {
        kind: 'predict',
        id: '2',
        level: undefined,
        answers: ['a.txt', 'b.txt'],
        sheet: false,
        seed: undefined,
        json: true,
        plain: false,
      },
    ],
    ['completion zsh', { kind: 'completion', shell: 'zsh' }],
    ['list', { kind: 'list' }],
    ['schema', { kind: 'schema' }],
    ['verify', verifying],
    ['verify 2 exercise-3 --repeat 10', { ...verifying, ids: ['2', 'exercise-3'], repeat: 10 }],
    ['new exercise-8 --title Notes', { kind: 'new', id: 'exercise-8', title: 'Notes' }],
    ['new 8', { kind: 'new', id: '8', title: undefined }],
    ['verify --load --json --verbose', { ...verifying, load: true, json: true, verbose: true }],
    ['verify --python python3.12', { ...verifying, python: 'python3.12' }],
    ['handout ../class', { kind: 'handout', folder: '../class', service: 'github' }],
    ['handout class --ci none', { kind: 'handout', folder: 'class', service: 'none' }],
  ])('%s', async (line, command) => {
    expect(await parse(line)).toEqual(command);
  });

  test('nothing at all shows the first steps', async () => {
    expect(await parse('')).toEqual({ kind: 'print', text: expect.stringMatching(/grade list.+grade exercise-1/s) });
  });

  test('--version prints the version that was handed in', async () => {
    expect(await parse('--version')).toEqual({ kind: 'print', text: '1.2.3\n' });
  });

  test.each([
    ...[
      '--all',
      '--level',
      '--submission',
      '--solutions',
      '--track',
      '--python',
      '--command',
      '--url',
      '--seed',
      '--only',
      '--timeout',
      '--min-score',
    ],
    ...['--exit-zero', '--json', '--verbose', '--plain', 'grade list', 'grade verify', 'grade schema', 'Exit codes'],
  ])('--help tells of %s', async (word) => {
    expect(await parse('--help')).toEqual({ kind: 'print', text: expect.stringContaining(word) });
  });

  test('--help fits into 88 columns of ASCII', async () => {
    const command = await parse('--help');
    const lines = command.kind === 'print' ? command.text.split('\n') : [];
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^[ -~]{0,88}$/);
  });
});

describe('a bad value is answered with one sentence', () => {
  test.each<readonly [string, string]>([
    ['2 --seed abc', '--seed needs a whole number from 0 to 9007199254740991, not "abc".'],
    ['2 --seed -5', '--seed needs a whole number from 0 to 9007199254740991, not "-5".'],
    ['2 --seed 1.5', '--seed needs a whole number from 0 to 9007199254740991, not "1.5".'],
    ['2 --seed 9007199254740992', '--seed needs a whole number from 0 to 9007199254740991, not "9007199254740992".'],
    ['2 --seed=', '--seed needs a whole number from 0 to 9007199254740991, not "".'],
    ['2 --timeout 0', '--timeout needs a whole number from 1 to 600000, not "0".'],
    ['2 --timeout 600001', '--timeout needs a whole number from 1 to 600000, not "600001".'],
    ['2 --timeout 1e3', '--timeout needs a whole number from 1 to 600000, not "1e3".'],
    ['2 --min-score 101', '--min-score needs a whole number from 0 to 100, not "101".'],
    ['2 --min-score 80%', '--min-score needs a whole number from 0 to 100, not "80%".'],
    ['verify --repeat 0', '--repeat needs a whole number from 1 to 1000, not "0".'],
    ['verify --repeat 1001', '--repeat needs a whole number from 1 to 1000, not "1001".'],
    ...['2030-02-30', '2030-01-31T18:00', 'tomorrow', '31.1.2030', '2030-01-31T25:00Z'].map(
      (time) =>
        [
          `2 --due ${time}`,
          `--due needs a date, or a date with a time and its zone, such as 2030-01-31 or 2030-01-31T18:00+01:00, not "${time}".`,
        ] as const,
    ),
    ['2 --solutions --submission ada', 'Name one folder to grade: either --submission DIR or --solutions.'],
    ['2 --command serve --url http://localhost:1', 'Name one server to grade: either --command or --url.'],
    ['2 --command serve --submission ada', 'Name one thing to grade: either --command or --submission DIR.'],
    ['2 --url http://localhost:1 --solutions', 'Name one thing to grade: either --url or --solutions.'],
    [
      '--command serve --all',
      '--command gives one server, which is graded in one exercise: name it in place of --all.',
    ],
    ['2 --url http://localhost:1 --track fastapi', '--track is for files, and --url grades none.'],
    ['2 --command serve --python python3', '--python is for main.py, and --command grades no file.'],
    ['2 --command serve --isolation none', '--isolation is for files: what --command names is a program of your own.'],
    ['2 --url http://localhost:1 --authoritative', '--authoritative needs isolation, which --url does not have.'],
    ['2 --level medium', '--level cannot be "medium". It is "beginner" or "advanced".'],
    ['watch --track python', '--track cannot be "python". It is "typescript" or "fastapi".'],
    ['completion powershell', 'The shell cannot be "powershell". It is "bash", "zsh" or "fish".'],
    ['completion', 'grade completion needs the name of your shell, as in "grade completion bash".'],
    ['handout', 'grade handout needs a new folder, as in "grade handout ../class".'],
    ['new', 'grade new needs a name for the exercise, as in "grade new exercise-8".'],
    ['hint', 'grade hint needs an exercise, as in "grade hint exercise-2".'],
    ['predict', 'grade predict needs an exercise, as in "grade predict exercise-2".'],
    ['2 --report', '--report needs a value after it. "grade --help" shows all options.'],
    ['serve 2 --port', '--port needs a value after it. "grade serve --help" shows all options.'],
    ['2 -v', 'There is no option -v; no option has a short form. "grade --help" shows all options.'],
    ['hint 2 --track typescript --python python3', '--python is for main.py, and --track typescript grades server.ts.'],
    ['2 --track typescript --python python3', '--python is for main.py, and --track typescript grades server.ts.'],
  ])('%s', async (line, sentence) => {
    expect(await refusal(line)).toBe(sentence);
  });

  test.each(['submission', 'only', 'level', 'track', 'python', 'command', 'url', 'seed', 'timeout', 'min-score'])(
    'an option with two values: --%s',
    async (option) => {
      const choices: Record<string, string[]> = { level: ['beginner', 'advanced'], track: ['typescript', 'fastapi'] };
      const [one, other] = choices[option] ?? ['1', '2'];
      expect(await refusal(`2 --${option} ${one} --${option} ${other}`)).toContain(`--${option}`);
    },
  );

  test.each(['submission', 'python', 'command', 'url', 'seed', 'only', 'timeout', 'min-score'])(
    '2 --%s names the option',
    async (option) => {
      expect(await refusal(`2 --${option}`)).toContain(option);
      expect(await refusal(`2 --${option} --json`)).toContain(option);
    },
  );
});

describe('an unknown option is answered with the nearest one', () => {
  test.each<readonly [string, string]>([
    ['2 --sed 4', 'There is no option --sed. Did you mean --seed?'],
    ['2 --exitzero', 'There is no option --exitzero. Did you mean --exit-zero?'],
    ['2 --min-scor 5', 'There is no option --min-scor. Did you mean --min-score?'],
    ['2 --solution', 'There is no option --solution. Did you mean --solutions?'],
    ['2 --JSON', 'There is no option --JSON. Did you mean --json?'],
    ['verify --repet 2', 'There is no option --repet. Did you mean --repeat?'],
    ['2 --colour', 'There is no option --colour. "grade --help" shows all options.'],
  ])('%s', async (line, sentence) => {
    expect(await refusal(line)).toBe(sentence);
  });

  test.each(['list --json', 'list --all', 'schema --verbose'])('%s is not answered with itself', async (line) => {
    const [, option] = words(line);
    expect(await refusal(line)).not.toContain(`Did you mean ${option}?`);
  });

  test('a word too many is not called an option', async () => {
    expect(await refusal('list exercise-2')).not.toContain('--exercise-2');
  });
});
