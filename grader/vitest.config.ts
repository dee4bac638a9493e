import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export default defineConfig({
  define: { GRADER_NAME: JSON.stringify(name), GRADER_VERSION: JSON.stringify(version) },
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['grader/**/*.test.ts'],
    exclude: ['grader/bench/**'],
    maxWorkers: '100%', // most tests wait for servers that they have started
    globalSetup: ['grader/fixtures/setup.ts'],
    testTimeout: 30_000,
    typecheck: { enabled: true, include: ['grader/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
  },
});
