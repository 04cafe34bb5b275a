import { chacunSonTexte } from '../../../apps/demo/parcours/cinq-textes.mjs';
import {
  aucunMotPersonnel,
  memeChronologie,
  memeHistoire,
  rappelsAuSeulSilencieux,
  type LettreVue,
  type RunVu,
} from '../../../apps/demo/parcours/preuves.mjs';

/** The three runs may lie on either side of midnight. */
const JOURS = ['dimanche 1er', 'lundi 2', 'mardi 31'];
const INTACT = { n: 1, de: 'retour+abc@relais.example', html: '', entetes: { from: 'Service social' }, pieces: [] };

function lettre(texte: string, pour: string): LettreVue {
  return { ...INTACT, texte, pour, sujet: 'Vous avez un message' };
}

/** What a run that leaks nothing shows, whatever the agent answers. */
function unRun(numero: number, reponse: RunVu['reponse']): RunVu {
  const adresse = `agent${numero}@dgfip.example`;
  const lettres = reponse === undefined ? 3 : 1;
  return {
    numero,
    reference: `0000000${numero}-0000-4000-8000-000000000000`,
    agent: { nom: `Agent ${numero}` },
    adresse,
    reponse,
    suivi: { vues: ['liste 200 reçu', 'liste 200 reçu, offre faite'], regards: 9 },
    lettresDuTiers: [
      lettre('Votre signalement est bien arrivé.', 'chef'),
      lettre(`L’offre d’aide a été faite le ${JOURS[numero - 1]} mars 2026.`, 'chef'),
    ],
    lettresDeLAgent: Array.from({ length: lettres }, () => lettre('Je vous propose un moment d’échange.', adresse)),
    dossier: { reponse: reponse ?? null },
  };
}

const trois = (): [RunVu, RunVu, RunVu] => [unRun(1, 'oui'), unRun(2, 'non'), unRun(3, undefined)];
const recues = (runs: readonly RunVu[]): LettreVue[] => runs.flatMap((r) => r.lettresDeLAgent);

describe('Une fuite semée fait échouer la démonstration', () => {
  it('trois cas qui ne diffèrent que par la réponse de l’agent sont prouvés pareils, dates et noms mis à part', () => {
    expect(memeChronologie(trois())).toMatchObject({ tenue: true, ecarts: [] });
    expect(rappelsAuSeulSilencieux(trois(), recues(trois()))).toMatchObject({ tenue: true, ecarts: [] });
  });

  it.each<[string, (r: RunVu) => void]>([
    ['un mot de plus sur la page', (r) => r.suivi.vues.splice(1, 1, 'liste 200 reçu, offre faite, acceptée')],
    ['un état de plus, un instant', (r) => void r.suivi.vues.push('liste 200 reçu, offre faite, close')],
    ['un état en moins', (r) => void r.suivi.vues.pop()],
    ['un courriel de plus', (r) => void r.lettresDuTiers.push(lettre('Votre démarche est terminée.', 'chef'))],
    ['une pièce jointe', (r) => r.lettresDuTiers[1]?.pieces.push('reponse.pdf')],
    ['un autre expéditeur', (r) => Object.assign(r.lettresDuTiers[1] ?? {}, { entetes: { from: 'Nadia Cherifi' } })],
    ['un objet qui parle', (r) => Object.assign(r.lettresDuTiers[1] ?? {}, { sujet: 'Bonne nouvelle' })],
  ])('au signalant : %s', (_fuite, semer) => {
    for (const i of [0, 1, 2]) {
      const runs = trois();
      // Mails are built from one frozen model: each run gets its own before the leak is sown.
      for (const r of runs) r.lettresDuTiers = r.lettresDuTiers.map((l) => ({ ...l, pieces: [] }));
      semer(runs[i] as RunVu);
      expect(memeChronologie(runs).tenue).toBe(false);
    }
  });

  it('la même fuite dans les trois cas est vue aussi : deux états et deux courriels, pas plus', () => {
    const runs = trois();
    for (const r of runs) r.suivi.vues.push('liste 200 close');
    expect(memeChronologie(runs).tenue).toBe(false);
  });

  it.each([
    ['un événement de plus', ['depart', 'reveil', 'fin', 'fin']],
    ['un type qui diffère', ['depart', 'minuterie', 'fin']],
    ['une taille qui diffère', ['depart', 'reveil', 'fin (512 octets chiffrés)']],
  ])('à Temporal : %s', (_fuite, evenements) => {
    const paisible = { evenements: ['depart', 'reveil', 'fin'], octets: 100 };
    expect(memeHistoire([paisible, paisible, { ...paisible, octets: 103 }]).tenue).toBe(true);
    expect(memeHistoire([paisible, { evenements, octets: 100 }, paisible]).tenue).toBe(false);
  });

  it('à l’agent : un rappel après sa réponse, ou une réponse que l’assistante lit mal', () => {
    const rappele = trois();
    rappele[1].lettresDeLAgent.push(lettre('Rien ne vous oblige à répondre.', rappele[1].adresse));
    expect(rappelsAuSeulSilencieux(rappele, recues(rappele)).tenue).toBe(false);
    const malLu = trois();
    malLu[0].dossier.reponse = 'non';
    expect(rappelsAuSeulSilencieux(malLu, recues(malLu)).tenue).toBe(false);
  });

  it('à tous : un nom dans un courriel ; et ne rien avoir reçu ne prouve rien', () => {
    const lettres = [lettre('Une situation vous est confiée : Mme Haddad.', 'assistante')];
    expect(aucunMotPersonnel(lettres, ['Haddad'])).toMatchObject({ tenue: false, ecarts: ['courriel 1 : « Haddad »'] });
    expect(aucunMotPersonnel([], ['Haddad']).tenue).toBe(false);
  });

  it('aux cinq textes : un constat manqué est dit avec son texte ; une histoire sans constat ne prouve rien', () => {
    const tenue = { titre: 'Finances 2016', verifies: 3, ecarts: [] };
    expect(chacunSonTexte([tenue])).toMatchObject({ tenue: true, ecarts: [] });
    expect(chacunSonTexte([tenue, { titre: 'Écologie 2014', verifies: 2, ecarts: ['Samira devait…'] }])).toMatchObject({
      tenue: false,
      ecarts: ['Écologie 2014 : Samira devait…'],
    });
    expect(chacunSonTexte([tenue, { ...tenue, verifies: 0 }]).tenue).toBe(false);
  });
});
