import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { type Contents, isSameContent, watchSaves } from './saves.ts';

/** A folder with an exercise, and what was seen in its server each time that it was saved. */
function watched(followed?: readonly string[]) {
  const folder = temporary();
  const file = join(folder, 'server.ts');
  writeFileSync(file, 'one');
  writeFileSync(join(folder, 'exercise.ts'), '');
  const seen: Contents[] = [];
  const saves = watchSaves(folder, () => seen.push(saves.contents()));
  onTestFinished(() => saves.stop());
  if (followed)
    saves.follow(
      followed.map((name) => join(folder, name)),
      Date.now(),
    );
  return { folder, file, saves, seen };
}

/** Resolves when so many saves have been seen, and no more come. */
async function settled(seen: readonly Contents[], count: number): Promise<void> {
  await expect.poll(() => seen.length, { timeout: 5_000, interval: 10 }).toBeGreaterThanOrEqual(count);
  await wait(250);
  expect(seen).toHaveLength(count);
}

test('a file that is written is one save', async () => {
  const { file, seen } = watched();
  writeFileSync(file, 'two');
  await settled(seen, 1);
});

test('a file that is written beside and renamed is one save, also when the old one was moved away first', async () => {
  const { file, seen } = watched();
  writeFileSync(`${file}.swp`, 'two');
  renameSync(`${file}.swp`, file);
  await settled(seen, 1);
  renameSync(file, `${file}~`);
  await wait(20);
  writeFileSync(file, 'three');
  await settled(seen, 2);
});

test('a file that is emptied before it is written is seen when it is full', async () => {
  const { file, seen, saves } = watched();
  truncateSync(file);
  await wait(20);
  writeFileSync(file, 'two');
  await settled(seen, 1);
  expect(seen).toEqual([saves.contents()]);
});

test('a file that stays empty, or away, is seen in the end', async () => {
  const { file, seen } = watched();
  truncateSync(file);
  await settled(seen, 1);
  rmSync(file);
  await settled(seen, 2);
});

test('a save that changes no content is a save of the same content', async () => {
  const { file, seen, saves } = watched();
  const before = saves.contents();
  utimesSync(file, new Date(), new Date(Date.now() - 5_000));
  await settled(seen, 1);
  expect(seen.map((contents) => isSameContent(contents, before))).toEqual([true]);
  writeFileSync(file, 'two');
  await settled(seen, 2);
  expect(seen.map((contents) => isSameContent(contents, before))).toEqual([true, false]);
});

test('what an editor leaves beside the file, and a file that does not count, are no saves', async () => {
  const { folder, seen } = watched(['server.ts']);
  for (const name of ['.server.ts.swp', '4913', 'server.ts~', 'README.md', 'other.ts', 'server.kept-1.ts']) {
    writeFileSync(join(folder, name), 'x');
  }
  await settled(seen, 0);
});

test('a file in a folder of its own is followed, from when the folder is made', async () => {
  const { folder, seen } = watched();
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'lib', 'store.ts'), 'one');
  await expect.poll(() => seen.length, { timeout: 5_000 }).toBeGreaterThan(0);
  await wait(250);
  const before = seen.length;
  appendFileSync(join(folder, 'lib', 'store.ts'), 'two');
  await settled(seen, before + 1);
});

test('the definition of the exercise is followed as well', async () => {
  const { folder, seen } = watched(['server.ts']);
  writeFileSync(join(folder, 'exercise.ts'), 'other');
  await settled(seen, 1);
});

test('a file that was written while it was not followed yet is a save, and one that is older is none', async () => {
  const { folder, seen, saves } = watched(['server.ts']);
  const other = temporary();
  const [early, late] = [join(other, 'early.ts'), join(other, 'late.ts')];
  for (const file of [early, late]) writeFileSync(file, 'x');
  utimesSync(early, new Date(), new Date(Date.now() - 5_000));
  saves.follow([join(folder, 'server.ts'), early], Date.now() - 1_000);
  await settled(seen, 0);
  saves.follow([join(folder, 'server.ts'), late], Date.now() - 5_000);
  await settled(seen, 1);
});
