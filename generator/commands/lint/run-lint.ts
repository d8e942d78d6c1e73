import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../../templates/runtime/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/report/order.js';
import { lintCodes, nearestCode } from '../../lint/codes.js';
import { type LintedDocument, lintDocument } from '../../lint/lint-document.js';
import type { LintReport } from '../../lint/report/lint-report.js';
import { problemAt } from '../../policy/problems.js';
import { mayHoldStatement, readDocument } from '../../policy/read/read-document.js';
import { SourceFile } from '../../source/source-file.js';
import { appendAll } from '../../support/collections.js';
import type { CommandIo, ExitCode } from '../io.js';
import { paintFor } from '../paint.js';
import { progressOn } from '../progress.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { UsageError } from '../usage-error.js';
import { loadCatalog } from './load-catalog.js';
import { type LintOptions, type LintRequest, readOptions } from './options.js';
import { type LintInput, readInputs } from './read-inputs.js';

/**
 * Checks policies. 0: nothing that `--fail-on` asks for, 1: something, 2: a file that could not be read; what could be told
 * is told all the same. Rejects with {@link UsageError} when an option, a file or the catalogue is not there.
 * @param load gives the catalogue.
 */
export async function runLint(
  names: readonly string[],
  options: LintOptions,
  io: CommandIo,
  load: () => Promise<Catalog> = loadCatalog,
): Promise<ExitCode> {
  const request = readOptions(options);
  checkCodes(request.ignored);
  const progress = progressOn(io, request.quiet);
  progress.step('Reading policies');
  const report = await lintAll(names, await load(), io);
  progress.done();
  const findings = report.findings.filter(({ ruleId }) => !request.ignored.has(ruleId));
  const shown = findings.filter(({ severity }) => request.isShown(severity));
  const hidden = findings.length - shown.length;
  await print({ ...report, findings: shown, hidden }, request, io);
  if (report.problems.some(({ severity }) => severity === 'error')) return 2;
  return findings.some(({ severity }) => request.isFailing(severity)) ? 1 : 0;
}

/** A code that there is not would ignore nothing, in silence. */
function checkCodes(codes: Iterable<string>): void {
  const known = lintCodes();
  for (const code of codes) {
    if (known.includes(code)) continue;
    const nearest = nearestCode(code);
    const hint = nearest === undefined ? '' : `, did you mean \`${nearest}\`?`;
    throw new UsageError(`There is no code \`${code}\`${hint}`);
  }
}

async function lintAll(
  names: readonly string[],
  catalog: Catalog,
  io: CommandIo,
): Promise<Omit<LintReport, 'hidden'>> {
  const findings: Diagnostic[] = [];
  const problems: Diagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  let [files, policies] = [0, 0];
  for await (const input of readInputs(names, io)) {
    files += 1;
    const linted = lintInput(input, catalog);
    appendAll(findings, linted.findings);
    appendAll(problems, linted.problems);
    policies += linted.policies;
    const isTold = linted.findings.length > 0 || linted.problems.length > 0;
    // Only the texts that are quoted stay in memory.
    if (isTold && input.source instanceof SourceFile) sources.set(input.source.path, input.source);
  }
  return {
    findings: sortDiagnostics(findings),
    problems: sortDiagnostics(problems),
    files,
    policies,
    sources,
  };
}

function lintInput({ source, format, isNamed }: LintInput, catalog: Catalog): LintedDocument {
  const nothing = { findings: [], problems: [], policies: 0 };
  if (!(source instanceof SourceFile)) return { ...nothing, problems: [source] };
  if (!isNamed && !mayHoldStatement(source.text)) return nothing;
  const linted = lintDocument(readDocument(source, format), catalog);
  if (!isNamed || linted.policies > 0 || linted.problems.length > 0) return linted;
  return { ...linted, problems: [problemAt('no-policy', source.span(0, 0), 'policy')] };
}

/** Each format loads what it needs when it is asked for. The reports for programs have the problems in them. */
async function print(report: LintReport, request: LintRequest, io: CommandIo): Promise<void> {
  const { format, quiet } = request;
  if (format === 'json') {
    const { formatLintJson } = await import('../../lint/report/json.js');
    io.stdout(formatLintJson(report));
  } else if (format === 'sarif') {
    const { formatLintSarif } = await import('../../lint/report/sarif.js');
    io.stdout(formatLintSarif(report, { version: await versionOf(io.packageRoot) }));
  } else {
    reportDiagnostics(io, report.problems, report.sources, { format, verbose: !quiet });
    io.stdout(await formatForPeople(report, request, io));
  }
}

async function formatForPeople(
  report: LintReport,
  { format, quiet }: LintRequest,
  io: CommandIo,
): Promise<string> {
  if (format === 'github') {
    const { formatLintGithub } = await import('../../lint/report/github.js');
    return formatLintGithub(report);
  }
  const { formatLintText } = await import('../../lint/report/text.js');
  return formatLintText(report, { paint: paintFor(io.hasOutputColor), quiet });
}

async function versionOf(packageRoot: string): Promise<string> {
  const manifest = await readFile(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
