import { describe, expect, it } from 'vitest';
import { formatText } from '../../generator/diagnostics/report/text.js';
import { wholeCatalog } from '../support/pack-metadata.js';
import { filesIn, lintSource } from './helpers.js';

const files = filesIn('valid');

describe('valid policies', () => {
  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(files.map((file) => [file.path, file] as const))('%s', async (path, file) => {
    const { findings, problems, policies } = lintSource(file, await wholeCatalog());
    const alarms = findings.filter(({ severity }) => severity !== 'information');
    const told = formatText([...problems, ...alarms], new Map([[path, file]]));
    expect(told).toBe('');
    expect(policies).toBeGreaterThan(0);
  });
});
