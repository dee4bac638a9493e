import { expect, test } from 'vitest';
import { asked, exercise as defined } from '../fixtures/defined.ts';
import { shuffled } from './shuffle.ts';

const created = asked({ name: 'created' });
const read = asked({ name: 'read', after: [created] });
const deleted = asked({ name: 'deleted', after: [read] });
const others = ['a', 'b', 'c', 'd'].map((name) => asked({ name }));
const [a, b, c, d] = others;
const exercise = {
  ...defined([created, a, read, b, c, deleted, d].flatMap((check) => check ?? [])),
  id: 'nine',
  folder: '/',
};
const orders = Array.from({ length: 20 }, (_, at) => shuffled(exercise, at).checks.map(({ name }) => name));

test('checks that build on each other stay together and in their order', () => {
  for (const order of orders) expect(order.join(' ')).toContain('created read deleted');
});

test('all checks are there once, in orders that differ from seed to seed', () => {
  for (const order of orders) expect(order.toSorted()).toEqual(exercise.checks.map(({ name }) => name).toSorted());
  expect(new Set(orders.map((order) => order.join(' '))).size).toBeGreaterThan(10);
});

test('the same seed gives the same order', () => {
  expect(shuffled(exercise, 7)).toEqual(shuffled(exercise, 7));
});

test('a last check that looks back at most of the others stays at the end and connects none of them', () => {
  const all = [...exercise.checks];
  const orders = Array.from({ length: 20 }, (_, at) =>
    shuffled({ ...exercise, checks: [...all, asked({ name: 'end', after: all })] }, at).checks.map(({ name }) => name),
  );
  for (const order of orders) expect(order.at(-1)).toBe('end');
  expect(new Set(orders.map((order) => order.join(' '))).size).toBeGreaterThan(10);
});
