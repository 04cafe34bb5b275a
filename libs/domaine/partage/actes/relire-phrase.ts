import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Decision } from '../../acte.js';
import { Choix, Numero } from '../../champs.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import { composer } from '../courriels/index.js';
import { lecteursDuGroupe, motifDeNePasLire } from '../../groupe/lecteurs.js';
import { saisieInvalide } from '../../erreurs.js';
import { quoiDe, toutRelu, type Partage } from '../etat.js';
import { dejaTransmis, partageTermine, phraseInconnue } from '../refus.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

/** Of an item of a groupe ressource: a fact that was confided is for the members bound by secrecy. */
export const lecteursPossibles = {
  tous: 'Tous les membres : elle ne rapporte rien de confié',
  tenus: 'Les seuls membres tenus au secret',
} as const;

export class RelirePhrase extends SurUnPartage {
  @Numero({ libelle: 'Phrase' })
  phrase!: string;

  @Choix({ libelle: 'Qui, dans le groupe, la lit', parmi: lecteursPossibles, optionnel: true })
  pour?: keyof typeof lecteursPossibles;
}

/**
 * She has read this sentence again, for secrecy, as it stands; each by itself. The last one puts them before the agent, who is told
 * that there is something to read; where the text asks for no accord, nobody is asked.
 */
export const relirePhrase: ActeDePartage<RelirePhrase> = {
  type: 'partage.relirePhrase',
  champs: RelirePhrase,
  cible,
  qui: aElle,
  decider(a, p, { phrase, pour }, contexte, auteur) {
    const { instant, titulaire, cible: reference } = contexte;
    if (fini(a, p, contexte)) return partageTermine;
    if (p.transmisLe !== undefined) return dejaTransmis;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    const celle = p.phrases.find((f) => String(f.numero) === phrase);
    if (celle === undefined) return phraseInconnue;
    if (toutRelu(p)) return { cible: { etat: p, faits: [] } }; // put before him already, in these very words
    const motif = motifDeNePasLire(a.profil, p, celle, pour);
    if (motif !== undefined) return saisieInvalide({ pour: [motif] });
    const relue = { ...celle, relueLe: instant, ...(pour === 'tenus' ? { confiee: true as const } : {}) };
    const phrases = p.phrases.map((f) => (f === celle ? relue : f));
    const relu: Partage = { ...p, phrases };
    if (!toutRelu(relu)) return { cible: { etat: relu, faits: [{ type: 'phraseRelue', par: auteur.id }] } };
    const courriels =
      p.objet === null || titulaire === null
        ? []
        : [
            composer('accordDemande', {
              pour: p.agent,
              numero: quoiDe(reference, p),
              donnees: { professionnel: titulaire },
              pasAvant: horsSilence(instant, a.reglages.silence, a.territoire),
            }),
          ];
    const cibleDecision: Decision<Partage> = {
      etat: { ...relu, proposeLe: p.proposeLe ?? instant },
      faits: [{ type: 'partagePropose', par: auteur.id, version: p.version }],
      courriels,
      ...lecteursDuGroupe(relu),
    };
    return { cible: cibleDecision };
  },
};
