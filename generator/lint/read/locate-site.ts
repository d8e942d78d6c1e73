import type { PolicySite } from '../find/policy-site.js';
import { type Located, locatedList, locatedMap } from './located.js';
import { locateTerraform } from './locate-terraform.js';
import type { Locator } from './locate-value.js';

/** The policy document of a site; statements that stand alone get one around them. */
export function locateSite(site: PolicySite, locator: Locator): Located {
  if (site.form === 'document') return locator.locate(site.node);
  if (site.form === 'terraform') return locateTerraform(site.node, locator);
  return documentOf(locator.locate(site.node));
}

/** One document with the statements of all the sites. */
export function mergedStatements(sites: readonly PolicySite[], locator: Locator): Located {
  const statements = sites.flatMap((site) => {
    const found = locateSite(site, locator).children?.get('Statement');
    return Array.isArray(found?.plain) ? [...(found.children?.values() ?? [])] : (found ?? []);
  });
  const [first] = sites;
  const span = first?.node.span ?? { path: '', start: 0, end: 0 };
  return documentOf(locatedList(statements, span));
}

function documentOf(statements: Located): Located {
  const version: Located = { plain: '2012-10-17', span: statements.span };
  return locatedMap(
    [
      ['Version', version],
      ['Statement', statements],
    ],
    statements.span,
  );
}
