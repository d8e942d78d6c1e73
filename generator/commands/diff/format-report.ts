import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiffPaint } from '../../diff/report/text.js';
import type { Comparison } from './compare-sides.js';
import type { ReportFormat } from './options.js';

/** What a report needs besides the comparison. */
export interface FormatContext {
  readonly packageRoot: string;
  /** For the text report. */
  readonly paint: DiffPaint;
  readonly brief: boolean;
}

type Told = Pick<Comparison, 'diff' | 'sources'>;
type Format = (told: Told, context: FormatContext) => Promise<string>;

/** Each format loads what it needs when it is asked for. */
const formats: Readonly<Record<ReportFormat, Format>> = {
  text: async ({ diff, sources }, { paint, brief }) => {
    const { formatDiffText } = await import('../../diff/report/text.js');
    return formatDiffText(diff, sources, { paint, brief });
  },
  markdown: async ({ diff, sources }) => {
    const { formatDiffMarkdown } = await import('../../diff/report/markdown/markdown.js');
    return formatDiffMarkdown(diff, sources);
  },
  json: async ({ diff, sources }) => {
    const { formatDiffJson } = await import('../../diff/report/json.js');
    return formatDiffJson(diff, sources);
  },
  sarif: async ({ diff, sources }, { packageRoot }) => {
    const { formatDiffSarif } = await import('../../diff/report/sarif/sarif.js');
    const manifest = await readFile(join(packageRoot, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { readonly version: string };
    return formatDiffSarif(diff, sources, { version });
  },
  github: async ({ diff, sources }) => {
    const { formatDiffGithub } = await import('../../diff/report/github.js');
    return formatDiffGithub(diff, sources);
  },
  html: async ({ diff, sources }, { packageRoot }) => {
    const { formatDiffHtml } = await import('../../diff/report/html/html.js');
    const [page = '', style = '', script = ''] = await Promise.all(
      ['page.html', 'page.css', 'page.js'].map((name) =>
        readFile(join(packageRoot, 'templates', 'diff-html', name), 'utf8'),
      ),
    );
    return formatDiffHtml(diff, sources, { templates: { page, style, script } });
  },
};

/** The comparison in a format. */
export function formatReport(
  format: ReportFormat,
  told: Told,
  context: FormatContext,
): Promise<string> {
  return formats[format](told, context);
}
