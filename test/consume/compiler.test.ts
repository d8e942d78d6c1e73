// One build of the package serves all of these: it takes longer than they do.
import { afterAll, beforeAll } from 'vitest';
import { type Consumer, createConsumer } from './consumer.js';
import { mistakesSuite } from './mistakes-suite.js';
import { pairsSuite } from './pairs-suite.js';
import { statementsSuite } from './statements-suite.js';

let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => {
  consumer.dispose();
});

const getConsumer = (): Consumer => consumer;
mistakesSuite(getConsumer);
statementsSuite(getConsumer);
pairsSuite(getConsumer);
