import { randomUUID } from 'node:crypto';
import { jusqua, secondes, unSysteme, type ReponseHttp, type Systeme } from '../../outils/systeme.js';
import { jouerEnEntier, parcoursComplet } from './complet.js';
import { agents, situation, trouver } from './gens.js';
import { Parcours } from './parcours.js';

describe('un processus est tué sans prévenir (kill -9)', () => {
  let s: Systeme;

  /** Killed and started again: between two acts, or while they are being answered. */
  const tuer = async (nom: 'api' | 'worker'): Promise<void> => {
    await s.processus[nom].tuer('SIGKILL');
    await s.processus[nom].demarrer();
  };

  beforeAll(async () => {
    // The agent answers before the offer is held for made, on a busy machine too.
    const horloge = { accuse: { secondes: 4 }, attenteRetour: { secondes: 10 }, horizon: { secondes: 20 } };
    s = await unSysteme({ reglages: secondes(horloge) });
  });
  afterAll(() => s?.fermer());

  it('entre deux actes, le worker et le site : mêmes faits, mêmes courriels, même vue du signalant que sans panne', async () => {
    const p = await Parcours.ouvrir(s, 'thierry.mougin');
    const bilan = await jouerEnEntier(p, s, async () => {
      await Promise.all([tuer('worker'), tuer('api')]);
    });
    expect(bilan).toEqual(parcoursComplet);
  });

  it('pendant une rafale d’envois répétés jusqu’à la réponse : rien de perdu, rien en double', async () => {
    const depart = (await s.boite.lister()).at(-1)?.n ?? 0;
    const chef = await s.connecter(agents['aminata.diallo'].chef);
    const agent = await trouver(chef, 'aminata.diallo');
    const envois = Array.from({ length: 40 }, () => ({ cle: randomUUID(), statuts: new Set<number>() }));
    const references = new Map<string, string>();
    const file = [...envois];
    const guichet = async (): Promise<void> => {
      for (let envoi = file.shift(); envoi !== undefined; envoi = file.shift()) {
        const { json } = await insister(envoi.statuts, () =>
          chef.poster<{ reference: string }>('/api/v1/signalements', { agent, situation }, { cle: envoi.cle }),
        );
        references.set(envoi.cle, json.reference);
      }
    };
    const chaos = async (): Promise<void> => {
      for (const seuil of [5, 15, 25]) {
        await jusqua(() => references.size >= seuil, { quoi: `${seuil} dépôts` });
        await (seuil === 15 ? Promise.all([tuer('worker'), tuer('api')]) : tuer('api'));
      }
    };
    await Promise.all([chaos(), ...Array.from({ length: 6 }, guichet)]);

    // Asked once more with the same keys: the same answers.
    for (const { cle } of envois) {
      const rejoue = await chef.poster<{ reference: string }>('/api/v1/signalements', { agent, situation }, { cle });
      expect([rejoue.statut, rejoue.json.reference]).toEqual([201, references.get(cle)]);
    }
    const uniques = new Set(references.values());
    expect(uniques.size).toBe(envois.length);
    const { json } = await chef.get<{ signalements: { reference: string }[] }>('/api/v1/signalements');
    const vus = json.signalements.map((l) => l.reference).filter((r) => uniques.has(r));
    expect(vus.sort()).toEqual([...uniques].sort());

    // Every letter once in the ledger; each left, or stands as uncertain (courtesy) because the pump died while it was handing it over.
    const lettres = await livre(s, [...uniques]);
    expect(lettres.filter((l) => l.gabarit === 'nouvelleAffaire')).toHaveLength(envois.length);
    expect(lettres.filter((l) => l.gabarit === 'receptionAuTiers')).toHaveLength(envois.length);
    const recus = (await s.boite.lister()).filter((c) => c.n > depart);
    for (const { message_id, etat, classe } of lettres.filter((l) => l.gabarit !== 'monteeDeLigne')) {
      const copies = recus.filter((c) => c.messageId === message_id).length;
      if (classe === 'vital') expect({ etat, recu: copies >= 1 }).toEqual({ etat: 'ACCEPTE', recu: true });
      else if (etat === 'ACCEPTE') expect(copies).toBe(1);
      else expect({ etat, enDouble: copies > 1 }).toEqual({ etat: 'INCERTAIN', enDouble: false });
    }
  });
});

/** Repeats one request under one key until somebody answers: a connection refused, cut, or a 503 says nothing of the act. */
async function insister<T>(vus: Set<number>, envoyer: () => Promise<ReponseHttp<T>>): Promise<ReponseHttp<T>> {
  return jusqua(
    async () => {
      const reponse = await envoyer().catch(() => undefined); // killed meanwhile: asked again
      if (reponse !== undefined) vus.add(reponse.statut);
      if (reponse === undefined || reponse.statut === 503) return undefined;
      expect(reponse.statut).toBe(201);
      return reponse;
    },
    { quoi: 'une réponse', indice: () => `statuts vus : ${[...vus].join(', ')}` },
  );
}

interface Ligne {
  gabarit: string;
  classe: string;
  etat: string;
  message_id: string;
}

/** The ledger of these dossiers, once nothing is on its way any more. */
async function livre(s: Systeme, dossiers: string[]): Promise<Ligne[]> {
  return jusqua(
    async () => {
      const lignes = await s.lire<Ligne>(
        `SELECT gabarit, classe, etat, message_id FROM courriel WHERE dossier = ANY ($1) AND gabarit <> 'monteeDeLigne'`,
        [dossiers],
      );
      return lignes.every((l) => ['ACCEPTE', 'INCERTAIN'].includes(l.etat)) && lignes;
    },
    { quoi: 'plus aucun courriel en route' },
  );
}
