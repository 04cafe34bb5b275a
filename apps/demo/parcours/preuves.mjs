// What the demonstration proves, and of what exactly. Each proof is a pure function of what was seen: it can be shown to fail.
import { sansRepere } from './temoin.mjs';

/**
 * @typedef {{ nom: string, tenue: boolean, quoi: string, ecarts: string[] }} Preuve
 */

/** Everything that the referrer could see or receive, in order, with the words that name a run or a day taken out. */
export function chronologieDuTiers({ reference, agent, suivi, lettresDuTiers }) {
  const repere = { reference, agent: agent.nom };
  return [
    ...suivi.vues.map((vue) => `voit ${vue}`),
    ...lettresDuTiers.map(({ de, sujet, texte, html, entetes, pieces }) =>
      sansRepere(
        `reçoit de ${entetes.from} (${de.replace(/\+[^@]*@/, '+…@')}) « ${sujet} » ${texte} ${html} pièces ${pieces.length}`,
        repere,
      ),
    ),
  ];
}

/** @returns {Preuve} */
export function memeChronologie(runs) {
  const regards = runs.map((r) => r.suivi.regards);
  const ecarts = comparer(runs.map(chronologieDuTiers));
  const attendu = runs.every((r) => r.suivi.vues.length === 2 && r.lettresDuTiers.length === 2);
  return {
    nom: 'Ce que voit le chef de service est le même dans les trois cas',
    tenue: ecarts.length === 0 && attendu,
    quoi:
      'Comparés mot à mot, sans la référence, le nom de l’agent et les dates : les réponses de l’API (statut et corps de ' +
      'sa liste, statut et corps du dossier, qui lui est refusé), et ses deux courriels (expéditeur, objet, texte, mise en ' +
      `forme, pièces). Regardés ${Math.min(...regards)} fois au moins du dépôt à l’horizon : deux états, « reçu » puis « offre faite ».`,
    ecarts: attendu ? ecarts : [...ecarts, 'le chef de service devait voir deux états et recevoir deux courriels'],
  };
}

/** @param {{ evenements: string[], octets: number }[]} histoires @returns {Preuve} */
export function memeHistoire(histoires) {
  const ecarts = comparer(histoires.map((h) => h.evenements));
  const octets = [...new Set(histoires.map((h) => h.octets))];
  return {
    nom: 'Ce que Temporal garde est le même dans les trois cas',
    tenue: ecarts.length === 0,
    quoi:
      `Comparés événement par événement : le type, et la taille de chaque contenu chiffré. ` +
      `traiterSignalement : ${histoires[0].evenements.length} événements, ${octets.join(' / ')} octets comptés par le serveur ` +
      '(à quelques octets près, ceux des instants).',
    ecarts,
  };
}

/** @returns {Preuve} no reminder after an answer; both to the one who said nothing */
export function rappelsAuSeulSilencieux(runs, lettres) {
  const ecarts = runs.flatMap(({ numero, agent, reponse, adresse, lettresDeLAgent, dossier }) => {
    const recues = lettres.filter((l) => l.pour === adresse).length;
    const voulues = reponse === undefined ? 3 : 1;
    const vue = dossier.reponse ?? undefined;
    return [
      ...(recues === voulues && lettresDeLAgent.length === voulues
        ? []
        : [`cas ${numero} : ${agent.nom} a reçu ${recues} courriels au lieu de ${voulues}`]),
      ...(vue === reponse ? [] : [`cas ${numero} : l’assistante lit « ${vue} » au lieu de « ${reponse} »`]),
    ];
  });
  return {
    nom: 'L’assistante sait, et l’agent qui a répondu n’est plus sollicité',
    tenue: ecarts.length === 0,
    quoi: 'Courriels à l’agent : un pour « oui », un pour « non », trois pour le silence (la proposition et deux rappels).',
    ecarts,
  };
}

/** @param {any[]} lettres @param {string[]} mots that no letter may hold @returns {Preuve} */
export function aucunMotPersonnel(lettres, mots) {
  const ecarts = lettres.flatMap(({ n, sujet, texte, html }) =>
    mots.filter((mot) => `${sujet} ${texte} ${html}`.includes(mot)).map((mot) => `courriel ${n} : « ${mot} »`),
  );
  return {
    nom: 'Aucun courriel ne nomme l’agent, le signalant ni le motif',
    tenue: ecarts.length === 0 && lettres.length > 0,
    quoi: `${lettres.length} courriels lus en entier, ${mots.length} mots cherchés : ${mots.join(', ')}.`,
    ecarts,
  };
}

/** @param {{ code: number, sortie: string }} verification of the journal by the command line @returns {Preuve} */
export function journalIntact({ code, sortie }) {
  return {
    nom: 'Le journal se tient',
    tenue: code === 0,
    quoi: sortie.trim(),
    ecarts: code === 0 ? [] : [`la vérification a rendu le code ${code}`],
  };
}

/** @param {string[][]} suites @returns {string[]} where the others first differ from the first one */
function comparer([premiere, ...autres]) {
  return autres.flatMap((autre, i) => {
    const n = Math.max(premiere.length, autre.length);
    const ou = Array.from({ length: n }, (_, k) => k).find((k) => premiere[k] !== autre[k]);
    if (ou === undefined) return [];
    const [la, ici] = alentours(premiere[ou] ?? '(rien)', autre[ou] ?? '(rien)');
    return [`cas 1, ligne ${ou + 1} : ${la}`, `cas ${i + 2}, ligne ${ou + 1} : ${ici}`];
  });
}

/** A page or a letter is long: only what surrounds the first difference is shown. */
function alentours(un, autre) {
  const longueur = Math.min(un.length, autre.length);
  const ou = Array.from({ length: longueur }, (_, k) => k).find((k) => un[k] !== autre[k]) ?? longueur;
  return [un, autre].map((t) => `${ou > 60 ? '…' : ''}${t.slice(Math.max(0, ou - 60), ou + 60)}`);
}
