import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
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
