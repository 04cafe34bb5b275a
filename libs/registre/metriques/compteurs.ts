import { Counter, Histogram, type Registry } from 'prom-client';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Reponse } from '../une-fois.js';
import { acteCompte } from './actes.js';
import { estCompte } from './codes.js';
import { DE_L_API } from './permises.js';
import { AUTRE, METHODES, ROUTES_COMPTEES } from './routes.js';

export interface RequeteServie {
  methode: string;
  /** The template; undefined: no route of ours. */
  route: string | undefined;
  statut: number;
  secondes: number;
}

const DUREES_S = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const methodes: ReadonlySet<string> = new Set(METHODES);
const routes: ReadonlySet<string> = new Set(ROUTES_COMPTEES);

/** What the API counts while it serves, of what may be counted; the rest passes and leaves no trace. */
export class Compteurs {
  private readonly actes: Counter;
  private readonly refus: Counter<'code'>;
  private readonly requetes: Counter<'methode' | 'route' | 'classe'>;
  private readonly durees: Histogram<'methode' | 'route'>;

  constructor(registre: Registry) {
    const registers = [registre];
    const { relais_actes_total: actes, relais_refus_total: refus } = DE_L_API;
    const { relais_http_requetes_total: requetes, relais_http_duree_secondes: durees } = DE_L_API;
    this.actes = new Counter({ name: 'relais_actes_total', help: actes.aide, registers });
    this.refus = new Counter({ name: 'relais_refus_total', help: refus.aide, labelNames: ['code'], registers });
    this.requetes = new Counter({
      name: 'relais_http_requetes_total',
      help: requetes.aide,
      labelNames: ['methode', 'route', 'classe'],
      registers,
    });
    // From 0: the first failure must already be an increase.
    for (const methode of METHODES) this.requetes.inc({ methode, route: AUTRE, classe: '5xx' }, 0);
    this.durees = new Histogram({
      name: 'relais_http_duree_secondes',
      help: durees.aide,
      labelNames: ['methode', 'route'],
      buckets: DUREES_S,
      registers,
    });
  }

  /**
   * An act that a person sent, and what it was answered.
   * @param parLuiMeme an agent who speaks of himself: never counted
   */
  acte(nature: string, type: string, issue: Refus | Reponse, parLuiMeme = false): void {
    if (parLuiMeme || !acteCompte(nature, type)) return;
    if (!estRefus(issue)) this.actes.inc();
    else if (estCompte(issue.code)) this.refus.inc({ code: issue.code });
  }

  requete({ methode: dite, route: lue, statut, secondes }: RequeteServie): void {
    const methode = dite === 'HEAD' ? 'GET' : dite;
    if (lue === undefined || !methodes.has(methode)) return;
    const classe = `${Math.floor(statut / 100)}xx`;
    const route = routes.has(lue) ? lue : AUTRE;
    if (route === AUTRE && classe !== '5xx') return;
    this.requetes.inc({ methode, route, classe });
    if (route !== AUTRE) this.durees.observe({ methode, route }, secondes);
  }
}
