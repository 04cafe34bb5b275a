import type { Refus } from '../../erreurs.js';
import { refus, saisieInvalide } from '../../erreurs.js';
import { dernierOuiOuNon, refuse } from '../accords/paroles.js';
import { accordManque, accordRefuse } from '../accords/refus.js';
import { empeche, parProjet } from '../accords/regle.js';
import type { Accompagnement } from '../etat.js';

const visiteSurDemande = refus(
  'VISITE_SUR_DEMANDE',
  'Le texte veut un besoin et la demande de l’agent lui-même. Attendez qu’il le demande sur sa page, ou notez le jour où il vous l’a dit.',
);

interface Visite {
  besoin?: boolean | undefined;
  quiVient?: 'assistante' | 'partenaire' | undefined;
  pourquoiVient?: string | undefined;
}

/** What his text makes of a home visit; silent, the two of them agree (local rule). */
const regleDe = ({ profil: { visiteADomicile: regle } }: Accompagnement): string =>
  regle.force === 'silence' ? 'convenue' : regle.contenu.genre;

/**
 * May a home visit be proposed? Never against his will; where the text wants his own request and a need, both are there;
 * another professional comes along only where the text admits it, and the reason is written (R-053, T-30). Nobody outside the
 * service can ask for one: no act takes it.
 */
export function visiteImpossible(a: Accompagnement, instant: string, v: Visite): Refus | undefined {
  if (refuse(a, { objet: 'visite' })) return accordRefuse;
  if (regleDe(a) === 'besoinEtDemande') {
    if (sansSonOui(a, instant) !== undefined) return visiteSurDemande;
    if (v.besoin !== true)
      return saisieInvalide({ besoin: ['Le texte veut que la visite réponde à un besoin : dites-le ici.'] });
  }
  if (v.quiVient !== undefined && regleDe(a) !== 'assistanteSeule')
    return saisieInvalide({ quiVient: ['Le texte de cet agent ne prévoit personne d’autre que vous.'] });
  if (v.quiVient !== undefined && v.pourquoiVient === undefined)
    return saisieInvalide({ pourquoiVient: ['Écrivez pourquoi une autre personne vient avec vous.'] });
  return undefined;
}

/**
 * His yes to this visit, where it is fixed without his choosing a time. Where the text asks consent for each act, a yes that has
 * served for one visit does not serve for another (R-077, T-10); where it attaches it to the project, it does.
 * @param numero the meeting itself, which its own yes still carries when it moves
 */
export function sansSonOui(a: Accompagnement, instant: string, numero?: number): Refus | undefined {
  const non = empeche(a, instant, 'visite');
  if (non !== undefined || parProjet(a.profil)) return non;
  const oui = dernierOuiOuNon(a, { objet: 'visite' });
  const servi = a.entretiens.some(
    (e) => e.lieu === 'visite' && e.numero !== numero && e.retenu !== undefined && e.retenu.le >= (oui?.le ?? ''),
  );
  return servi ? accordManque : undefined;
}
