import { formatGoal, formatValue } from './format.js';
import { isMet, type Row } from './row.js';

const head = ['', 'median', 'ratio', 'goal', 'met', 'beside'];

/** The rows as a Markdown table with aligned columns, one table a group. */
export function printTables(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rows.filter((row) => row.group === group).map(cellsOf);
      return printTable([[group, ...head.slice(1)], ...lines]);
    })
    .join('\n');
}

function cellsOf(row: Row): string[] {
  const { name, value, unit, ratio, against, goal, note } = row;
  const goalUnit = ratio === undefined ? unit : 'times';
  const met = isMet(row);
  return [
    name,
    value === undefined ? 'not available' : formatValue(value, unit),
    ratio === undefined ? '' : `${formatValue(ratio, 'times')} ${against ?? ''}`.trim(),
    goal ? formatGoal(goal, goalUnit) : '',
    met === undefined ? '' : met ? 'yes' : 'no',
    note ?? '',
  ];
}

function printTable(lines: readonly (readonly string[])[]): string {
  const [first = []] = lines;
  const widths = first.map((_, column) =>
    Math.max(3, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const print = (line: readonly string[]): string =>
    `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  const rule = print(widths.map((width) => '-'.repeat(width)));
  return lines.map((line, index) => (index === 0 ? print(line) + rule : print(line))).join('');
}

export const tableStart = '<!-- figures: written by `npm run bench` -->';
export const tableEnd = '<!-- end of figures -->';

/** The text with `content` between the two markers. Throws when they are not there. */
export function replaceFigures(text: string, content: string): string {
  const start = text.indexOf(tableStart);
  const end = text.indexOf(tableEnd);
  if (start < 0 || end < start) throw new Error('The page has no markers for the figures');
  return `${text.slice(0, start + tableStart.length)}\n\n${content}\n${text.slice(end)}`;
}
