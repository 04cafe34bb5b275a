import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Decision } from '#libs/domaine/acte.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { appel, contexte, declare, gens, LE } from './outils.js';

const fait = (recu: Refus | Decision<Evenement>): Decision<Evenement> => {
  if (estRefus(recu)) throw new Error(recu.code);
  return recu;
};

describe('Deux rôles proposés en même temps', () => {
  const monde = contexte(LE, { appels: [appel('assistante', 'accepte'), appel('collegue', 'accepte')] });
  const depart: Evenement = {
    ...declare(mef2016, 'direction'),
    charge: { par: 'conseillere', le: LE, avance: LE },
    deploiements: [{ par: 'conseillere', le: LE, combien: 2, ou: 'Accueil', debut: LE }],
  };
  const confier = (e: Evenement, role: 'pilote' | 'ecoute', personne: string): Decision<Evenement> =>
    fait(actes.confierRole.decider(e, { role, personne }, monde, gens.conseillere));

  it('prendre l’un ne fait pas disparaître l’autre de la journée de qui l’attend', () => {
    const pilote = confier(depart, 'pilote', 'assistante');
    const ecoute = confier(pilote.etat, 'ecoute', 'collegue');
    const pris = fait(actes.prendreRole.decider(ecoute.etat, { role: 'pilote' }, monde, gens.assistante));
    expect(pris.tachesFaites).toEqual(pilote.taches?.map((t) => t.nature));
    expect(pris.tachesFaites).not.toContain(ecoute.taches?.[0]?.nature);
    const fin = fait(actes.finir.decider(pris.etat, {}, monde, gens.conseillere));
    expect(fin.tachesFaites).toContain(ecoute.taches?.[0]?.nature);
  });

  it('proposé à une autre, le rôle n’est plus demandé à la première', () => {
    const une = confier(depart, 'pilote', 'assistante');
    const autre = confier(une.etat, 'pilote', 'collegue');
    expect(autre.tachesFaites).toEqual([une.taches?.[0]?.nature]);
    expect(actes.prendreRole.qui(gens.assistante, autre.etat, monde)).toBe(false);
  });
});
