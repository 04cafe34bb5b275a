import { Conduite } from '#apps/api/src/evenements/conduite.js';
import { Encadrement } from '#apps/api/src/evenements/encadrement.js';
import { PageEvenement } from '#apps/api/src/evenements/evenement.page.js';
import { PageEvenements } from '#apps/api/src/evenements/liste.page.js';
import { reste } from '#apps/api/src/evenements/mots.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { menjs2021 } from '#libs/reglementation/textes/menjs-2021.js';
import type { EvenementEnListe } from '#libs/registre/lecteurs/evenements.js';
import { autour, declare, gens, LE } from './outils.js';
import { appel, deuxFois, lisible, modalites, mots, page, unEvenement } from './pages-outils.js';

const ALERTE = {
  ...declare(mef2016, 'direction'),
  charge: undefined,
  deploiements: [],
} as never;
const conseillere = (etat: object = {}, lu: object = {}): ReturnType<typeof unEvenement> => {
  const partie = unEvenement('conseillere', {
    etat: { ...(ALERTE as object), ...etat },
    lu: {
      instant: '2026-03-10T09:02:46.000Z',
      deLaLigne: true,
      appelee: false,
      autour: autour(),
      remises: new Map([['conseillere.1', 'remis' as const]]),
      gens: new Map(
        Object.keys(gens).map((id) => [
          id,
          { nom: `Nom ${id}`, qualite: '', courriel: null, telephone: '04 65 71 20 01' },
        ]),
      ),
      ...lu,
    },
  });
  return { ...partie, personne: { ...partie.personne, ...gens.conseillere } as never };
};

describe('Qui conduit', () => {
  it('personne n’a pris en charge : le compte à rebours, qui est le suivant, des mots exacts et des téléphones (R-164, F-43)', () => {
    const html = mots(<Conduite {...conseillere()} />);
    expect(html).toMatch(/Personne n’a encore pris en charge.*\(Nom voisine\).*dans\s+02:14 , à 10 h 05/);
    expect(html).toMatch(
      /appel .*message remis à sa messagerie.*Région voisine.*dans 02:14.*Niveau national.*dans 07:14/,
    );
    expect(html).not.toMatch(/\blue?s?\b/);
    expect(lisible(<Conduite {...conseillere()} />).match(/href="tel:0465712001"/g)).toHaveLength(3);
  });

  it('la ligne est épuisée : la liste des téléphones, et quand tout recommence (F-42)', () => {
    const html = mots(<Conduite {...conseillere({ epuiseLe: LE })} />);
    expect(html).toMatch(/Plus personne à appeler par message : téléphonez.*Permanence.*rappelée dans 57:14/);
  });

  it('« autre » se reconnaît d’abord ; l’équipe ne s’appelle qu’ensuite (T-34)', () => {
    const pris = { type: 'autre', motif: 'Un incendie.', charge: { par: 'conseillere', le: LE, avance: LE } };
    const html = mots(<Conduite {...conseillere(pris)} />);
    expect(html).toMatch(/est-ce grave.*Un incendie.*Oui, c’est un événement grave/);
    expect(html).not.toContain('Appeler les volontaires');
    const reconnu = mots(<Conduite {...conseillere({ ...pris, reconnu: { par: 'conseillere', le: LE } })} />);
    expect(reconnu).toContain('Appeler les volontaires');
  });

  it('un seul formulaire pour l’équipe et ses modalités ; le médecin coordonne, jamais le service social ; rien de cela hors du MEF (R-159, R-160, R-161, T-31, T-36)', () => {
    const prise = { charge: { par: 'conseillere', le: LE, avance: LE } };
    const html = lisible(<Conduite {...conseillere(prise)} />);
    for (const nom of ['combien', 'ou', 'jour', 'heure', 'forme', 'avec', 'medecin', 'accueilUrgent'])
      expect(html).toContain(`name="${nom}"`);
    expect(html).toContain('sous la responsabilité du chef de service et coordonnée par le médecin de prévention');
    expect(deuxFois(html)).toEqual([]);
    const ailleurs = lisible(<Conduite {...conseillere({ ...prise, profil: menjs2021 })} />);
    expect(ailleurs).not.toContain('sous la responsabilité du chef de service et coordonnée');
  });

  it('qui ne peut pas est compté, jamais nommé ; ce qui manque, et la vague suivante (E9, R-158)', () => {
    const etat = {
      charge: { par: 'conseillere', le: LE, avance: LE },
      deploiements: [{ par: 'conseillere', le: LE, combien: 2, ou: 'Accueil', debut: LE }],
      vague: { numero: 1, le: LE },
    };
    const appels = [appel('assistante'), appel('rh', 'nePeutPas'), appel('agent', null)];
    const html = mots(<Conduite {...conseillere(etat, { autour: autour({ appels }) })} />);
    expect(html).toMatch(/3 volontaires appelés.*1 accepte.*1 ne peut pas.*1 n’a pas répondu.*il en manque 1/);
    expect(html).toMatch(/1 de plus loin est appelé dans 07:14/);
    expect(html).toContain('Nom assistante');
    expect(html).not.toMatch(/Nom (rh|agent)/);
    expect(html).toMatch(/Personne ne part encore.*Écrire ces modalités/);
  });

  it('des déclarations jointes : qui rappeler pour chacune', () => {
    const une = { par: 'chef', qualite: 'chefDeService' as const, le: LE, quand: LE };
    const declarations = [
      { ...une, rappeler: { nom: 'Accueil', telephone: '04 65 71 00 12' } },
      { ...une, le: '2026-03-10T09:01:00.000Z', rappeler: { nom: 'Étage', telephone: '04 65 71 00 13' } },
    ];
    expect(mots(<Conduite {...conseillere({ declarations })} />)).toMatch(/2 déclarations.*Accueil.*Étage/);
  });
});

