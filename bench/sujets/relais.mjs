// Relais over HTTP, as its own pages use it: a chef de service files, the assistante does the rest, each with a session of its own.
// Filed, routed, acknowledged, offered, accepted, a plan with five actions, closed: ten acts, and the workflows that follow them.
import pg from 'pg';
import { Visiteur } from '../../apps/demo/parcours/visiteur.mjs';
import { chronometrer, conduire } from './conducteur.mjs';

const SITUATION = 'Absente depuis trois semaines, isolée. Des courriers de créanciers arrivent au service.';
const ACTIONS = 5;

let [gens, agents, base, jours, sansAttendre] = [[], [], undefined, undefined, false];

/** Each DR-1 speaks of another agent: a second signalement of the same person is another story. */
const unAgent = () => {
  const id = agents.pop();
  if (id === undefined) throw new Error('no agent left: the network of the bench is too small');
  return id;
};

async function deposer({ chef, assistante }, latences = []) {
  const acte = (qui, chemin, corps) => chronometrer(latences, () => qui.poster(`/api/v1/${chemin}`, corps));
  const { reference } = await acte(chef, 'signalements', {
    agent: unAgent(),
    situation: SITUATION,
    agentInforme: 'oui',
  });
  await acte(assistante, `signalements/${reference}/accuse-reception`, {});
  await acte(assistante, `signalements/${reference}/proposition`, { voie: 'telephone' });
  const accord = { le: jours.aujourdhui, maniere: 'telephone' };
  const ne = await acte(assistante, `signalements/${reference}/accord-recueilli`, accord);
  return { assistante, signalement: reference, accompagnement: ne.reference };
}

const action = { quoi: 'Appeler le bailleur', qui: 'ensemble' };
const ajouter = ({ assistante, accompagnement }) =>
  assistante.essayer(`/api/v1/accompagnements/${accompagnement}/plan-action`, { ...action, echeance: jours.echeance });
const clore = ({ assistante, accompagnement }) =>
  assistante.poster(`/api/v1/accompagnements/${accompagnement}/cloture`, { motif: 'ensemble' });

async function reussir(faire) {
  const { statut, code } = await faire();
  if (statut >= 400) throw new Error(`refused: ${statut} ${code}`);
}

/** Of what leaves at once: nudges towards Temporal, and mails that are due. */
const RESTE = `SELECT (SELECT count(*) FROM reveil WHERE NOT quarantaine AND pas_avant <= now())::int
  + (SELECT count(*) FROM courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS') AND pas_avant <= now())::int AS reste`;

conduire({
  ouvrir: async ({ site, sessions, chefs, assistantes, personnes, registre, lesJours, attendre = true }) => {
    sansAttendre = !attendre;
    if (gens.length > 0) return; // told anew whether to wait
    [agents, jours] = [personnes, lesJours];
    base = new pg.Pool({ connectionString: registre, max: 1 });
    for (let i = 0; i < sessions; i += 1)
      gens.push({
        chef: await Visiteur.connecter(site, chefs[i % chefs.length]),
        assistante: await Visiteur.connecter(site, assistantes[i % assistantes.length]),
      });
  },
  dossier: async (client) => {
    const latences = [];
    const d = await deposer(gens[client], latences);
    for (let i = 0; i < ACTIONS; i += 1) await chronometrer(latences, () => reussir(() => ajouter(d)));
    await chronometrer(latences, () => clore(d));
    return latences;
  },
  entamer: (client) => deposer(gens[client]),
  agir: async (d) => (await ajouter(d)).statut < 400,
  finir: async (d) => void (await clore(d)),
  attendreLaSuite: async () => {
    while (!sansAttendre) {
      const { rows } = await base.query(RESTE);
      if (rows[0].reste === 0) return;
      await new Promise((suite) => setTimeout(suite, 20));
    }
  },
  fermer: () => base.end(),
});
