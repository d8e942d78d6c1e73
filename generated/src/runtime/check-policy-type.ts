import type { PolicyType } from './check-types.js';

/** Which elements the statements of a kind of policies have. */
export interface PolicyKind {
  /** Whether statements say who they are about. */
  readonly principal: Presence;
  /** Whether statements say what they are about. */
  readonly resource: Presence;
  /** Whether IAM or AWS Organizations reads the statement IDs: letters and digits only, none twice. */
  readonly strictSid: boolean;
}

export type Presence = 'required' | 'forbidden' | 'optional';

/** What is known about the documents of one policy type. */
export interface PolicyTypeFacts {
  /** In a sentence: "a managed policy". */
  readonly name: string;
  readonly kind: PolicyKind;
  readonly size?: SizeLimit;
}

export interface SizeLimit {
  /** What AWS refuses, whatever quota is granted. */
  readonly most: number;
  /** What AWS refuses until a higher quota is granted. */
  readonly usual?: number;
  /** IAM counts characters and leaves white space out; others count bytes. */
  readonly unit: 'characters without white space' | 'characters' | 'bytes';
}

const identity: PolicyKind = { principal: 'forbidden', resource: 'required', strictSid: true };
const organization: PolicyKind = { principal: 'required', resource: 'required', strictSid: true };
const trust: PolicyKind = { principal: 'required', resource: 'forbidden', strictSid: true };
const resource: PolicyKind = { principal: 'required', resource: 'required', strictSid: false };
const itself: PolicyKind = { principal: 'required', resource: 'optional', strictSid: false };
const endpoint: PolicyKind = { principal: 'optional', resource: 'required', strictSid: false };
const plain = 'characters without white space';

/**
 * The policy types. Sizes from "IAM and AWS STS quotas", "Quotas and service limits for AWS Organizations" and the quota
 * pages of the services.
 */
export const policyTypes: Readonly<Record<PolicyType, PolicyTypeFacts>> = {
  // The most that any of them may have.
  identity: {
    name: 'an identity-based policy',
    kind: identity,
    size: { most: 10240, unit: plain },
  },
  'managed-policy': {
    name: 'a managed policy',
    kind: identity,
    size: { most: 6144, unit: plain },
  },
  'user-inline-policy': {
    name: 'an inline policy of a user',
    kind: identity,
    size: { most: 2048, unit: plain },
  },
  'group-inline-policy': {
    name: 'an inline policy of a group',
    kind: identity,
    size: { most: 5120, unit: plain },
  },
  'role-inline-policy': {
    name: 'an inline policy of a role',
    kind: identity,
    size: { most: 10240, unit: plain },
  },
  'session-policy': {
    name: 'a session policy',
    kind: identity,
    size: { most: 2048, unit: plain },
  },
  'permissions-boundary': {
    name: 'a permissions boundary',
    kind: identity,
    size: { most: 6144, unit: plain },
  },
  'service-control-policy': {
    name: 'a service control policy',
    kind: identity,
    // 5,120 until May 2026 ("What's New with AWS: AWS Organizations increased SCP quotas").
    size: { most: 10240, unit: 'characters' },
  },
  'resource-control-policy': {
    name: 'a resource control policy',
    kind: organization,
    size: { most: 5120, unit: 'characters' },
  },
  trust: {
    name: 'a role trust policy',
    kind: trust,
    size: { most: 8192, usual: 2048, unit: plain },
  },
  resource: {
    name: 'a resource-based policy',
    kind: itself,
    size: { most: 32768, unit: 'bytes' },
  },
  'bucket-policy': {
    name: 'a bucket policy',
    kind: resource,
    size: { most: 20480, unit: 'bytes' },
  },
  'key-policy': { name: 'a key policy', kind: resource, size: { most: 32768, unit: 'bytes' } },
  'queue-policy': { name: 'a queue policy', kind: resource, size: { most: 8192, unit: 'bytes' } },
  'topic-policy': { name: 'a topic policy', kind: resource, size: { most: 30720, unit: 'bytes' } },
  'function-policy': {
    name: 'a function policy',
    kind: resource,
    size: { most: 20480, unit: 'bytes' },
  },
  'repository-policy': {
    name: 'a repository policy',
    kind: itself,
    size: { most: 10240, unit: 'bytes' },
  },
  'secret-policy': {
    name: 'a secret policy',
    kind: resource,
    size: { most: 20480, unit: 'characters' },
  },
  'endpoint-policy': {
    name: 'an endpoint policy',
    kind: endpoint,
    size: { most: 20480, unit: 'characters' },
  },
};
