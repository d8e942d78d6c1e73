/** Bounds on one file of data. A CloudFormation template has at most 1 MB (CloudFormation User Guide, "Quotas"); plans of Terraform are larger. */
export const documentLimits = {
  /** UTF-8 bytes of a file; checked before it is read. */
  fileBytes: { json: 8 * 1024 * 1024, yaml: 2 * 1024 * 1024 },
  /** Lists and maps inside each other. */
  depth: 100,
  /** Documents in strings of documents. */
  embeddedDepth: 3,
} as const;
