import { Appelee } from '#apps/api/src/evenements/appelee.js';
import { Apres } from '#apps/api/src/evenements/apres.js';
import { EnEquipe } from '#apps/api/src/evenements/en-equipe.js';
import { remise } from '#apps/api/src/evenements/equipe-soutien.js';
import { LE } from './outils.js';
import { appel, deuxFois, lisible, modalites, mots, PLUS_TARD, unEvenement } from './pages-outils.js';

describe('Une volontaire appelée', () => {
  it('lit où, quand, combien, ce qu’on n’attend pas d’elle ; trois réponses de même poids, aucune raison demandée (R-164, R-170)', () => {
    const html = lisible(<Appelee {...unEvenement('ines')} />);
    expect(html.match(/class="bouton fr-btn fr-btn--secondary" type="submit" name="reponse"/g)).toHaveLength(3);
    expect(html).not.toMatch(/<textarea|<select|type="text"|principal/);
    expect(mots(<Appelee {...unEvenement('ines')} />)).toMatch(
      /Accueil du service.*1 personne ; l’équipe est complète/,
    );
    expect(html).toContain('Aucune raison n’est demandée');
    expect(mots(<Appelee {...unEvenement('ines')} />)).toContain(
      'être joignable en conduisant, rester seule, tenir plus de 6 heures',
    );
  });

  it('« trop proche » et « ne peut pas » montrent la même page, à elle aussi (E9)', () => {
    const [une, autre] = (['tropProche', 'nePeutPas'] as const).map((maReponse) =>
      lisible(<Appelee {...unEvenement('ines', { lu: { maReponse } })} />),
    );
    expect(une).toBe(autre);
    expect(une).toContain('Personne ne vous demandera pourquoi');
  });

  it('elle n’est attendue que lorsque les modalités sont convenues, et lit qui retrouver, avec son téléphone (R-158, T-33)', () => {
    const dOrdinaire = { lu: { maReponse: 'accepte' as const } };
    const avant = mots(<Appelee {...unEvenement('claire', dOrdinaire)} />);
    expect(avant).toContain('Ne partez pas encore');
    const html = mots(<Appelee {...unEvenement('claire', { ...dOrdinaire, etat: { modalites } })} />);
    expect(html).toMatch(/Vous êtes attendue.*À retrouver : Hélène Vidal 04 65 71 20 01/);
    expect(html).not.toContain('Ne partez pas');
    const reserve = {
      ...dOrdinaire,
      etat: { modalites },
    };
    const enReserve = unEvenement('ines', reserve);
    const lu = { ...enReserve.lu, autour: { ...enReserve.lu.autour, appels: [appel('claire'), appel('ines')] } };
    expect(mots(<Appelee {...enReserve} lu={lu} />)).toContain('vous êtes en réserve');
  });
});

