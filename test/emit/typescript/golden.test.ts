import { describe, it } from 'vitest';
import { expectGoldenTree } from '../golden-tree.js';
import { catalogOf, fixture, modulesOf } from './compile.js';

describe('the emitted modules', () => {
  it.each([
    ['seed', 'iam.cognito-sync.md'],
    ['traps', 'iam.trap-service.md'],
  ])('of test/fixtures/%s are those of test/golden', (folder, name) => {
    expectGoldenTree(folder, modulesOf(catalogOf(fixture(`${folder}/${name}`))));
  });
});
