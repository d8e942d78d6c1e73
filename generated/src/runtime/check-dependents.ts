import { fullName, knownActions, type ActionReading, type KnownActions } from './check-actions.js';
import type { CheckContext } from './check-context.js';
import type { AllowingStatement } from './check-required-types.js';
import type { PolicyPath } from './check-types.js';
import { listDependents } from './query-dependents-of.js';

const passRole = 'iam:PassRole';

interface NamedAction {
  readonly name: string;
  readonly dependents: readonly string[];
  readonly path: PolicyPath;
}

/**
 * Looks for actions, allowed by their names, that depend on actions which no statement allows ("Actions, resources, and
 * condition keys for AWS services", dependent actions). Many depend only in some cases, so most of it is information.
 */
export function checkDependents(
  context: CheckContext,
  statements: readonly AllowingStatement[],
): void {
  if (statements.some(({ actions, negated }) => negated || actions.some(mayBeAny))) return;
  const readings = knownActions(statements.flatMap(({ actions }) => actions));
  const named = dependentActions(readings);
  if (named.length === 0) return;
  const allowed = new Set<string>();
  for (const { service, names } of readings) {
    if (!context.spend(names.length)) return;
    for (const name of names) allowed.add(fullName(service, name));
  }
  for (const action of named) reportMissing(context, action, allowed);
}

/** The actions allowed by name that depend on others, each once. */
function dependentActions(readings: readonly KnownActions[]): readonly NamedAction[] {
  const named = new Map<string, NamedAction>();
  for (const { service, names, byName, entry } of readings) {
    const [first = ''] = names;
    const name = fullName(service, first);
    if (!byName || named.has(name)) continue;
    const dependents = listDependents(service.metadata.actions[first]);
    if (dependents.length > 0) named.set(name, { name, dependents, path: entry.path });
  }
  return [...named.values()];
}

function mayBeAny({ kind }: ActionReading): boolean {
  return kind === 'any';
}

/** The role is a required parameter of these operations; elsewhere it is one of several ways. */
const alwaysWithRole: readonly string[] = [
  'batch:CreateComputeEnvironment',
  'codebuild:CreateProject',
  'codepipeline:CreatePipeline',
  'ec2:AssociateIamInstanceProfile',
  'eks:CreateCluster',
  'eks:CreateNodegroup',
  'elasticmapreduce:RunJobFlow',
  'emr-serverless:StartJobRun',
  'glue:CreateCrawler',
  'glue:CreateJob',
  'iam:AddRoleToInstanceProfile',
  'iot:CreateRoleAlias',
  'lambda:CreateFunction',
  'omics:StartRun',
  'pipes:CreatePipe',
  'rds:AddRoleToDBCluster',
  'rds:AddRoleToDBInstance',
  'rds:CreateDBProxy',
  'rds:StartExportTask',
  's3:CreateJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'scheduler:CreateSchedule',
  'states:CreateStateMachine',
  'transfer:CreateUser',
];

function reportMissing(
  { report }: CheckContext,
  { name, dependents, path }: NamedAction,
  allowed: ReadonlySet<string>,
): void {
  const missing = dependents.filter((dependent) => dependent !== name && !allowed.has(dependent));
  if (missing.length === 0) return;
  const isCertain = alwaysWithRole.includes(name) && missing.includes(passRole);
  const severity = isCertain ? 'warning' : 'information';
  report('missing-dependent-action', path, { action: name, dependents: missing }, { severity });
}
