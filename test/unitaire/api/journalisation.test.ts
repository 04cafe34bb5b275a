import { champsErreur, creerJournal, journalPourNest, type ChampsJournal } from '#libs/infra/journalisation.js';

const CANARI = 'Zéphyrine-Malaquais';

function ouvrir() {
  const lignes: string[] = [];
  const journal = creerJournal({
    processus: 'api',
    niveau: 'debug',
    destination: { write: (l) => void lignes.push(l) },
  });
  return {
    journal,
    lire: () => lignes.map((l) => JSON.parse(l) as Record<string, unknown>),
    brut: () => lignes.join(''),
  };
}

describe('Le journal technique ne dit que ce qui est permis', () => {
  it('garde les champs permis, sous la forme permise', () => {
    const { journal, lire } = ouvrir();
    journal.info('requete', { methode: 'GET', route: '/dossiers/:reference', statut: 200, dureeMs: 3 });
    expect(lire()[0]).toMatchObject({
      level: 'info',
      processus: 'api',
      msg: 'requete',
      methode: 'GET',
      route: '/dossiers/:reference',
      statut: 200,
      dureeMs: 3,
    });
  });

  it('laisse tomber un champ inconnu, même forcé', () => {
    const { journal, brut } = ouvrir();
    journal.info('essai', { nom: CANARI, agent: { nom: CANARI }, err: new Error(CANARI) } as unknown as ChampsJournal);
    expect(brut()).toContain('essai');
    expect(brut()).not.toContain(CANARI);
  });

  it.each([
    'reference',
    'procedure',
    'etape',
    'code',
    'dureeMs',
    'statut',
    'methode',
    'route',
    'processus',
    'voie',
    'essais',
    'nombre',
    'erreur',
    'incident',
    'lignes',
  ])('refuse dans « %s » un mot qui n’en a pas la forme', (champ) => {
    const { journal, brut } = ouvrir();
    journal.warn('essai', { [champ]: `${CANARI} est absente` });
    journal.warn('essai', { [champ]: { profond: CANARI } });
    expect(brut()).not.toContain('Malaquais');
  });

  it('ne dit d’une erreur que son nom, son code et nos lignes', () => {
    const { journal, brut, lire } = ouvrir();
    const erreur = Object.assign(new TypeError(`${CANARI}\n    at ${CANARI} (/x/libs/${'Malaquais'}.ts:1:1)`), {
      code: '23505',
      detail: CANARI,
    });
    journal.error('panne', champsErreur(erreur));
    expect(lire()[0]).toMatchObject({ erreur: 'TypeError:23505' });
    expect(brut()).not.toContain('Malaquais');
  });

  it('cite les lignes de nos sources sans le message', () => {
    const erreur = new Error('x');
    erreur.stack =
      'Error: x\n    at deposer (file:///srv/relais/dist/libs/registre/acter.js:12:7)\n    at node:internal/process:1:1';
    expect(champsErreur(erreur)).toEqual({ erreur: 'Error', lignes: ['libs/registre/acter.js:12:7'] });
  });

  it('ne garde des messages de Nest que le nom de la classe qui parle', () => {
    const { journal, brut, lire } = ouvrir();
    const nest = journalPourNest(journal);
    nest.error(`échec pour ${CANARI}`, `Error: ${CANARI}\n at x`, 'ExceptionsHandler');
    nest.log(`bonjour ${CANARI}`);
    expect(lire()[0]).toMatchObject({ level: 'error', msg: 'nest', etape: 'ExceptionsHandler' });
    expect(brut()).not.toContain('Malaquais');
  });
});
