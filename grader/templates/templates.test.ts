import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../fixtures/greeting.ts';
import { readAction, readWorkflow, type Step, textOf } from '../fixtures/workflow.ts';

const workflows = [
  ...readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  ...readdirSync(join(root, 'grader/templates/github')).map((name) => `grader/templates/github/${name}`),
];
const templates = workflows.filter((file) => file.includes('templates'));
const actionFile = '.github/actions/grade/action.yml';

const steps: readonly (readonly [file: string, step: Step])[] = [
  ...workflows.flatMap((file) =>
    Object.values(readWorkflow(file).jobs).flatMap((job) => job.steps.map((step) => [file, step] as const)),
  ),
  ...readAction(actionFile).runs.steps.map((step) => [actionFile, step] as const),
];

test('no shell step holds an expression, so that nobody can write a part of one', () => {
  const texts = steps.map(([file, { run = '' }]) => `${file}: ${run}`);
  expect(texts.filter((text) => text.includes('${{'))).toEqual([]);
  expect(texts.length).toBeGreaterThan(20);
});

test('nothing is checked out with credentials that later steps could read', () => {
  const checkouts = steps.filter(([, { uses = '' }]) => uses.startsWith('actions/checkout@'));
  expect(checkouts.length).toBeGreaterThan(4);
  expect(checkouts.filter(([, step]) => step.with['persist-credentials'] !== 'false')).toEqual([]);
});

test.each([...workflows, actionFile])('%s names the commit of each action that it uses, and its version', (file) => {
  const uses = textOf(file).match(/(?<=^ +(?:- )?)uses: .*/gm) ?? [];
  expect(uses.length).toBeGreaterThan(0);
  const pinned = /^uses: (actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/course\/\.github\/actions\/grade)$/;
  expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
});

describe.each(templates)('%s', (file) => {
  const { on, permissions, jobs } = readWorkflow(file);
  const text = (job: string) => JSON.stringify(jobs[job]);

  test('is not started by events that give a pull request more than it has', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
  });

  test('gives nobody leave to write, but to single jobs', () => {
    expect(Object.values(permissions).filter((leave) => leave !== 'read')).toEqual([]);
  });

  test('runs a submission only in jobs that can write nothing and have no secrets', () => {
    const running = Object.keys(jobs).filter((job) => /bin\/grade\.js|npx|actions\/grade/.test(text(job)));
    expect(running).toEqual(['grade']);
    for (const job of running) {
      expect(Object.values(jobs[job]?.permissions ?? permissions).filter((leave) => leave !== 'read')).toEqual([]);
      expect(text(job)).not.toMatch(/secrets\.|github\.token|"cache":/);
      expect(jobs[job]?.environment).toBeUndefined();
    }
  });

  test('has a secret, or leave to write, only in jobs that run nothing of a submission', () => {
    for (const [name, job] of Object.entries(jobs)) {
      const isTrusted = /secrets\.|github\.token|"write"/.test(text(name));
      if (isTrusted) expect(job.steps.filter(({ run = '' }) => /\bnode\b|\bnpm\b|\bnpx\b/.test(run))).toEqual([]);
    }
  });
});
