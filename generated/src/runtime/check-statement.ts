import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord, kindOf, ownValue, type JsonRecord } from './check-json.js';
import type { PolicyPath } from './check-types.js';

/** One text of an element. */
export interface ElementEntry {
  readonly text: string;
  readonly path: PolicyPath;
  /** Whether nothing is known of the text: something stands for it, or nobody wants it judged. */
  readonly opaque: boolean;
}

/** An element that is one text or a list of texts. */
export interface TextElement {
  readonly name: string;
  /** Whether the element names what is left out: `NotAction`. */
  readonly negated: boolean;
  readonly entries: readonly ElementEntry[];
}

/** An element of any form, as it is there. */
export interface PlainElement {
  readonly name: string;
  readonly value: unknown;
  readonly path: PolicyPath;
}

/** One statement, read as far as it can be. */
export interface StatementReading {
  readonly index: number;
  readonly path: PolicyPath;
  readonly record: JsonRecord;
  /** Undefined when it is not known. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: TextElement | undefined;
  readonly resources: TextElement | undefined;
  readonly principals: PlainElement | undefined;
  readonly conditions: PlainElement | undefined;
}

/** Reads one statement; reports elements that exclude each other and values of the wrong kind. */
export function readStatement(
  context: CheckContext,
  record: JsonRecord,
  path: PolicyPath,
  index: number,
): StatementReading {
  const effect = ownValue(record, 'Effect');
  const pick = (name: string): PlainElement | undefined => pickElement(context, record, path, name);
  const conditions = ownValue(record, 'Condition');
  return {
    index,
    path,
    record,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    actions: readTexts(context, pick('Action')),
    resources: readTexts(context, pick('Resource')),
    principals: pick('Principal'),
    conditions:
      conditions === undefined
        ? undefined
        : { name: 'Condition', value: conditions, path: [...path, 'Condition'] },
  };
}

/** The element or its opposite: `Action` or `NotAction`. */
function pickElement(
  { report }: CheckContext,
  record: JsonRecord,
  path: PolicyPath,
  name: string,
): PlainElement | undefined {
  const names = [name, `Not${name}`].filter((one) => ownValue(record, one) !== undefined);
  const [first, second] = names;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    report('conflicting-elements', [...path, second], { names }, { place: 'key' });
  }
  return { name: first, value: record[first], path: [...path, first] };
}

function readTexts(
  context: CheckContext,
  element: PlainElement | undefined,
): TextElement | undefined {
  if (element === undefined) return undefined;
  const { name, value, path } = element;
  if (Array.isArray(value) && value.length === 0) context.report('empty-element', path, { name });
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => readText(context, name, item, [...path, index]))
    : [readText(context, name, value, path)];
  return { name, negated: name.startsWith('Not'), entries };
}

/** Whatever is not a text counts as one that nothing is known of, so that one mistake is one finding. */
function readText(
  { report, options }: CheckContext,
  name: string,
  value: unknown,
  path: PolicyPath,
): ElementEntry {
  if (typeof value === 'string') {
    return { text: value, path, opaque: options.unchecked?.(path) === true };
  }
  if (!isIntrinsic(value)) {
    const expected = Array.isArray(value) || isRecord(value) ? 'texts only' : 'a text';
    report('invalid-element', path, { name, found: kindOf(value), expected });
  }
  return { text: '', path, opaque: true };
}
