/** The kinds of files that can hold policies. */
export type PolicyFormat = 'json' | 'yaml' | 'source';

/** Bounds on one file. A CloudFormation template has at most 1 MB (CloudFormation User Guide, "Quotas"); plans of Terraform are larger. */
export const impactLimits = {
  /** UTF-8 bytes of a file; checked before it is read. */
  fileBytes: { json: 8 * 1024 * 1024, yaml: 2 * 1024 * 1024, source: 2 * 1024 * 1024 },
  /** Lists and maps inside each other. */
  depth: 100,
  /** Documents in strings of documents. */
  embeddedDepth: 3,
  /** Actions, condition keys and ARNs of one file. */
  uses: 100_000,
} as const;
