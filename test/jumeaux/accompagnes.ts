import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { accepter, accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { actesADeux, demanderPartage, partage } from '#libs/domaine/partage/index.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import { jourOuvreApres } from './calendrier.js';
import type { Geste } from './conduites.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';

/** Where a share goes: its mail is what the relay may see of an accompaniment (decision 9). */
export const SERVICE_EXTERIEUR = 'accueil@service-exterieur.example';

const debut = { source: signalement, ne: accompagnement };
const nes = { source: accompagnement, ne: partage };
const aDeux = { source: accompagnement, cible: partage };
const demande = <C extends object>(champs: C, auteur: Auteur): { champs: C; auteur: Auteur; cle: string } => ({
  champs,
  auteur,
  cle: randomUUID(),
});

/** The agent agrees to be accompanied, if his offer lets him. */
export const accord: Geste = async (j, p) => {
  const source = j.references.get(p.numero)?.[0];
  if (source === undefined) return;
  const ne = await j.maison.registre.engendrer(debut, accepter, source, demande({ accord: true }, p.gens.agent));
  if (!estRefus(ne)) j.accompagnements.set(p.numero, ne.reference);
};

/** All that follows belongs to his accord: in the world where he did not agree, there is nothing to do it on. */
const elle =
  <C extends object>(acte: Acte<Accompagnement, C>, champs: (j: Jumeau) => C): Geste =>
  async (j, p) => {
    const [reference, auteur] = await chezElle(j, p);
    if (reference !== undefined)
      await j.maison.registre.acter(accompagnement, acte, reference, demande(champs(j), auteur));
  };

export const rendezVous = elle(actes.proposerEntretien, (j) => ({
  jour1: jourOuvreApres(j.maison.temps.maintenant, 4),
  heure1: '10:00',
  duree: '30' as const,
  lieu: 'telephone' as const,
  convenu: true,
}));
export const objectif = elle(actes.ajouterObjectif, () => ({ objectif: 'Retrouver du sommeil.' }));
export const planALire = elle(actes.proposerPlan, () => ({}));
export const fin = elle(actes.clore, () => ({ motif: 'ensemble' as const }));

export const retrait: Geste = async (j, p) => {
  const reference = j.accompagnements.get(p.numero);
  if (reference !== undefined)
    await j.maison.registre.acter(accompagnement, actes.retirer, reference, demande({}, p.gens.agent));
};

/** Written, read again, agreed to by the agent, transmitted to a service outside. */
export const unPartage: Geste = async (j, p) => {
  const [source, elleMeme] = await chezElle(j, p);
  if (source === undefined) return;
  const champs = {
    genre: 'transmission' as const,
    service: 'Accueil social de la ville',
    courriel: SERVICE_EXTERIEUR,
    phrases: 'Un rendez-vous est souhaité.',
    but: 'Obtenir un rendez-vous',
  };
  const ne = await j.maison.registre.engendrer(nes, demanderPartage, source, demande(champs, elleMeme));
  if (estRefus(ne)) return;
  const { registre } = j.maison;
  const ce = { partage: ne.reference };
  await registre.conjoindre(aDeux, actesADeux.relirePhrase, source, demande({ ...ce, phrase: '1' }, elleMeme));
  const oui = { ...ce, version: '1', valeur: 'oui' as const };
  await registre.conjoindre(aDeux, actesADeux.repondreAuPartage, source, demande(oui, p.gens.agent));
  await registre.conjoindre(aDeux, actesADeux.transmettrePartage, source, demande(ce, elleMeme));
};

async function chezElle(j: Jumeau, p: Paire): Promise<[string | undefined, Auteur]> {
  const reference = j.accompagnements.get(p.numero);
  const { rows } = await j.sql<{ titulaire: string }>('SELECT titulaire FROM dossier WHERE id = $1', [reference]);
  return [reference, { id: rows[0]?.titulaire ?? '', fonctions: [] }];
}
