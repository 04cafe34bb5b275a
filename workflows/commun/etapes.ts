import { proxyLocalActivities } from '@temporalio/workflow';
import type { Actes } from '#activities/actes.activities.js';

/**
 * A question to the record is a short local activity: three attempts within five seconds in all (design §4 rule 9). What is
 * still failing then is left to `tenir`, so that a failing dossier never holds the slots of the healthy ones.
 */
export const { etape } = proxyLocalActivities<Actes>({
  scheduleToCloseTimeout: '5s',
  startToCloseTimeout: '4s',
  retry: { initialInterval: '200ms', backoffCoefficient: 3, maximumAttempts: 3 },
});
