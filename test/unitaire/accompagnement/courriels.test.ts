import type { Professionnel, Rendu, Site } from '#libs/domaine/courriel.js';
import { accordDemande } from '#libs/domaine/accompagnement/courriels/accord-demande.js';
import { rappelRendezVous } from '#libs/domaine/accompagnement/courriels/rappel-rendez-vous.js';
import { rendezVousAnnule } from '#libs/domaine/accompagnement/courriels/rendez-vous-annule.js';
import { rendezVousDeplace } from '#libs/domaine/accompagnement/courriels/rendez-vous-deplace.js';
import { rendezVousFixe } from '#libs/domaine/accompagnement/courriels/rendez-vous-fixe.js';
import { rendezVousPropose } from '#libs/domaine/accompagnement/courriels/rendez-vous-propose.js';

const site: Site = { url: 'https://relais.exemple.gouv.fr/', telephone: '01 23 45 67 89' };
const professionnel: Professionnel = {
  nom: 'Maëlle Lefèvre-Çelik',
  qualite: 'assistante de service social',
  courriel: 'maelle.lefevre@exemple.gouv.fr',
  telephone: null,
};
const fuseau = 'Indian/Reunion';
const communs = { professionnel, fuseau };
const moments = ['2026-03-17T06:30:00Z', '2026-04-01T05:00:00Z'];
const agenda = {
  uid: '7d9f0c51-0a4e-4c57-8d3e-2f6a1b9c4e70',
  sequence: 1,
  dite: '2026-03-12T10:00:00Z',
  debut: '2026-03-17T06:30:00Z',
  duree: 45,
};

const tous: [string, Rendu][] = [
  ['question posée', accordDemande.rendre({ professionnel }, site)],
  ['proposé', rendezVousPropose.rendre({ ...communs, moments }, site)],
  ['fixé', rendezVousFixe.rendre({ ...communs, agenda }, site)],
  ['déplacé d’accord', rendezVousDeplace.rendre({ ...communs, moments: [agenda.debut], convenu: true, agenda }, site)],
  ['déplacé', rendezVousDeplace.rendre({ ...communs, moments, convenu: false }, site)],
  ['annulé', rendezVousAnnule.rendre({ ...communs, agenda }, site)],
  ['retiré', rendezVousAnnule.rendre(communs, site)],
  ['rappel', rappelRendezVous.rendre({ ...communs, debut: agenda.debut }, site)],
];

const mots = (texte: string): string[] =>
  texte
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('les messages d’un accompagnement à l’agent', () => {
  it.each(tous)('%s : objet neutre, deux parties aux mêmes mots, typographie, liens du site seulement', (_nom, r) => {
    expect(r.sujet).toBe('Vous avez un message');
    expect(mots(r.html)).toEqual(mots(r.texte));
    expect(r.texte).not.toMatch(/ [;:!?»]|« |\p{L}'\p{L}|undefined|null|Invalid/u);
    for (const [lien] of `${r.html}\n${r.texte}`.matchAll(/https?:\/\/[^\s"<]+/g))
      expect(lien).toMatch(/^https:\/\/relais\.exemple\.gouv\.fr\/mon-espace\/(partages|rendez-vous)$/);
    expect(r.html).not.toMatch(/<img|<script|<link|url\(|\bsrc=/i);
  });

  it.each(tous)('%s : ni lieu, ni sujet, ni mot qui presse ou qui juge (R-048, R-281, T-09)', (_nom, r) => {
    expect(r.texte).not.toMatch(
      /bureau|permanence|domicile|visite|travail|dossier|accompagne|situation|relance|absen(ce|t)|manqué|urgent|dernier|obligat/i,
    );
    expect(r.texte).toContain(professionnel.nom);
    expect(r.texte).toContain(site.telephone);
  });

  it('disent l’heure de l’agent, là où il est, et qu’il est libre', () => {
    const { texte } = rendezVousPropose.rendre({ ...communs, moments }, site);
    expect(texte).toContain('mardi 17 mars 2026 à 10 h 30');
    expect(texte).toContain('mercredi 1er avril 2026 à 9 h 00');
    expect(texte).toContain('ne répondez pas');
  });
});
