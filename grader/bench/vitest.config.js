import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['grader/bench/*.bench-test.ts'] } });
