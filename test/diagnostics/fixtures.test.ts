import { expect, test } from 'vitest';
import {
  type DiagnosticCode,
  diagnosticRegistry,
} from '../../generator/diagnostics/registry/index.js';
import { formatText } from '../../generator/diagnostics/report/text.js';
import { analyzeSources } from '../../generator/pipeline.js';
import { checkPlaces } from '../parse/spec-text.js';
import { expectReport, fixtureCodes, readFixture } from './fixture-folders.js';

const codes = Object.keys(diagnosticRegistry) as DiagnosticCode[];

test('every code has one fixture, and every fixture a code', () => {
  expect(fixtureCodes().sort()).toEqual([...codes].sort());
});

test.each(codes)('%s is reported as expected', async (code) => {
  const { inputs, options } = await readFixture(code);
  const analysis = analyzeSources(inputs, options);
  const found = analysis.diagnostics.filter(({ ruleId }) => ruleId === code);
  expect(found.length, 'the fixture reports its code').toBeGreaterThan(0);
  checkPlaces(analysis);
  expectReport(code, formatText(analysis.diagnostics, analysis.sources));
});

test.each(codes)('%s says what it found and what to do', (code) => {
  const { severity, help } = diagnosticRegistry[code];
  expect(['error', 'warning', 'information']).toContain(severity);
  expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(help).toMatch(/^[A-Z][^\n]*\.$/);
});
