import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { empreinteDeLEvenement } from '#libs/registre/lecteurs/evenements.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, JOURNAL } from '../commun/registre.module.js';
import { sessionVivante, type Requete } from '../commun/requete/session-vivante.js';

/** Between two looks, and between two looks at the session (in looks). */
const PAS_MS = 2000;
const REGARDS_PAR_SESSION = 3;
/** A browser opens one per tab; beyond, it asks every thirty seconds instead. */
const PAR_PERSONNE = 4;
const EN_TOUT = 200;

interface Ouverte {
  personne: string;
  fermer: () => void;
}

/**
 * Tells a page that stays open that something changed, and nothing else: the fingerprint of the event, no word of it. Each look is a
 * reading without content, as that person: what she may no longer read, she is no longer told of.
 */
@Injectable()
export class FluxDEvenement implements OnModuleDestroy {
  private readonly ouvertes = new Set<Ouverte>();

  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  /** @throws ErreurRefus 404 when there is no such event for this person */
  async ouvrir(requete: Requete, reponse: Response, personne: string, reference: string): Promise<void> {
    const vue = await empreinteDeLEvenement(this.acces, personne, reference);
    if (vue === undefined) throw new ErreurRefus(introuvable);
    const siennes = [...this.ouvertes].filter((o) => o.personne === personne).length;
    if (this.ouvertes.size >= EN_TOUT || siennes >= PAR_PERSONNE) return void reponse.status(204).end();
    const vit = sessionVivante(requete, personne);
    reponse.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    const dire = (empreinte: string): boolean => reponse.write(`data: ${empreinte}\n\n`);
    dire(vue);
    await this.suivre(
      reponse,
      personne,
      async (n, dite) => {
        if (n % REGARDS_PAR_SESSION === 0 && !(await vit())) return undefined;
        const maintenant = await empreinteDeLEvenement(this.acces, personne, reference);
        if (maintenant === undefined) return undefined;
        if (maintenant !== dite) dire(maintenant);
        else if (n % REGARDS_PAR_SESSION === 0) reponse.write(': \n\n'); // a proxy ends what is silent for long
        return maintenant;
      },
      vue,
    );
  }

  onModuleDestroy(): void {
    for (const { fermer } of this.ouvertes) fermer();
  }

  /** Looks until the reader leaves, the service stops, the session ends, or there is nothing for her any more. */
  private async suivre(
    reponse: Response,
    personne: string,
    regarder: (n: number, dite: string) => Promise<string | undefined>,
    vue: string,
  ): Promise<void> {
    const fin = new AbortController();
    const ouverte = { personne, fermer: () => fin.abort() };
    this.ouvertes.add(ouverte);
    reponse.on('close', ouverte.fermer);
    let dite: string | undefined = vue;
    try {
      for (let n = 1; dite !== undefined; n += 1) {
        await pause(PAS_MS, fin.signal);
        if (fin.signal.aborted) break;
        dite = await regarder(n, dite);
      }
    } catch (erreur) {
      this.journal.warn('flux interrompu', champsErreur(erreur)); // the browser comes back by itself
    } finally {
      this.ouvertes.delete(ouverte);
      reponse.end();
    }
  }
}

/** A while, or less if it is over before. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const finir = (): void => {
      clearTimeout(minuteur);
      signal.removeEventListener('abort', finir);
      resolve();
    };
    const minuteur = setTimeout(finir, ms);
    signal.addEventListener('abort', finir);
  });
}
