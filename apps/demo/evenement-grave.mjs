// `npm run demo -- evenement-grave`: a serious event at the running house (started if need be), by its real roles and over HTTP, seconds for
// minutes by the réglages of one service (apps/demo/reglages.json). Exit code 1 when somebody was not told what he had to be told, or was
// told what he must not know.
import { lirePersonnes } from './outils/comptes.mjs';
import { RESEAU_SOURCE } from './outils/programmes.mjs';
import { attendreQue } from './parcours/attendre.mjs';
import { Facteur } from './parcours/facteur.mjs';
import { Recit } from './parcours/recit.mjs';
import { Visiteur } from './parcours/visiteur.mjs';

const API = '/api/v1/evenements';
const CHEF = 'rachid.ouali';
const DIRECTION = 'francoise.delmas';
const CONSEILLERE = 'catherine.roussillon';
const VOLONTAIRES = ['nadia.cherifi', 'julien.morel-vasseur'];
const LIEU = 'Service de gestion comptable de Vienne';
/** Far more than the réglages let pass: a slow machine is not a failure. */
const LONGUEMENT = 120_000;
const RIEN_DE_TOUT_CELA = ['agression', 'guichet', LIEU];

/** This minute, where the service is: nothing here depends on the hour or the day. */
function aPresent() {
  const [jour, heure] = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  })
    .format(new Date())
    .split(' ');
  return { jour, heure };
}

/** @param {any} etat of the running house @returns {Promise<boolean>} whether every proof holds */
export async function jouerLEvenement(etat) {
  const recit = new Recit(1);
  recit.dire(
    '\nUn événement grave, du premier appel au rapport ; des secondes pour des minutes. Environ une minute.\n',
  );
  const adresses = new Map(
    [...(await lirePersonnes(RESEAU_SOURCE))].map(([compte, { courriel }]) => [compte, courriel]),
  );
  const comptes = [CHEF, DIRECTION, CONSEILLERE, ...VOLONTAIRES];
  const gens = new Map();
  for (const compte of comptes) gens.set(compte, await Visiteur.connecter(etat.site, compte));
  const qui = (compte) => gens.get(compte);
  const facteur = await Facteur.ouvrir(etat.boiteApi);
  const run = { titre: 'Ce qui s’est passé, seconde par seconde', lignes: [] };
  const noter = (compte, quoi) => {
    recit.noter(run, qui(compte).nom, quoi);
    recit.dire(`  ${qui(compte).nom} ${quoi}`);
  };
  const recoit = async (sorte, compte) => {
    const lettre = await facteur.attendre(sorte, adresses.get(compte), LONGUEMENT);
    recit.lettre(run, qui(compte).nom, lettre);
  };

  for (const compte of VOLONTAIRES) await tenirPrete(qui(compte));
  recit.dire('  Les volontaires ont dit qu’elles reçoivent bien les messages : elles comptent.');
  const structure = qui(CHEF).moi.fonctions.find((f) => f.role === 'chefDeService').structure;
  const { reference } = await qui(CHEF).poster(API, {
    structure,
    type: 'agression',
    ...aPresent(),
    rappeler: 'Accueil du rez-de-chaussée',
    telephone: '04 65 71 38 30',
  });
  const sur = (compte, verbe, champs = {}) => qui(compte).poster(`${API}/${reference}/${verbe}`, champs);
  const lire = (compte) => qui(compte).lire(`${API}/${reference}`);
  noter(CHEF, '(chef de service) prépare la demande : où, quoi, quand, qui rappeler');
  await recoit('evenementAConfirmer', DIRECTION);
  await sur(DIRECTION, 'confirmer');
  noter(DIRECTION, '(direction) confirme en une étape : la demande est faite');

  // Whoever is on call, if anybody is, was called before her, and does not answer
  await recoit('appelDeLigne', CONSEILLERE);
  await sur(CONSEILLERE, 'prise-en-charge');
  noter(CONSEILLERE, '(conseillère technique) prend en charge : l’appel s’arrête');
  await recoit('evenementPrisEnCharge', CHEF);

  await sur(CONSEILLERE, 'deploiement', { combien: '1', ou: 'Accueil du service', ...aPresent() });
  noter(CONSEILLERE, 'demande une personne : les volontaires du secteur sont appelés tous ensemble');
  for (const compte of VOLONTAIRES) await recoit('appelDEquipe', compte);
  const reponses = [
    [VOLONTAIRES[1], 'tropProche', 'répond ; personne d’autre ne saura quoi'],
    [VOLONTAIRES[0], 'accepte', 'répond « J’y vais » : l’équipe est complète'],
  ];
  for (const [compte, reponse, quoi] of reponses) {
    await sur(compte, 'reponse', { reponse });
    noter(compte, quoi);
  }
  const { equipe } = await lire(CONSEILLERE);
  await sur(CONSEILLERE, 'modalites', {
    forme: 'groupeDeParole',
    avec: qui(CHEF).moi.id,
    comment: 'telephone',
    medecin: 'oui',
  });
  noter(CONSEILLERE, 'convient des modalités avec le chef de service : l’équipe peut partir');
  await recoit('equipeAttendue', VOLONTAIRES[0]);
  await recoit('modalitesALire', CHEF);
  const luParLeChef = await lire(CHEF);
  noter(CHEF, `lit : ${luParLeChef.modalites?.forme ?? 'rien'} ; ni qui vient, ni qui a répondu quoi`);

  await recoit('releveProposee', VOLONTAIRES[0]);
  noter(CONSEILLERE, 'est prévenue qu’une personne est là depuis longtemps : une relève est proposée');
  await sur(CONSEILLERE, 'point', {
    constats: 'Le service est sous le choc.',
    actions: 'Un groupe de parole.',
    besoins: 'Une salle calme.',
  });
  await sur(CONSEILLERE, 'fin');
  noter(CONSEILLERE, 'termine l’intervention sur place');
  for (const compte of [VOLONTAIRES[0], CONSEILLERE]) await recoit('debrief', compte);
  await sur(CONSEILLERE, 'rapport', {
    moyens: 'Une assistante.',
    recommandations: 'Revoir l’accueil.',
    consequencesSociales: 'Une fatigue à suivre.',
  });
  noter(CONSEILLERE, 'écrit le rapport : aucun nom n’y entre');
  await recoit('suiviDEvenement', CONSEILLERE);
  const fin = await attendreQue('la fin', async () => lire(CONSEILLERE));

  recit.raconter(run);
  const lettres = await facteur.toutes();
  recit.dire('\nPreuves');
  const preuves = prouver({ lettres, equipe, luParLeChef, fin, noms: [...gens.values()].map((v) => v.moi.nom) });
  for (const preuve of preuves) recit.prouver(preuve);
  const tenu = preuves.every((p) => p.tenue);
  recit.dire(`\n${tenu ? 'Tout est prouvé' : 'UNE PREUVE A ÉCHOUÉ'} (${recit.secondes.toFixed(0)} s).`);
  return tenu;
}

