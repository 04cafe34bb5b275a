import type { Signaler } from './anomalie.js';
import type { Reseau } from './reseau.js';

/** What the files allow but somebody should look at: nobody would answer there. */
export function signalerTrous(reseau: Reseau, signaler: Signaler): void {
  if (!reseau.fonctions.some((f) => f.role === 'administrateur')) {
    signaler(
      { fichier: 'fonctions.csv' },
      "personne n'a la fonction « administrateur »",
      'la donner à qui recevra les tâches que personne ne peut prendre, ici ou par la commande premier-administrateur',
    );
  }
  const sansAdresse = new Set(reseau.personnes.filter((p) => p.courriel === null).map((p) => p.code));
  for (const { code, titulaire } of reseau.postes) {
    if (titulaire !== null && sansAdresse.has(titulaire)) {
      signaler(
        { fichier: 'postes.csv' },
        `le titulaire du poste « ${code} » n'a pas d'adresse électronique`,
        'en ajouter une à personnes.csv : sans elle, il ne sera pas prévenu',
      );
    }
  }
  const avecAgents = new Set(reseau.fonctions.filter((f) => f.role === 'agent').map((f) => f.structure));
  const assistantsDe = chercheur(reseau);
  for (const structure of reseau.structures.filter((s) => avecAgents.has(s.code))) {
    const postes = assistantsDe(structure.code);
    const lieu = { fichier: 'secteurs.csv' };
    if (postes.length === 0) {
      signaler(
        lieu,
        `la structure « ${structure.code} » a des agents et aucun assistant de service social`,
        "l'ajouter, ou ajouter l'une de celles qui sont au-dessus, à un secteur qui a un poste d'assistant",
      );
    } else if (postes.every((p) => p.titulaire === null)) {
      signaler(
        lieu,
        `tous les postes d'assistant de la structure « ${structure.code} » sont vacants`,
        'nommer un titulaire dans postes.csv : en attendant, la ligne technique est appelée',
      );
    }
  }
}

/** The posts of the nearest sector that has assistants, as the record looks them up (SQL function `ligne_technique`). */
function chercheur({ structures, secteurs, postes }: Reseau): (structure: string) => Reseau['postes'] {
  const parents = new Map(structures.map((s) => [s.code, s.parent]));
  const assistants = new Map<string, Reseau['postes']>();
  for (const p of postes.filter((q) => q.nature === 'assistant'))
    assistants.set(p.secteur, [...(assistants.get(p.secteur) ?? []), p]);
  const trouves = new Map<string, Reseau['postes']>();
  for (const { code, structures: couvertes } of secteurs) {
    const siens = assistants.get(code) ?? [];
    for (const s of siens.length === 0 ? [] : couvertes) trouves.set(s, [...(trouves.get(s) ?? []), ...siens]);
  }
  return (structure) => {
    for (let ou: string | null = structure; ou !== null; ou = parents.get(ou) ?? null) {
      const ici = trouves.get(ou);
      if (ici !== undefined) return ici;
    }
    return [];
  };
}
