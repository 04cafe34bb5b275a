import { dernierProfil } from '#libs/reglementation/profil-applicable.js';
import { ecartDuRepere, etpService } from '#libs/reglementation/temps.js';
import { textes } from '#libs/reglementation/textes/index.js';

describe('Le temps de travail d’une assistante, par service', () => {
  it('l’exemple de la note : 80 % et la moitié de l’activité font 0,4 ; les 0,8 de la prestation n’y entrent pas (R-260, T-55)', () => {
    expect(etpService(0.8, 0.5)).toBe(0.4);
    expect(etpService(1, 1)).toBe(1);
    expect(etpService(0.7, 0.3)).toBe(0.21);
  });

  it('seul 2007 donne un repère, 0,8 et 0,2, et rien n’en est refusé (R-259, T-20)', () => {
    const parlent = textes.filter((t) => t.profil.partageDuTemps.force !== 'silence');
    expect(parlent.map((t) => t.profil.id)).toEqual(['mtetm-2007']);
    const regle = dernierProfil('equipement')?.partageDuTemps;
    if (regle === undefined) throw new Error('no text');
    expect(ecartDuRepere(regle, 0.8)).toBeUndefined();
    expect(ecartDuRepere(regle, 0.6)?.repere).toBe(0.8);
    expect(ecartDuRepere({ force: 'silence' }, 0.1)).toBeUndefined();
    if (regle.force !== 'silence') expect(regle.contenu.prestation + regle.contenu.gestion).toBe(1);
  });
});