/** Only a volunteer whose channel was tried is called: she says that the trial reached her. */
async function tenirPrete(volontaire) {
  await volontaire.poster('/api/v1/volontaires/inscription', {});
  await attendreQue(
    `l’essai du canal de ${volontaire.nom}`,
    async () => (await volontaire.essayer('/api/v1/volontaires/reponse', {})).statut < 400,
    LONGUEMENT,
  );
}

function prouver({ lettres, equipe, luParLeChef, fin, noms }) {
  const mots = [...RIEN_DE_TOUT_CELA, ...noms];
  const trouves = lettres.flatMap((l) =>
    mots.filter((mot) => `${l.sujet} ${l.texte}`.includes(mot)).map((mot) => `courriel ${l.n} : « ${mot} »`),
  );
  const dit = JSON.stringify(luParLeChef);
  return [
    {
      nom: 'L’équipe est complète, sans que l’on sache qui était trop proche',
      tenue: equipe.complete && equipe.retenus === 1 && !JSON.stringify(fin).includes('tropProche'),
      quoi: `Équipe : ${equipe.retenus} sur ${equipe.combien}, dans l’ordre des réponses.`,
      ecarts: [],
    },
    {
      nom: 'Le chef de service lit les modalités, et aucune réponse',
      tenue: luParLeChef.modalites !== null && luParLeChef.maReponse === null && !dit.includes('tropProche'),
      quoi: `Il lit : ${luParLeChef.modalites?.forme}.`,
      ecarts: [],
    },
    {
      nom: 'Aucun courriel ne dit ce qui s’est passé, où, ni à qui',
      tenue: trouves.length === 0 && lettres.length > 10,
      quoi: `${lettres.length} courriels lus en entier.`,
      ecarts: trouves,
    },
  ];
}
