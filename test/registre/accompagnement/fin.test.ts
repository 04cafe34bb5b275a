import { rouvrableJusquau } from '#libs/domaine/accompagnement/fin/etat.js';
import { empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { aQuiPasserLaMain } from '#libs/registre/lecteurs/passer-la-main.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, etatDe, tenterSur } from './outils.js';

const JOUR_MS = 86_400_000;

describe('La fin d’un accompagnement', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison();
  });
  afterEach(() => m?.fermer());

  const maintenant = (): string => m.temps.maintenant.toISOString();
  const prochaines = async (reference: string): Promise<{ type: string; n: number }[]> =>
    (
      await m.horlogeBases.registre.query<{ type: string; n: number }>(
        'SELECT type, demandes AS n FROM reveil WHERE dossier = $1 ORDER BY type',
        [reference],
      )
    ).rows;

  it('dit ce qui a changé du point de vue de la personne, sans juger, et l’en prévient une fois (R-109)', async () => {
    const { agent, reference } = await accompagne(m);
    const bilan = 'Je dors mieux et mon loyer est à jour.';
    expect(await tenterSur(m, actes.clore, reference, agent, { motif: 'ensemble' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await tenterSur(m, actes.clore, reference, m.reseau.assistante, { motif: 'ensemble', bilan }));
    expect(cloture(await etatDe(m, reference))).toMatchObject({ motif: 'ensemble', bilan });
    expect(await courrielsDe(m, reference)).toMatchObject([{ gabarit: 'finDAccompagnement' }]);
    expect(await tenterSur(m, actes.clore, reference, m.reseau.assistante, { motif: 'ensemble' })).toMatchObject({
      code: 'ACCOMPAGNEMENT_TERMINE',
    });
  });

  it('décidée par l’agent, n’envoie rien et ne réveille rien (R-083, R-086)', async () => {
    const { agent, reference } = await accompagne(m);
    const avant = await prochaines(reference);
    accepte(await tenterSur(m, actes.terminer, reference, agent, { bilan: 'Cela m’a aidé.' }));
    expect(await courrielsDe(m, reference)).toEqual([]);
    expect(await prochaines(reference)).toEqual(avant);
    expect(cloture(await etatDe(m, reference))).toMatchObject({ motif: 'agent', bilan: 'Cela m’a aidé.' });
  });

  it('se reprend par l’agent jusqu’au dernier instant du réglage, même dossier, même personne, accords redemandés (R-076, T-12)', async () => {
    const { agent, reference } = await accompagne(m);
    accepte(await tenterSur(m, actes.clore, reference, m.reseau.assistante, { motif: 'sansNouvelles' }));
    const limite = rouvrableJusquau(await etatDe(m, reference)) as string;
    m.temps.avancer(Date.parse(limite) - m.temps.maintenant.getTime() - 1);
    accepte(await tenterSur(m, actes.reprendre, reference, agent, { accord: true }));
    const repris = await etatDe(m, reference);
    expect(cloture(repris)).toBeUndefined();
    expect(repris.titulaire).toBe(m.reseau.assistante.id);
    expect(empeche(repris, maintenant(), 'accompagnement')).toBeUndefined();
    expect(repris.accords.filter((a) => a.objet === 'accompagnement')).toHaveLength(2);
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).toEqual(['finDAccompagnement']);

    accepte(await tenterSur(m, actes.terminer, reference, agent, {}));
    m.temps.avancer(366 * JOUR_MS);
    expect(await tenterSur(m, actes.reprendre, reference, agent, { accord: true })).toMatchObject({
      code: 'PAS_A_ROUVRIR',
    });
  });

  it('ne touche pas un autre dossier de la même personne', async () => {
    const premier = await accompagne(m);
    const second = await accompagne(m);
    accepte(await tenterSur(m, actes.clore, premier.reference, m.reseau.assistante, { motif: 'autreService' }));
    expect(cloture(await etatDe(m, second.reference))).toBeUndefined();
  });

  it('confiée par l’encadrement sans lire, ou par sa titulaire : la suivante l’a, la première ne l’a plus (R-280)', async () => {
    const { reference } = await accompagne(m);
    const { assistante, autreAssistante, ctr, chef } = m.reseau;
    const vers = { a: autreAssistante.id };
    for (const autre of [chef, autreAssistante])
      expect(await tenterSur(m, actes.confier, reference, autre, vers)).toMatchObject({ code: 'INTROUVABLE' });
    expect(await tenterSur(m, actes.confier, reference, ctr, { a: chef.id })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
    accepte(await tenterSur(m, actes.confier, reference, ctr, vers));
    expect(await etatDe(m, reference)).toMatchObject({ titulaire: autreAssistante.id, tour: 2 });
    expect(await tenterSur(m, actes.clore, reference, assistante, { motif: 'ensemble' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    const offertes = await aQuiPasserLaMain(accesDe(m), autreAssistante.id, reference);
    expect(offertes?.map((o) => o.id)).toContain(assistante.id);
    expect(await aQuiPasserLaMain(accesDe(m), assistante.id, reference)).toBeUndefined();
    accepte(await tenterSur(m, actes.passerLaMain, reference, autreAssistante, { a: assistante.id }));
    expect(await etatDe(m, reference)).toMatchObject({ titulaire: assistante.id, tour: 3 });
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).toEqual(['affaireConfiee', 'affaireConfiee']);
  });

  it('laisse l’agent demander ce qui est à lui : un responsable, un jour, une réponse qu’il lit (R-056, T-68)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    const texte = 'Mon adresse est fausse.';
    accepte(await tenterSur(m, actes.demanderUnDroit, reference, agent, { genre: 'rectification', texte }));
    expect(await courrielsDe(m, reference)).toEqual([]);
    const [demande] = (await etatDe(m, reference)).droits;
    expect(Date.parse(demande?.avant ?? '') - Date.parse(demande?.le ?? '')).toBeGreaterThanOrEqual(29 * JOUR_MS);
    const reponse = { numero: '1', accordee: 'oui' as const, texte: 'C’est corrigé, merci de me l’avoir dit.' };
    expect(await tenterSur(m, actes.repondreAuDroit, reference, agent, reponse)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await tenterSur(m, actes.repondreAuDroit, reference, assistante, reponse));
    expect(await tenterSur(m, actes.repondreAuDroit, reference, assistante, reponse)).toMatchObject({
      code: 'DEMANDE_DEJA_REPONDUE',
    });
    expect((await etatDe(m, reference)).droits[0]?.reponse).toMatchObject({ accordee: true, texte: reponse.texte });
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).toEqual(['reponseALire']);
    expect(await faitsDe(m, reference)).toContain('droitRepondu');
  });
});
