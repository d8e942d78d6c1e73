import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../generator/emit/schema/json-value.js';
import { validatorOf, warehouse } from './validator.js';

const validate = validatorOf(warehouse());

/** A statement that is valid but for what `elements` say. */
function statement(elements: JsonObject): JsonObject {
  return { Effect: 'Allow', Action: 'ware-house:MoveBox', Resource: '*', ...elements };
}

function documentOf(...statements: readonly JsonValue[]): JsonObject {
  return { Version: '2012-10-17', Statement: statements };
}

const action = (value: JsonValue) => documentOf(statement({ Action: value }));
const condition = (value: JsonValue) => documentOf(statement({ Condition: value }));
const trust = (principal: JsonValue) =>
  documentOf({ Effect: 'Allow', Principal: principal, Action: 'ware-house:connect' });

const valid: Readonly<Record<string, JsonValue>> = {
  'one statement, not in a list': { Version: '2012-10-17', Statement: statement({}) },
  'several statements': documentOf(statement({}), statement({ Sid: 'Other' })),
  'no version': { Statement: [statement({})] },
  'the old version and an id': { Version: '2008-10-17', Id: 'cd3a', Statement: [statement({})] },
  'an id with a space': { Id: 'key default 1', Statement: [statement({ Sid: 'All users.' })] },
  'a denial': documentOf(statement({ Effect: 'Deny' })),
  'a list of actions': action(['ware-house:MoveBox', 'ware-house:ListBoxes']),
  'an action in lower case by name': action('ware-house:connect'),
  'all actions': action('*'),
  'all actions, with a colon': action('*:*'),
  'all actions of a service': action('ware-house:*'),
  'a wildcard at the end': action('ware-house:List*'),
  'a wildcard at the start': action('ware-house:*Box'),
  'wildcards within': action(['ware-house:L*Box?s', 'ware-house:?ove*']),
  'a pattern in another case': action('ware-house:list*'),
  'a reference to an action': action('${Action}'),
  'a reference in an action': action(['ware-house:${Verb}Box', '${service}:MoveBox']),
  'other actions': documentOf({ Effect: 'Deny', NotAction: ['ware-house:MoveBox'], Resource: '*' }),
  'other resources': documentOf({ Effect: 'Deny', Action: '*', NotResource: ['arn:aws:s3:::b'] }),
  'a list of resources': documentOf(
    statement({ Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] }),
  ),
  'a reference in a resource': documentOf(
    statement({ Resource: 'arn:aws:s3:::b/${aws:username}' }),
  ),
  'a reference as a resource': documentOf(statement({ Resource: '${aws_s3_bucket.b.arn}' })),
  'an endpoint resource': documentOf(statement({ Resource: 'execute-api:/stage/GET/*' })),
  everybody: trust('*'),
  'an account': trust({ AWS: '123456789012' }),
  'accounts and services': trust({ AWS: ['*'], Service: ['ec2.amazonaws.com', 'a.amazonaws.com'] }),
  'a provider': trust({ Federated: 'cognito-identity.amazonaws.com' }),
  'a canonical user': trust({ CanonicalUser: '79a5' }),
  'other principals': documentOf({
    Effect: 'Deny',
    NotPrincipal: { AWS: 'a' },
    Action: '*',
    Resource: '*',
  }),
  'a condition': condition({ StringEquals: { 'ware-house:Zone': 'a' } }),
  'several operators and keys': condition({
    StringLike: { 'ware-house:Zone': ['a*', 'b?'], 'aws:PrincipalOrgID': 'o-1' },
    NumericLessThanEquals: { 'ware-house:Weight': '3.5' },
  }),
  'a set operator': condition({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': ['a'] } }),
  'a key of a login provider': condition({
    StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:a/b:ref:refs/heads/main' },
  }),
  'a key in another case': condition({ StringEquals: { 'AWS:sourceip': '1' } }),
  'a key with a filled-in part': condition({ StringEquals: { 'aws:ResourceTag/Env': 'prod' } }),
  numbers: condition({
    NumericEquals: { a: [1, '2', '-3', '${n}'] },
    DateLessThan: { b: 1700000000 },
  }),
  dates: condition({
    DateGreaterThan: { a: ['2026-01-01T00:00:00Z', '2026', '1700000000', '${t}'] },
  }),
  'truth values': condition({
    Bool: { a: [true, 'false', 'True', '${b}'] },
    BoolIfExists: { a: 'true' },
  }),
  presence: condition({ Null: { a: 'true', b: false } }),
  addresses: condition({
    IpAddress: { a: ['203.0.113.0/24', '2001:DB8:1234:5678::/64', '10.0.0.1', '${ip}/32'] },
  }),
  ARNs: condition({ ArnLike: { a: ['arn:aws:s3:::b', 'arn:aws:iam::*:role/*', '${arn}'] } }),
  'binary data': condition({ BinaryEquals: { a: 'QmluYXJ5' } }),
  'no values': condition({ StringEquals: { a: [] }, StringLike: {} }),
  'a number where a text stands': condition({
    StringEquals: { 'aws:SourceAccount': 123456789012 },
  }),
};

const invalid: Readonly<Record<string, readonly [document: JsonValue, where: string]>> = {
  'no object': [['a'], ''],
  'no statement': [{ Version: '2012-10-17' }, ''],
  'an unknown version': [{ Version: '2012-10-18', Statement: [] }, '/Version'],
  'an unknown element': [{ Statement: [], Statements: [] }, ''],
  'an unknown element of a statement': [documentOf(statement({ Actions: ['*'] })), '/Statement/0'],
  'an element in another case': [documentOf(statement({ condition: {} })), '/Statement/0'],
  'no effect': [documentOf({ Action: '*', Resource: '*' }), '/Statement/0'],
  'an effect in another case': [documentOf(statement({ Effect: 'allow' })), '/Statement/0/Effect'],
  'no action': [documentOf({ Effect: 'Allow', Resource: '*' }), '/Statement/0'],
  'no resource and no principal': [documentOf({ Effect: 'Allow', Action: '*' }), '/Statement/0'],
  'both kinds of action': [documentOf(statement({ NotAction: '*' })), '/Statement/0/Action'],
  'both kinds of resource': [documentOf(statement({ NotResource: '*' })), '/Statement/0/Resource'],
  'both kinds of principal': [
    documentOf(statement({ Principal: '*', NotPrincipal: '*' })),
    '/Statement/0/Principal',
  ],
  'a typo in an action': [action('ware-house:MoveBxo'), '/Statement/0/Action'],
  'a typo in a list': [action(['ware-house:MoveBox', 'ware-house:Move']), '/Statement/0/Action/1'],
  'a typo in other actions': [
    documentOf({ Effect: 'Deny', NotAction: 'ware-house:MoveBoxes', Resource: '*' }),
    '/Statement/0/NotAction',
  ],
  'an action in another case': [action('ware-house:movebox'), '/Statement/0/Action'],
  'a service in another case': [action('Ware-House:MoveBox'), '/Statement/0/Action'],
  'a removed action': [action('ware-house:BurnBox'), '/Statement/0/Action'],
  'an unknown service': [action('warehouse:MoveBox'), '/Statement/0/Action'],
  'a pattern of an unknown service': [action('warehouse:Move*'), '/Statement/0/Action'],
  'a pattern of a service': [action('ware-*:MoveBox'), '/Statement/0/Action'],
  'a pattern without a service': [action('Move*'), '/Statement/0/Action'],
  'a pattern with a space': [action('ware-house:Move *'), '/Statement/0/Action'],
  'an action without a service': [action('MoveBox'), '/Statement/0/Action'],
  'no text for an action': [action(''), '/Statement/0/Action'],
  'a number for an action': [action(1), '/Statement/0/Action'],
  'the text that errors show': [
    action('a current action in its own case, such as s3:GetObject, or a pattern such as s3:Get*'),
    '/Statement/0/Action',
  ],
  'an object for a resource': [documentOf(statement({ Resource: {} })), '/Statement/0/Resource'],
  'a principal that is a name': [trust('123456789012'), '/Statement/0/Principal'],
  'an unknown kind of principal': [trust({ Aws: '*' }), '/Statement/0/Principal'],
  'an unknown operator': [condition({ StringEqual: { a: 'b' } }), '/Statement/0/Condition'],
  'an operator in another case': [
    condition({ stringEquals: { a: 'b' } }),
    '/Statement/0/Condition',
  ],
  'an unknown set operator': [
    condition({ 'ForSomeValue:StringEquals': { a: 'b' } }),
    '/Statement/0/Condition',
  ],
  'presence if present': [condition({ NullIfExists: { a: 'true' } }), '/Statement/0/Condition'],
  'a list of conditions': [condition([]), '/Statement/0/Condition'],
  'a key without an operator': [
    condition({ StringEquals: 'ware-house:Zone' }),
    '/Statement/0/Condition/StringEquals',
  ],
  'an object for a value': [
    condition({ StringEquals: { a: { b: 'c' } } }),
    '/Statement/0/Condition/StringEquals/a',
  ],
  'no truth value': [condition({ Bool: { a: 'yes' } }), '/Statement/0/Condition/Bool/a'],
  'no truth value of presence': [condition({ Null: { a: '1' } }), '/Statement/0/Condition/Null/a'],
  'no number': [
    condition({ NumericEquals: { a: ['1', 'one'] } }),
    '/Statement/0/Condition/NumericEquals/a/1',
  ],
  'no date': [condition({ DateEquals: { a: 'now' } }), '/Statement/0/Condition/DateEquals/a'],
  'no address': [
    condition({ IpAddress: { a: 'localhost' } }),
    '/Statement/0/Condition/IpAddress/a',
  ],
};

describe('the schema of policy documents', () => {
  it.each(Object.entries(valid))('takes %s', (_name, document) => {
    expect(validate(document)).toEqual([]);
  });

  it.each(Object.entries(invalid))('refuses %s', (_name, [document, where]) => {
    const paths = validate(document).map((error) => error.slice(0, error.indexOf(' ')));
    expect(paths).toContain(where);
  });

  it('says what an action should be instead of listing all of them', () => {
    const message = validate(action('ware-house:MoveBxo')).join('\n');
    expect(message).toContain('a current action in its own case');
    expect(message).not.toContain('ware-house:ListBoxes');
  });

  it('takes no action but patterns and references when there are none', () => {
    const none = validatorOf({ services: [] });
    expect(none(action('*'))).toEqual([]);
    expect(none(action('${Action}'))).toEqual([]);
    expect(none(action('ware-house:*'))).not.toEqual([]);
    expect(none(action('ware-house:MoveBox'))).not.toEqual([]);
  });
});
