import { expect, test } from 'vitest';
import { mapConcurrently } from '../../generator/output/concurrency.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('keeps the order of the items, whatever finishes first', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const results = await mapConcurrently(items, async (item) => {
    if (item % 3 === 0) await tick();
    return item * 2;
  });
  expect(results).toEqual(items.map((item) => item * 2));
});

test('has a bounded number under way', async () => {
  let underWay = 0;
  let most = 0;
  await mapConcurrently(Array.from({ length: 200 }), async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await tick();
    underWay -= 1;
  });
  expect(most).toBe(32);
});

test('throws the first error only after everything under way has ended, and starts nothing more', async () => {
  let started = 0;
  let ended = 0;
  const run = mapConcurrently(Array.from({ length: 200 }), async () => {
    started += 1;
    const isFirst = started === 1;
    await tick();
    ended += 1;
    if (isFirst) throw new Error('first');
  });
  await expect(run).rejects.toThrow('first');
  expect(ended).toBe(started);
  expect(started).toBeLessThan(200);
  await tick();
  expect(started).toBe(ended);
});

test('accepts no items', async () => {
  expect(await mapConcurrently([], () => Promise.resolve(1))).toEqual([]);
});
