import { PageDeclarer } from '#apps/api/src/evenements/declarer.page.js';
import { declarables, demandeurs } from '#libs/domaine/evenement/regle.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut, type Reglages } from '#libs/reglementation/reglages.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { mtetm2007 } from '#libs/reglementation/textes/mtetm-2007.js';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import { LE } from './outils.js';
import { lisible, mots, page } from './pages-outils.js';

const lieu = (
  profil: ProfilReglementaire,
  qualite: LieuDEvenement['qualite'] = 'direction',
  locaux: Partial<Reglages> = {},
): LieuDEvenement => {
  const reglages = { ...reglagesParDefaut, ...locaux };
  const { roles, local } = demandeurs(profil, reglages);
  return {
    id: '00000000-0000-4000-8000-000000000001',
    nom: 'Guichet',
    territoire: 'metropole',
    texte: profil.court,
    qualite,
    demande: roles.includes(qualite),
    local,
    choix: declarables(profil, reglages),
    echelon: reglages.echelonEvenement,
    accuse: reglages.accuse,
  };
};
const declarer = (lieux: LieuDEvenement[], choisi?: string): ReturnType<typeof PageDeclarer> => (
  <PageDeclarer
    page={page}
    lieux={lieux}
    erreurs={{}}
    maintenant={new Date(LE)}
    {...(choisi === undefined ? {} : { lieu: choisi })}
  />
);

describe('Déclarer, en moins d’une minute', () => {
  it('les secours d’abord, puis les mots du texte, l’heure du lieu déjà écrite, et ce qui se passe en combien de minutes (R-156, R-157, T-32, T-35)', () => {
    const html = mots(declarer([lieu(mef2016)]));
    expect(html).toMatch(/15 secours médicaux.*17 .*18 .*112 .*114 .*Attentat.*Tentative de suicide.*sans urgence/);
    expect(html).toMatch(/sans réponse en 5 minutes.*Appeler le service social/);
    expect(html.indexOf('Restructuration')).toBeGreaterThan(html.indexOf('Tout autre évènement grave'));
    expect(lisible(declarer([lieu(mef2016)]))).toContain('name="heure" value="10:00"');
    expect(html).not.toContain('Réglage local');
    expect(mots(declarer([lieu(mef2016, 'chefDeService')]))).toMatch(
      /Vous préparez la demande : le texte \(.*\) la donne à la direction.*Préparer : la direction confirmera/,
    );
  });

  it('plusieurs lieux : une question d’abord, chaque lieu un lien, sans rien d’autre à remplir', () => {
    const deux = [lieu(mef2016), { ...lieu(mef2016), id: '00000000-0000-4000-8000-000000000002', nom: 'Accueil' }];
    const html = lisible(declarer(deux));
    expect(html).toContain('href="/evenements/declarer?lieu=00000000-0000-4000-8000-000000000002"');
    expect(html).not.toContain('name="type"');
    expect(mots(declarer(deux, deux[1]?.id))).toContain('Où : Accueil Ailleurs');
  });

  it('2007 : dit que le texte ne le prévoit pas et quoi faire ; ouvert ici, c’est dit réglage local (R-169, T-36)', () => {
    const ferme = mots(declarer([lieu(mtetm2007)]));
    expect(ferme).toMatch(/ne se déclare pas par ici.*ne le prévoit pas.*Téléphonez au service social/);
    expect(ferme).not.toContain('Appeler le service social');
    const ouvert = mots(declarer([lieu(mtetm2007, 'direction', { evenementsLocaux: ['agression'] })]));
    expect(ouvert).toMatch(/Agression \(réglage local\).*Réglage local : le texte ne dit pas qui demande/);
    expect(mots(declarer([]))).toMatch(/Rien ne se déclare par ici.*Téléphonez au service social/);
  });

  it('une professionnelle note un appel, et qui à la direction le demande', () => {
    const html = lisible(declarer([lieu(mef2016, 'serviceSocial')]));
    expect(html).toContain('name="demandeOrale"');
    expect(lisible(declarer([lieu(mef2016)]))).not.toContain('name="demandeOrale"');
  });
});
