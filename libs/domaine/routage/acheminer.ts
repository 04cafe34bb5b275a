import type { PosteCouvrant } from './carte.js';
import type { Branche, Demande, Filtre, Pas } from './noeud.js';
import { absence } from './noeuds/absence.js';
import { aDefinir } from './noeuds/a-definir.js';
import { administrationCentrale } from './noeuds/administration-centrale.js';
import { convention } from './noeuds/convention.js';
import { elleMeme } from './noeuds/elle-meme.js';
import { conseillerNational, ligneTechnique } from './noeuds/ligne-technique.js';
import { pasCettePersonne } from './noeuds/pas-cette-personne.js';
import { recusation } from './noeuds/recusation.js';
import { referentInterregional } from './noeuds/referent-interregional.js';
import { renvoiTerritorial } from './noeuds/renvoi-territorial.js';
import { secteur } from './noeuds/secteur.js';
import { secteurPropre } from './noeuds/secteur-propre.js';
import { vacance } from './noeuds/vacance.js';

/** Who receives a matter, in which post, and why: the whole way through the tree. */
export interface Acheminement {
  /** undefined: nobody at all, and the trace ends with the reason. */
  personne: string | undefined;
  poste: string | undefined;
  trace: readonly Pas[];
}

/** Which sector: the first rule of the text that concerns the place, else the ordinary one, which concerns every place. */
const lieux: readonly Branche[] = [
  aDefinir,
  renvoiTerritorial,
  administrationCentrale,
  secteurPropre,
  referentInterregional,
  secteur,
];
/** Then upwards, when nobody of the sector may receive. */
const recours: readonly Branche[] = [ligneTechnique, conseillerNational];
/** Who of them. */
const filtres: readonly Filtre[] = [vacance, absence, elleMeme, recusation, pasCettePersonne];

/**
 * The tree (R-025: explainable, logged, without any ranking of persons):
 *
 *     convention → [aDefinir | renvoiTerritorial | administrationCentrale | secteurPropre | referentInterregional | secteur]
 *       → ligneTechnique → conseillerNational → personne
 *
 * each branch offering its posts in order to the filters. Never a dead end: a person, or a written reason.
 */
export function acheminer(demande: Demande): Acheminement {
  const { d, trace } = sansConvention(demande);
  for (const { noeud, postes, pourquoi } of parcours(d)) {
    trace.push({ noeud, issue: postes.map((p) => p.poste).join(', ') || 'aucun poste', pourquoi });
    for (const p of postes) {
      const ecart = premierEcart(p, d);
      if (ecart === undefined) return { personne: p.personne ?? undefined, poste: p.poste, trace };
      trace.push(ecart);
    }
  }
  trace.push({ noeud: 'personne', issue: 'personne', pourquoi: PERSONNE });
  return { personne: undefined, poste: undefined, trace };
}

/** Everybody who may have the matter, first those whom the tree itself would name; and why each other post may not. */
export interface Receveurs {
  personnes: readonly string[];
  ecarts: readonly Pas[];
}

/** Whom a human may choose: any post of the place, unless the branch of the place allows none but its own (T-43). */
export function receveurs(demande: Demande): Receveurs {
  const { d, trace: ecarts } = sansConvention(demande);
  const { noeud, seules } = branche(d);
  const offerts = [...parcours(d)].flatMap(({ postes }) => postes);
  const autres = d.carte.postes.filter((p) => !offerts.includes(p));
  const personnes = new Set<string>();
  for (const p of [...offerts, ...autres]) {
    const ferme = seules === true && p.nature === 'assistant' && !offerts.includes(p);
    const ecart = ferme ? { noeud, issue: p.poste, pourquoi: SEULES } : premierEcart(p, d);
    if (ecart !== undefined) ecarts.push(ecart);
    else if (p.personne !== null) personnes.add(p.personne);
  }
  return { personnes: [...personnes], ecarts };
}

/** Whether this professional may have the matter, chosen by a human or because she knows the agent already. */
export function peutRecevoir(demande: Demande, personne: string): boolean {
  return receveurs(demande).personnes.includes(personne);
}

/** The branch of the place: the first that concerns it; the ordinary one concerns every place. */
function branche(d: Demande): Branche {
  return lieux.find((b) => b.chercher(d) !== undefined) ?? secteur;
}

/** The branches that are asked, in order; no post is offered twice. */
function* parcours(d: Demande): Generator<{ noeud: string; postes: readonly PosteCouvrant[]; pourquoi: string }> {
  const vus = new Set<string>();
  for (const b of [branche(d), ...recours]) {
    const trouve = b.chercher(d);
    if (trouve === undefined) continue;
    const postes = trouve.postes.filter((p) => !vus.has(p.poste));
    for (const p of postes) vus.add(p.poste);
    yield { noeud: b.noeud, postes, pourquoi: trouve.pourquoi };
  }
}

const SEULES = 'Le texte réserve ce lieu à d’autres assistantes.';
const PERSONNE = 'Aucun poste qui couvre ce lieu n’a de titulaire qui puisse recevoir : à organiser par un humain.';

/** Posts of other ministries are looked at once, before any distance is compared: one that may not serve covers nothing. */
function sansConvention(demande: Demande): { d: Demande; trace: Pas[] } {
  const trace: Pas[] = [];
  const permis = (p: PosteCouvrant): boolean => {
    const pourquoi = convention.ecarter(p, demande);
    if (pourquoi !== undefined) trace.push({ noeud: convention.noeud, issue: p.poste, pourquoi });
    return pourquoi === undefined;
  };
  const postes = demande.carte.postes.filter(permis);
  const ailleurs = demande.carte.ailleurs.filter(({ poste }) => permis(poste));
  return { d: { ...demande, carte: { ...demande.carte, postes, ailleurs } }, trace };
}

function premierEcart(p: PosteCouvrant, d: Demande): Pas | undefined {
  for (const filtre of filtres) {
    const pourquoi = filtre.ecarter(p, d);
    if (pourquoi !== undefined) return { noeud: filtre.noeud, issue: p.poste, pourquoi };
  }
  return undefined;
}
