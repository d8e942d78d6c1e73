import type { Catalog } from '../../model/catalog.js';
import { actionDefinitions } from './action-schema.js';
import { conditionDefinitions } from './condition-schema.js';
import type { JsonObject } from './json-value.js';
import { oneOrMany, reference, textOf } from './shapes.js';

const description =
  'A policy document as AWS Identity and Access Management reads it: of an identity, a resource, a role or an ' +
  'organization. Editors complete elements, actions, condition operators and condition keys, and mark names of actions ' +
  'that are not current. Names of actions must have the case of their documentation. A text that holds a ${reference} ' +
  'is never an error.';

/** The JSON Schema (draft-07, which editors read best) of a policy document: "Grammar of the IAM JSON policy language". */
export function policySchema(catalog: Catalog): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:iamspec:schema:policy:1',
    title: 'IAM policy document',
    description,
    type: 'object',
    required: ['Statement'],
    properties: {
      Version: {
        description: 'The version of the policy language, not of this policy.',
        enum: ['2012-10-17', '2008-10-17'],
      },
      Id: { description: 'A name for the policy.', type: 'string' },
      Statement: { description: 'What is allowed or denied.', ...oneOrMany('statement') },
    },
    additionalProperties: false,
    definitions: {
      statement: statement(),
      ...principalDefinitions(),
      resource: { description: 'An ARN, which may hold * and ?, or * for all.', type: 'string' },
      ...conditionDefinitions(catalog),
      ...actionDefinitions(catalog),
    },
  };
}

function statement(): JsonObject {
  return {
    type: 'object',
    required: ['Effect'],
    properties: statementElements(),
    additionalProperties: false,
    allOf: [
      anyOfElements('Action', 'NotAction'),
      anyOfElements('Resource', 'NotResource', 'Principal', 'NotPrincipal'),
    ],
    // Not `oneOf`: this way an editor marks the element that is too much.
    dependencies: {
      NotAction: without('Action'),
      NotResource: without('Resource'),
      NotPrincipal: without('Principal'),
    },
  };
}

function statementElements(): JsonObject {
  return {
    Sid: { description: 'A name for the statement.', type: 'string' },
    Effect: { description: 'Whether the statement allows or denies.', enum: ['Allow', 'Deny'] },
    Principal: { description: 'Whom the statement is about.', ...reference('principal') },
    NotPrincipal: { description: 'Whom the statement is not about.', ...reference('principal') },
    Action: { description: 'What the statement is about.', ...oneOrMany('action') },
    NotAction: { description: 'All actions but these.', ...oneOrMany('action') },
    Resource: { description: 'On what.', ...oneOrMany('resource') },
    NotResource: { description: 'On all resources but these.', ...oneOrMany('resource') },
    Condition: { description: 'When the statement holds.', ...reference('conditions') },
  };
}

/** "AWS JSON policy elements: Principal". */
function principalDefinitions(): JsonObject {
  const kinds = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
  return {
    principal: {
      anyOf: [
        {
          type: 'object',
          properties: Object.fromEntries(kinds.map((kind) => [kind, oneOrMany('principalName')])),
          additionalProperties: false,
        },
        textOf('^\\*$'),
      ],
    },
    principalName: { type: 'string' },
  };
}

function anyOfElements(...names: readonly string[]): JsonObject {
  return {
    anyOf: names.map((name) => ({
      type: 'object',
      properties: { [name]: true },
      required: [name],
    })),
  };
}

function without(name: string): JsonObject {
  return { type: 'object', properties: { [name]: false } };
}
