import { Numero, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import type { Diagnostic } from '../etat.js';
import { fusionner, remplaces, telQueLu } from '../fusion.js';
import { modifieEntreTemps } from '../refus.js';
import { diagnosticPrevu } from '../regles.js';

export class EcrireDiagnostic {
  @Texte({ libelle: 'Titre', max: 40 })
  rubrique!: string;

  @Texte({ libelle: 'Ce que vous évaluez', max: 4000, optionnel: true })
  evaluation?: string;

  @Numero({ libelle: 'Version lue', optionnel: true })
  lu?: string;
}

const VIDE: Pick<Diagnostic, 'version' | 'rubriques' | 'editions' | 'problematiques'> = {
  version: 0,
  rubriques: {},
  editions: [],
  problematiques: [],
};

/** One heading of the assessment, as his text names them; she alone reads it. */
export const ecrireDiagnostic: Acte<Accompagnement, EcrireDiagnostic> = {
  type: 'accompagnement.ecrireDiagnostic',
  champs: EcrireDiagnostic,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { rubrique, evaluation = '', lu = '0' }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const pourquoi = empeche(a, instant, 'accompagnement');
    if (pourquoi !== undefined) return pourquoi;
    if (!diagnosticPrevu(a.profil).rubriques.some(({ cle }) => cle === rubrique))
      return saisieInvalide({ rubrique: ['Choisissez un des titres que le texte de cet agent donne.'] });
    const avant = a.diagnostic ?? VIDE;
    const present = { [rubrique]: avant.rubriques[rubrique] ?? '' };
    const base = telQueLu(present, avant.editions, Number(lu));
    const { champs, conflits } = fusionner(base, present, { [rubrique]: evaluation.trim() });
    if (conflits.length > 0) return modifieEntreTemps(conflits.map((c) => ({ ...c, champ: 'evaluation' })));
    const version = avant.version + 1;
    const edition = { version, le: instant, par: auteur.id, avant: remplaces(present, champs) };
    const diagnostic = {
      ...avant,
      version,
      le: instant,
      par: auteur.id,
      rubriques: { ...avant.rubriques, ...champs },
      editions: [...avant.editions, edition],
    };
    return { etat: { ...a, diagnostic }, faits: [{ type: 'diagnosticEcrit', par: auteur.id }], reponse: { version } };
  },
};
