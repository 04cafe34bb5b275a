import type { Client } from '@temporalio/client';
import { opaque } from '../outils/histoire.js';
import type { Vue } from './comparer.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';
import type { Partie } from './partie.js';

type Evenement = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>[number];

/** What begins something; what follows belongs to the same instant, even when a busy machine writes it a little later. */
const DEBUTS = new Set(['workflowExecutionStarted', 'workflowExecutionSignaled', 'timerFired', 'workflowTaskStarted']);

/**
 * The reader of Temporal: each run's line in the list of executions, and its history event by event, with its instant, the exact
 * length of its timers and the size of what he cannot open.
 */
export async function temporal({ env, instants, maintenant }: Partie, j: Jumeau, p: Paire): Promise<Vue[]> {
  const vues: Vue[] = [];
  for (const [rang, reference] of (j.references.get(p.numero) ?? []).entries()) {
    const handle = env.client.workflow.getHandle(`signalement/${reference}`);
    const [{ events }, ligne] = await Promise.all([handle.fetchHistory(), handle.describe()]);
    const quand = placer(instants);
    const lignes = (events ?? []).map((e) => `${quand(e)} ${nature(e)} ${details(e)}`);
    const { type, taskQueue, status, historyLength, memo, typedSearchAttributes, startTime, closeTime } = ligne;
    const visible = {
      ...{ type, taskQueue, statut: status.name, historyLength, memo: memo ?? {} },
      attributs: typedSearchAttributes.getAll(),
      debut: instantDe(instants, startTime.getTime()),
      fin: closeTime == null ? null : instantDe(instants, closeTime.getTime()),
    };
    const commun = { instant: maintenant, paire: p.numero };
    vues.push(
      { ...commun, quoi: `Temporal, exécution ${rang + 1}`, valeur: JSON.stringify(visible) },
      { ...commun, quoi: `Temporal, histoire ${rang + 1}`, valeur: lignes.join('\n') },
    );
  }
  return vues;
}

const nature = (e: Evenement): string =>
  (Object.keys(e).find((k) => k.endsWith('EventAttributes')) ?? 'inconnu').replace('EventAttributes', '');

function details(e: Evenement): string {
  const d = e.timerStartedEventAttributes?.startToFireTimeout;
  const duree = d == null ? '' : `${Number(d.seconds) * 1000 + Math.round((d.nanos ?? 0) / 1e6)} ms`;
  const tentative = e.workflowTaskScheduledEventAttributes?.attempt;
  return [duree, e.workflowExecutionSignaledEventAttributes?.signalName ?? '', tentative ?? '', opaque(e)].join(' ');
}

/** The instant of the calendar at which an event began. */
function placer(instants: Partie['instants']): (e: Evenement) => string {
  let courant = '';
  return (e) => {
    if (DEBUTS.has(nature(e))) {
      const { seconds, nanos } = e.eventTime ?? {};
      courant = instantDe(instants, Number(seconds) * 1000 + Math.floor((nanos ?? 0) / 1e6));
    }
    return courant;
  };
}

function instantDe(instants: Partie['instants'], serveur: number): string {
  return (instants.findLast((i) => i.serveur <= serveur) ?? instants[0])?.instant.toISOString() ?? '';
}
