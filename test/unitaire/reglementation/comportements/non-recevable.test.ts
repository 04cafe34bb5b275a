import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { unContexte, unEtat } from '../../../fabriques/etat.js';

const ass: Auteur = { id: 'ass', fonctions: [] };
const ids = textes.map((t) => t.profil.id);

function ecarter(
  id: string,
  motif: 'butDeControle' | 'horsCompetence' | 'inopportun',
): ReturnType<typeof actes.declarerNonRecevable.decider> {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return actes.declarerNonRecevable.decider(unEtat({ profil: texte.profil }), { motif }, unContexte(), ass);
}

describe('Une demande qui ne peut être reçue, texte par texte', () => {
  it.each(ids)(
    '%s : l’assistante juge de l’opportunité d’intervenir sous le seul texte de 2014 (R-043, T-51)',
    (id) => {
      const decision = ecarter(id, 'inopportun');
      if (id === 'metl-medde-2014') expect(estRefus(decision)).toBe(false);
      else expect(decision).toMatchObject({ code: 'OPPORTUNITE_NON_PREVUE' });
    },
  );

  it.each(ids)(
    '%s : une demande faite pour contrôler l’agent est écartée, et le tiers n’en lit pas la raison (R-040, T-50)',
    (id) => {
      const decision = ecarter(id, 'butDeControle');
      if (estRefus(decision)) throw new Error(decision.code);
      expect(Object.keys(decision.suivi ?? {})).toEqual(['nonRecevableLe']);
      const [courriel] = decision.courriels ?? [];
      expect(courriel).toMatchObject({ destinataire: 'chef', donnees: {} });
      expect(ecarter(id, 'horsCompetence')).toMatchObject({ courriels: [courriel], suivi: decision.suivi });
    },
  );
});
