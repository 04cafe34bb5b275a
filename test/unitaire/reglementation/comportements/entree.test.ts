import { estRefus } from '#libs/domaine/erreurs.js';
import type { Titre } from '#libs/domaine/naissance.js';
import { entreeDe, voiesDEntree } from '#libs/domaine/signalement/entree.js';
import type { Genre } from '#libs/domaine/signalement/etat.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { textes } from '#libs/reglementation/textes/index.js';

const profil = (id: string): ProfilReglementaire => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

/** What becomes of somebody who comes in this quality to speak of an agent: a road, or the code of a refusal. */
function arriver(id: string, titre: Titre, genre: Genre = 'individuel'): string {
  const sujet = {
    personne: 'agent',
    structure: 'service',
    beneficiaire: 'agent' as const,
    titres: [{ titre, direct: true }],
  };
  const entree = entreeDe(profil(id), sujet, genre, 'auteur');
  return estRefus(entree) ? entree.code : entree.genre === genre ? entree.entree : entree.genre;
}

const ids = ['mef-2016', 'astras-2002', 'metl-medde-2014', 'menjs-2021', 'mtetm-2007'];

/** Read in the circulars, not in the profiles: who signals, in the quality that the annuaire gives him. */
const TABLE: [texte: string, exigence: string, issues: Partial<Record<Titre, string>>][] = [
  [
    'mef-2016',
    'R-030',
    {
      chefDeService: 'signalement',
      responsableHierarchique: 'signalement',
      serviceRh: 'signalement',
      partenaire: 'signalement',
    },
  ],
  [
    'astras-2002',
    'R-032',
    {
      entourage: 'signalement',
      chefDeService: 'signalement',
      responsableHierarchique: 'signalement',
      serviceRh: 'signalement',
      direction: 'signalement',
    },
  ],
  [
    'metl-medde-2014',
    'R-033',
    {
      entourage: 'signalement',
      chefDeService: 'signalement',
      responsableHierarchique: 'signalement',
      serviceRh: 'signalement',
      direction: 'signalement',
    },
  ],
  [
    'menjs-2021',
    'R-034, R-036, R-042',
    {
      autoriteAcademique: 'saisine',
      chefDeService: 'signalement',
      responsableHierarchique: 'signalement',
      serviceRh: 'signalement',
      conseillerRhProximite: 'signalement',
      partenaire: 'signalement',
      acteurPrevention: 'ORIENTER_SEULEMENT',
      medecin: 'ORIENTER_SEULEMENT',
      mediateurAcademique: 'ORIENTER_SEULEMENT',
    },
  ],
  [
    'mtetm-2007',
    'R-037',
    {
      chefDeService: 'CONTACT_SEULEMENT',
      responsableHierarchique: 'CONTACT_SEULEMENT',
      serviceRh: 'CONTACT_SEULEMENT',
      direction: 'CONTACT_SEULEMENT',
    },
  ],
];

const titres: Titre[] = [
  'chefDeService',
  'responsableHierarchique',
  'serviceRh',
  'direction',
  'partenaire',
  'entourage',
  'autoriteAcademique',
  'conseillerRhProximite',
  'acteurPrevention',
  'medecin',
  'mediateurAcademique',
];

describe('Qui peut parler d’un agent au service, texte par texte', () => {
  it.each(TABLE)('%s : ceux que le texte nomme, et personne d’autre (%s)', (id, _exigence, issues) => {
    const obtenu = Object.fromEntries(titres.map((t) => [t, arriver(id, t)]));
    expect(obtenu).toEqual(Object.fromEntries(titres.map((t) => [t, issues[t] ?? 'TIERS_NON_PREVU'])));
  });

  it('2021 : le service RH peut signaler, ou seulement orienter : les deux voies lui sont montrées (R-034, R-036)', () => {
    for (const titre of ['serviceRh', 'conseillerRhProximite'] as const)
      expect(voiesDEntree(profil('menjs-2021'), [titre])).toEqual(['signalement', 'orientation']);
    expect(voiesDEntree(profil('menjs-2021'), ['autoriteAcademique'])).toEqual(['saisine']);
    expect(voiesDEntree(profil('menjs-2021'), ['mediateurAcademique'])).toEqual(['orientation']);
  });

  it.each(ids)('%s : l’agent vient toujours de lui-même, sans que sa fonction compte (R-028)', (id) => {
    const sujet = { personne: 'agent', structure: 'service', beneficiaire: 'agent' as const, titres: [] };
    expect(entreeDe(profil(id), sujet, 'individuel', 'agent')).toMatchObject({ luiMeme: true, genre: 'individuel' });
  });

  it.each(ids)(
    '%s : une situation de service se dit comme celle d’une personne, sans nommer personne (R-006, T-67)',
    (id) => {
      expect(arriver(id, 'chefDeService', 'collectif')).toBe('signalement');
    },
  );

  it('2007 : l’encadrement laisse un message ou parle d’un service, sans ouvrir de dossier sur un agent (R-037)', () => {
    for (const titre of ['chefDeService', 'responsableHierarchique', 'serviceRh', 'direction'] as const) {
      expect(arriver('mtetm-2007', titre, 'contact')).toBe('signalement');
      expect(arriver('mtetm-2007', titre, 'collectif')).toBe('signalement');
      expect(voiesDEntree(profil('mtetm-2007'), [titre])).toEqual(['contact']);
    }
    expect(arriver('mtetm-2007', 'entourage', 'contact')).toBe('TIERS_NON_PREVU');
  });

  it.each(ids.filter((id) => id !== 'mtetm-2007'))(
    '%s : là où un tiers peut signaler, il n’y a pas de message à côté (R-037)',
    (id) => {
      for (const titre of titres) expect(arriver(id, titre, 'contact')).toBe('TIERS_NON_PREVU');
    },
  );
});
