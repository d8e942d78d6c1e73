import type { Html, PhrasingContent } from 'mdast';
import { type Catalog, type Element, qualifiedName, type Service } from '../../model/catalog.js';
import { link, verbatim } from './nodes.js';
import { code, isPlainCode } from './plain-text.js';

export type ElementKind = 'action' | 'type' | 'key';

/** Addresses of all actions as other pages write them: `s3:GetObject` gives `s3.md#GetObject`. */
export type ActionAddresses = ReadonlyMap<string, string>;

export function actionAddresses(catalog: Catalog): ActionAddresses {
  return new Map(
    catalog.services.flatMap((service) =>
      service.actions.map((action) => [
        qualifiedName(service, action),
        `${pageName(service)}#${anchorName('action', action)}`,
      ]),
    ),
  );
}

/** The page of a service inside the docs folder. */
export function pageName(service: Service): string {
  return `${service.prefix}.md`;
}

/** Where links to an element arrive. It holds a capital, so it is never the anchor that GitHub makes of a heading. */
export function anchor(kind: ElementKind, element: Element): Html {
  return { type: 'html', value: `<a id="${anchorName(kind, element)}"></a>` };
}

function anchorName(kind: ElementKind, { identifier }: Element): string {
  return kind === 'action' ? identifier : `${kind}-${identifier}`;
}

/** References to the elements of one page, and to actions of others. What is not there stays without a link. */
export class References {
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #actions: ActionAddresses;

  constructor(service: Service, actions: ActionAddresses) {
    const own = [
      ...addressesOf('action', service.actions, (name) => `${service.prefix}:${name}`),
      ...addressesOf('type', service.resourceTypes),
      ...addressesOf('key', service.conditionKeys),
    ];
    this.#addresses = new Map(own);
    this.#actions = actions;
  }

  resourceType(name: string): PhrasingContent {
    return linked(name, this.#addresses.get(`type ${name}`));
  }

  conditionKey(name: string): PhrasingContent {
    return linked(name, this.#addresses.get(`key ${name}`));
  }

  /** By its qualified name, `iam:PassRole`, which is shown unless there is a shorter `label`. */
  action(name: string, label = name): PhrasingContent {
    return linked(label, this.#addresses.get(`action ${name}`) ?? this.#actions.get(name));
  }
}

function addressesOf(
  kind: ElementKind,
  elements: readonly Element[],
  nameOf: (name: string) => string = (name) => name,
): (readonly [string, string])[] {
  return elements.map((element) => [
    `${kind} ${nameOf(element.name)}`,
    `#${anchorName(kind, element)}`,
  ]);
}

const plainAddress = /^[a-z0-9-]*(?:\.md)?#[A-Za-z0-9-]+$/;

function linked(label: string, address: string | undefined): PhrasingContent {
  if (address === undefined) return code(label);
  const isPlain = isPlainCode(label) && plainAddress.test(address);
  return isPlain ? verbatim(`[\`${label}\`](${address})`) : link(address, code(label));
}