describe('L’équipe', () => {
  const technique = [{ par: 'claire', le: LE, mots: 'On commence par deux.' }];

  it('les notes de technique ne paraissent qu’à qui est sur place : ni à qui conduit, ni à la ligne (R-171, T-33)', () => {
    expect(mots(<EnEquipe {...unEvenement('claire', { etat: { technique } })} />)).toContain('On commence par deux.');
    const conduite = mots(<EnEquipe {...unEvenement('ctr', { etat: { technique } })} />);
    expect(conduite).not.toContain('On commence par deux');
    expect(conduite).not.toContain('Comment nous nous y prenons');
  });

  it('un rôle proposé dit à qui il reste tant qu’il n’est pas pris ; qui l’a tenu garde ses heures', () => {
    const affectations = [
      { role: 'pilote' as const, personne: 'ctr', depuis: LE, proposee: { a: 'claire', par: 'ctr', le: LE } },
      { role: 'ecoute' as const, personne: 'ines', depuis: LE, jusqua: PLUS_TARD },
    ];
    const html = mots(<EnEquipe {...unEvenement('claire', { etat: { affectations } })} />);
    expect(html).toMatch(/« Pilote » vous est proposé.*Il reste à Hélène Vidal/);
    expect(html).toMatch(/Écoute : Inès Morel, depuis .* jusqu’à/);
    expect(html).toContain('Secrétariat : personne pour le moment');
  });

  it('un compte qui montrerait qui vient n’est pas montré : « moins de 5 » (R-173, R-228)', () => {
    const seances = [1, 2].map((numero) => ({
      numero,
      par: 'claire',
      le: LE,
      debut: '2026-03-12T09:00:00.000Z',
      minutes: 60,
      ou: 'Bureau 12',
      places: 12,
    }));
    const prises = new Map([
      [1, 4],
      [2, 7],
    ]);
    const html = mots(<EnEquipe {...unEvenement('claire', { etat: { seances, modalites }, lu: { prises } })} />);
    expect(html).toContain('dont prises : moins de 5.');
    expect(html).toContain('dont prises : 7.');
    expect(html).not.toMatch(/prises : 4/);
    const envoi = { cle: 'c', le: LE, gabarit: 'g', refuses: 0, sansAdresse: 2, abandonnes: 0 };
    expect(remise({ ...envoi, total: 4, acceptes: 2, enAttente: 0 }, 5)).not.toMatch(/: [1-4]\b/);
    expect(remise({ ...envoi, total: 900, acceptes: 898, enAttente: 0 }, 5)).toContain('898');
  });

  it('dit sous chaque champ de mots qui le lira, et aucun identifiant deux fois sur la page', () => {
    const props = unEvenement('claire', {
      etat: { modalites, affectations: [{ role: 'pilote', personne: 'claire', depuis: LE }] },
    });
    const html = lisible(
      <div>
        <EnEquipe {...props} />
        <Apres {...props} />
      </div>,
    );
    const champs = html.match(/<textarea/g)?.length ?? 0;
    expect(champs).toBeGreaterThan(3);
    expect(html.match(/<p class="lisible[^>]*>[^<]*<\/p> ?<textarea/g)?.length ?? 0).toBe(champs);
    expect(deuxFois(html)).toEqual([]);
  });

  it('ce qui est refusé revient ouvert avec sa faute, dans son formulaire et dans aucun autre', () => {
    const valeurs = { constats: 'Ménard ne vient plus.', actions: 'Écoute', besoins: 'Une salle', _csrf: 'x' };
    const props = unEvenement('claire', { valeurs, erreurs: { constats: ['Un nom.'] } });
    const html = lisible(<EnEquipe {...props} />);
    expect(html.match(/<details open/g)).toHaveLength(1);
    expect(html).toContain('Ménard ne vient plus.');
    expect(html).toContain('href="#champ-constats"');
    expect(html).toContain('id="champ-constats"');
    const technique = unEvenement('claire', { valeurs: { mots: 'Yves dort.' }, erreurs: { mots: ['Un nom.'] } });
    expect(lisible(<EnEquipe {...technique} />).match(/Un nom\./g)).toHaveLength(2);
  });
});

describe('Après', () => {
  it('le temps de reprise se déplace et ne se supprime pas ; les jours d’après sont tous là (R-173)', () => {
    const finie = { par: 'ctr', le: LE, debrief: '2026-03-12T13:00:00.000Z', sequence: 0 };
    const suivis = [
      {
        quoi: 'J+1',
        prevuLe: '2026-03-11T08:00:00.000Z',
        rappeleLe: LE,
        fait: { par: 'claire', le: LE, mots: 'Deux permanences.' },
      },
      { quoi: 'anniversaire', prevuLe: '2027-03-10T08:00:00.000Z' },
    ];
    const html = mots(<Apres {...unEvenement('ctr', { etat: { finie, suivis } })} />);
    expect(html).toContain('il ne se supprime pas');
    expect(html).not.toMatch(/[Aa]nnuler le temps/);
    expect(html).toContain('Deux permanences.');
    expect(html).toMatch(/Noter ce qui a été fait : Anniversaire/);
    expect(html).toContain('Clore par ce rapport');
  });
});
