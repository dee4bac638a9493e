import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { expect, test, vi } from 'vitest';
import { keepBusy } from './load.ts';

test.skipIf(process.platform !== 'linux')('load is a thread for each processor, until it is relieved', async () => {
  const threads = () => readdirSync('/proc/self/task').length;
  const before = threads();
  const relieve = keepBusy();
  await vi.waitFor(() => expect(threads()).toBeGreaterThanOrEqual(before + availableParallelism()), 20_000);
  relieve();
  await vi.waitFor(() => expect(threads()).toBeLessThan(before + availableParallelism()), 20_000);
});
