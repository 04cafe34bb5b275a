import { bundleWorkflowCode } from '@temporalio/worker';

/** Temporal's own bundler, which refuses Node modules reached from a workflow: our first architecture check. */
export async function bundler(workflowsPath: string, failureConverterPath: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  return code;
}
