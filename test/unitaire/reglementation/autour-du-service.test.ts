import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { CleRegle } from '#libs/reglementation/regles.js';
import { silences } from '#libs/reglementation/silences.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { contenuEnClair } from '#apps/api/src/textes/contenu.js';

const parlent = (cle: CleRegle): string[] =>
  textes.filter(({ profil }) => profil[cle].force !== 'silence').map(({ profil }) => profil.id);
const profil = (id: string): ProfilReglementaire => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

describe('Ce que les textes disent autour du service, chacun pour soi', () => {
  it.each([
    ['mef-2016', 'organisation', ['serviceRh', 'chefDeService'], ['assistant'], 'R-282'],
    ['metl-medde-2014', 'obligation', ['direction'], ['assistant', 'conseillerTechnique'], 'R-285'],
    ['menjs-2021', 'obligation', ['chefDeService'], ['conseillerTechnique'], 'R-286'],
    ['mtetm-2007', 'obligation', ['serviceRh'], ['assistant'], 'R-283'],
  ])('%s : l’information est due (%s) par %j, à %j (%s)', (id, force, de, a) => {
    const regle = profil(id).informationDuService;
    if (regle.force === 'silence') throw new Error('silence');
    expect([regle.force, regle.lecture]).toEqual([force, 'expresse']);
    expect([regle.contenu.de.flatMap((t) => t.fonctions), regle.contenu.a]).toEqual([de, a]);
  });

  it('la liste que la copie de 2002 a perdue n’est pas inventée : ce texte reste muet', () => {
    expect(profil('astras-2002').informationDuService).toEqual({ force: 'silence' });
  });

  it('seul 2007 nomme des actes de gestion, donc des personnes (R-283)', () => {
    const nommes = textes.filter(({ profil: { informationDuService: r } }) =>
      r.force === 'silence' ? false : r.contenu.quoi.some((q) => /^(arrete|conge|autreActe)/.test(q)),
    );
    expect(nommes.map((t) => t.profil.id)).toEqual(['mtetm-2007']);
  });

  it('2002 seul permet de recevoir pendant le temps de travail, sans dire lequel, et n’oblige personne (R-044, T-61)', () => {
    expect(parlent('tempsDeTravail')).toEqual(['astras-2002']);
    const regle = profil('astras-2002').tempsDeTravail;
    if (regle.force === 'silence') throw new Error('silence');
    expect(regle).toMatchObject({ force: 'faculte', lecture: 'expresse', renvoi: '§III.1.1' });
    const dit = contenuEnClair('tempsDeTravail', regle.contenu);
    expect(dit).toContain('Le texte ne dit pas de qui est ce temps de travail');
    expect(dit).not.toMatch(/autoris|justificati|absence|chef/i);
  });

  it.each([
    ['mef-2016', 'organisation', 'sécurité et de confidentialité', 'R-274'],
    ['astras-2002', 'obligation', 'librement accessible, garantissant la confidentialité', 'R-272'],
    ['menjs-2021', 'obligation', 'bureau individuel', 'R-271'],
  ])('%s : où l’on reçoit (%s) : « %s » (%s)', (id, force, mots) => {
    expect(profil(id).locaux).toMatchObject({ force, contenu: { mots: expect.stringContaining(mots) as unknown } });
  });

  it('2014 et 2021 ajoutent la discrétion au secret, et elle ne le remplace pas (R-277)', () => {
    expect(parlent('discretion').sort()).toEqual(['menjs-2021', 'metl-medde-2014']);
    for (const id of parlent('discretion')) expect(profil(id).references.force).toBe('obligation');
    expect(silences.discretion.ici).toContain('Le secret vaut toujours');
  });

  it('2014 seul aide la famille d’un agent en difficulté, gravement malade ou décédé (R-019)', () => {
    expect(parlent('familles')).toEqual(['metl-medde-2014']);
    expect(profil('metl-medde-2014').familles).toMatchObject({
      force: 'faculte',
      contenu: ['enDifficulte', 'gravementMalade', 'decede'],
      renvoi: '§II, axe 1',
    });
  });

  it('2007 seul fait passer d’abord les agents en activité (R-024)', () => {
    const premiers = textes.filter(({ profil: { beneficiaires: r } }) =>
      r.force === 'silence' ? false : r.contenu.some((b) => b.enPremier === true),
    );
    expect(premiers.map((t) => t.profil.id)).toEqual(['mtetm-2007']);
  });

  it('le « plan d’action commun » de 2002 est celui du réseau : aucun agent n’en a un (T-28)', () => {
    expect(parlent('planDuReseau')).toEqual(['astras-2002']);
    const { planDuReseau, plan } = profil('astras-2002');
    if (planDuReseau.force === 'silence' || plan.force === 'silence') throw new Error('silence');
    expect(planDuReseau.contenu.mot).toBe("plan d'action commun");
    expect(plan.contenu).toEqual({ mot: 'projet', facultatif: true });
    for (const t of textes) expect(JSON.stringify(t.profil.plan)).not.toContain(planDuReseau.contenu.mot);
  });
});
