/**
 * A development package by name, or `undefined` with the reason on the console, so that a checkout without it can still
 * run the other tests.
 */
export async function optionalPackage<Module>(name: string): Promise<Module | undefined> {
  try {
    return (await import(name)) as Module;
  } catch {
    console.warn(`Skipped: the package ${name} is not installed; npm ci installs it.`);
    return undefined;
  }
}