describe('Qui dirige le lieu', () => {
  const chef = (etat: object = {}, role: 'chef' | 'direction' = 'chef'): ReturnType<typeof unEvenement> => {
    const partie = conseillere(etat, { deLaLigne: false, encadre: true });
    const fonctions = gens[role].fonctions.map((f) => ({ ...f, structureNom: 'Guichet' }));
    return { ...partie, personne: { id: role, prenom: 'A', nom: 'B', fonctions } };
  };

  it('la direction confirme en une étape ; le chef attend et lit qui appeler (R-156, T-32)', () => {
    const brouillon = { demande: undefined, demandesDeConfirmation: [{ personne: 'direction', le: LE }] };
    expect(mots(<Encadrement {...chef(brouillon, 'direction')} />)).toContain(
      'Je confirme : appeler le service social',
    );
    const html = mots(<Encadrement {...chef(brouillon)} />);
    expect(html).toMatch(/La direction n’a pas encore confirmé. Nom direction 04 65 71 20 01.*dans 02:14/);
    expect(html).not.toContain('Je confirme');
  });

  it('lit qui s’en charge, qui vient une fois les modalités convenues ; jamais l’échelle, ni qui est reçu (R-158, R-173)', () => {
    const etat = {
      charge: { par: 'conseillere', le: LE, avance: LE },
      deploiements: [{ par: 'conseillere', le: LE, combien: 2, ou: 'Accueil', debut: LE }],
    };
    const partie = chef(etat);
    const avecAppels = { ...partie, lu: { ...partie.lu, autour: autour({ appels: [appel('assistante')] }) } };
    const avant = mots(<Encadrement {...avecAppels} />);
    expect(avant).toMatch(/Nom conseillere a pris en charge.*Personne ne part avant/);
    expect(avant).not.toMatch(/Nom assistante|Nom voisine|Région voisine/);
    const lu = { ...avecAppels.lu, etat: { ...avecAppels.lu.etat, modalites } };
    const apres = mots(<Encadrement {...{ ...avecAppels, lu }} />);
    expect(apres).toMatch(/Qui vient.*Nom assistante.*Ce sont bien les modalités convenues/);
    expect(apres).toMatch(/signalez sa situation.*Vous ne verrez jamais qui a été reçu/);
  });
});

describe('La page, et la liste', () => {
  it('se recharge d’elle-même sans JavaScript, mais jamais sous des doigts qui écrivent', () => {
    const alerte = conseillere();
    const prise = conseillere({ charge: { par: 'conseillere', le: LE, avance: LE } });
    expect(lisible(<PageEvenement {...alerte} />)).toContain('<noscript><meta http-equiv="refresh" content="30"/>');
    expect(lisible(<PageEvenement {...prise} />)).not.toContain('http-equiv="refresh"');
    expect(lisible(<PageEvenement {...alerte} />)).toContain('data-empreinte="e"');
  });

  it('range par ce qui manque, le plus ancien d’abord', () => {
    const { lu, personne } = conseillere();
    const un = (reference: string, le: string, etat: object = {}): EvenementEnListe => ({
      ...lu,
      reference,
      clos: false,
      etat: { ...lu.etat, ...etat, declarations: lu.etat.declarations.map((d) => ({ ...d, le })) },
    });
    const evenements = [
      un('b', '2026-03-10T09:30:00.000Z'),
      un('a', LE),
      un('c', LE, { charge: { par: 'voisine', le: LE, avance: LE } }),
    ];
    const html = lisible(<PageEvenements page={page} evenements={evenements} personne={personne} />);
    expect(html).toMatch(/À prendre en charge.*\/evenements\/a".*\/evenements\/b".*En cours.*\/evenements\/c"/);
    expect(mots(<PageEvenements page={page} evenements={[]} personne={personne} />)).toContain('Rien à faire ✔');
  });

  it('un compte à rebours ne descend pas sous zéro', () => {
    expect([reste(LE, '2026-03-10T08:58:59.000Z'), reste(LE, '2026-03-10T09:00:09.000Z')]).toEqual(['01:01', '00:00']);
    expect(reste('2026-03-10T10:05:00.000Z', LE)).toBe('1:05:00');
  });
});
