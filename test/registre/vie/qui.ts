import type { Auteur } from '#libs/domaine/acte.js';
import { texte, type Geste, type Suite } from './gestes.js';
import { lisible, type Oracle } from './oracle.js';

type Gens = Readonly<Record<string, Auteur>>;

/** May this person do this now? */
export function peut({ qui }: Geste, o: Oracle, gens: Gens, id: string, { champs, instant }: Suite): boolean {
  const derog = o.derogations.find((d) => d.reference === champs['derogation']);
  switch (qui) {
    case 'elle':
      return id === o.titulaire || derog !== undefined;
    case 'lui':
      return id === o.agent;
    case 'deux':
      return id === o.agent || id === o.titulaire;
    case 'encadrement':
      return [gens['ctr']?.id, gens['ctn']?.id].includes(id);
    case 'archives':
      return id === gens['administratrice']?.id;
    case 'avis':
      return derog?.avec === id;
    case 'destinataire':
      return o.partages.some(
        (p) => p.reference === texte(champs['partage']) && p.destinataire === id && lisible(o, p, instant),
      );
  }
}

/** Who plays it when nobody else was drawn. */
export function parDefaut({ qui }: Geste, titulaire: string, tirage: number): string {
  if (qui === 'elle') return titulaire;
  if (qui === 'deux') return tirage % 2 === 0 ? 'agent' : titulaire;
  return { lui: 'agent', encadrement: 'ctr', destinataire: 'medecin', avis: 'ctr', archives: 'administratrice' }[qui];
}
