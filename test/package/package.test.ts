// One build of the package serves all of these: it takes longer than they do.
import { afterAll, beforeAll } from 'vitest';
import { type Consumer, createConsumer } from '../consume/consumer.js';
import { bundleSuite } from './bundles.js';
import { contentSuite } from './content.js';
import { editorSuite } from './editor.js';
import { publishingSuite } from './publishing.js';

let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => {
  consumer.dispose();
});

const getConsumer = (): Consumer => consumer;
publishingSuite(getConsumer);
contentSuite(getConsumer);
editorSuite(getConsumer);
bundleSuite(getConsumer);
