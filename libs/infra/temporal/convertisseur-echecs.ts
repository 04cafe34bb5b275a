import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stacks of failures go through the codec too; only the failure type stays in clear. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
