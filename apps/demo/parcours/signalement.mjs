// The first journey (issue 3, « the real input of the demo »), played by its real roles: filed, not acknowledged in time, the
// technical line called, help proposed, an answer or none, the horizon.
import { attendreQue } from './attendre.mjs';

export const SITUATION =
  'Agent absent depuis plusieurs semaines, que plus personne n’arrive à joindre. Isolé. ' +
  'Des lettres de créanciers arrivent pour lui au service.';

const MOTS_REPONSE = { oui: 'Je veux bien en parler', non: 'Non merci' };
/** Far more than the réglages of Isère let pass: a slow machine is not a failure. */
const LONGUEMENT = 120_000;

/**
 * @typedef {object} Run
 * @property {number} numero
 * @property {string} titre
 * @property {import('./visiteur.mjs').Visiteur} agent
 * @property {'oui' | 'non' | undefined} reponse
 * @property {boolean} [autrePersonne] he then asks for another person of the service
 * @property {{ quand: number, texte: string }[]} lignes
 * @property {any[]} lettresDuTiers
 * @property {any[]} lettresDeLAgent
 * @property {{ vues: string[], regards: number }} [suivi]
 * @property {string} [reference]
 * @property {any} [dossier] as the ASS sees it at the end
 */

/**
 * @param {Run} run
 * @param {{ chef: any, assistante: any, conseillere: any, remplacante: any, facteur: any, temoin: any, horloge: any, recit: any, adresses: Map<string, string> }} scene
 */
export async function jouer(run, scene) {
  await deposer(run, scene);
  await laisserMonter(run, scene);
  await proposer(run, scene);
  await repondre(run, scene);
  await apprendre(run, scene);
  await atteindreHorizon(run, scene);
}

async function deposer(run, { chef, facteur, temoin, recit, adresses }) {
  const { agent } = run;
  const { agents } = await chef.poster('/api/v1/agents/recherche', { recherche: agent.moi.nom });
  const trouve = agents.find((a) => a.id === agent.moi.id);
  if (trouve === undefined) throw new Error(`${chef.nom} ne trouve pas ${agent.nom} dans son périmètre`);
  const quand = recit.secondes;
  const { reference } = await chef.poster('/api/v1/signalements', {
    agent: trouve.id,
    situation: SITUATION,
    agentInforme: 'non',
  });
  run.reference = reference;
  recit.noter(run, chef.nom, `(chef de service) signale ${agent.nom} : « ${SITUATION} »`, quand);
  run.suivi = temoin.suivre({ reference, agent: agent.nom }, ({ recuLe, offreFaiteLe }) =>
    recit.vue(
      run,
      chef.nom,
      `« Reçu le ${jour(recuLe)} »${offreFaiteLe === null ? '' : `, « Offre faite le ${jour(offreFaiteLe)} »`}`,
    ),
  );
  const lettre = await facteur.attendre('reception', adresses.get(chef.compte));
  run.lettresDuTiers.push(lettre);
  recit.lettre(run, chef.nom, lettre);
  recit.etape('Le chef de service a signalé, et sait que c’est arrivé');
}

/** Nobody acknowledges: the clock goes up the technical line by itself. */
async function laisserMonter(run, { assistante, conseillere, facteur, recit, adresses }) {
  const affaire = await facteur.attendre('nouvelleAffaire', adresses.get(assistante.compte));
  recit.lettre(run, assistante.nom, affaire);
  recit.noter(run, assistante.nom, '(assistante du secteur) n’accuse pas réception dans le délai');
  await attendreQue(
    `${conseillere.nom} est appelée`,
    async () => (await conseillere.lire('/api/v1/a-faire')).appels.some((a) => a.reference === run.reference),
    LONGUEMENT,
  );
  const appel = await facteur.attendre('appel', adresses.get(conseillere.compte));
  recit.lettre(run, conseillere.nom, appel);
  recit.noter(
    run,
    conseillere.nom,
    '(conseillère technique) voit qu’une situation attend, et depuis quand ; pas qui, ni quoi',
  );
  recit.etape('Sans réponse de l’assistante, la conseillère technique est appelée');
}

async function proposer(run, { assistante, recit }) {
  const chemin = `/api/v1/signalements/${run.reference}`;
  await assistante.poster(`${chemin}/accuse-reception`, {});
  recit.noter(run, assistante.nom, 'accuse réception : la situation est la sienne');
  await assistante.poster(`${chemin}/proposition`, { voie: 'courriel', rappels: '2' });
  recit.noter(run, assistante.nom, 'propose son aide par courriel, et garde deux rappels');
  recit.etape('L’assistante a accusé réception et proposé son aide');
}

async function repondre(run, { facteur, recit, adresses }) {
  const { agent, reference, reponse } = run;
  const lettre = await facteur.attendre('proposition', adresses.get(agent.compte));
  run.lettresDeLAgent.push(lettre);
  recit.lettre(run, agent.nom, lettre);
  const { propositions } = await agent.lire('/api/v1/propositions');
  if (!propositions.some((p) => p.reference === reference && p.ouverte))
    throw new Error(`${agent.nom} ne voit pas la proposition qui lui est faite`);
  if (reponse === undefined) recit.noter(run, agent.nom, '(agent) lit, et ne répond pas : c’est son droit');
  else {
    await agent.poster(`/api/v1/signalements/${reference}/reponse`, { valeur: reponse });
    recit.noter(run, agent.nom, `(agent) se connecte et répond « ${MOTS_REPONSE[reponse]} »`);
  }
  if (run.autrePersonne === true) {
    await agent.poster(`/api/v1/signalements/${reference}/autre-personne`, {});
    recit.noter(run, agent.nom, 'demande une autre personne du service ; aucune raison n’est demandée, rien ne part');
  }
  recit.etape('Un agent a dit oui, un autre non, le troisième se tait');
}

/** The one fact that the text owes the referrer, once the offer is really made. */
async function apprendre(run, { chef, facteur, recit, adresses }) {
  const lettre = await facteur.attendre('offreFaite', adresses.get(chef.compte), LONGUEMENT);
  run.lettresDuTiers.push(lettre);
  recit.lettre(run, chef.nom, lettre);
  recit.etape('Le chef de service sait que l’offre est faite, et n’en saura pas plus');
}

async function atteindreHorizon(run, { assistante, remplacante, facteur, horloge, recit, adresses }) {
  const { agent, reference } = run;
  if (run.reponse === undefined) {
    for (let rappel = 1; rappel <= 2; rappel += 1) {
      const lettre = await facteur.attendre('rappel', adresses.get(agent.compte), LONGUEMENT);
      run.lettresDeLAgent.push(lettre);
      recit.lettre(run, agent.nom, lettre);
    }
  }
  await horloge.finie(reference, LONGUEMENT);
  const { propositions } = await agent.lire('/api/v1/propositions');
  if (propositions.some((p) => p.reference === reference && p.ouverte))
    throw new Error(`La proposition faite à ${agent.nom} reste ouverte après l’horizon`);
  recit.noter(run, 'Relais', 'ferme la proposition à l’horizon ; l’agent peut toujours s’adresser au service');
  const titulaire = run.autrePersonne === true ? remplacante : assistante;
  run.dossier = await titulaire.lire(`/api/v1/signalements/${reference}`);
  recit.etape('Les trois propositions sont arrivées à leur horizon');
}

const jour = (instant) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(instant));
