import { repository } from '../consume/run.js';

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A declaration file as the build reads it; opaque here. */
interface DeclarationModule {
  readonly text: string;
}

interface RollUp {
  readonly declarations: ReadonlyMap<string, string>;
  readonly entry: string;
  readonly isOutside: (path: string) => boolean;
  readonly outside: string;
  readonly decorate?: (module: DeclarationModule) => readonly TextEdit[];
}

/** What the scripts of the build export. They are JavaScript, so their types stand here. */
interface BuildModules {
  readonly 'describe-members': {
    readonly describeMembers: (
      module: DeclarationModule,
      descriptions: ReadonlyMap<string, string>,
    ) => readonly TextEdit[];
  };
  readonly 'enums-as-objects': { readonly enumsToObjects: (text: string) => string };
  readonly 'roll-up': { readonly rollUp: (options: RollUp) => { readonly text: string } };
  readonly 'share-types': {
    readonly shareTypes: (module: DeclarationModule) => readonly TextEdit[];
  };
}

export async function buildModule<Name extends keyof BuildModules>(
  name: Name,
): Promise<BuildModules[Name]> {
  return (await import(`${repository}scripts/build/${name}.mjs`)) as BuildModules[Name];
}
