// Text × what a referrer may do × what this one learned × paragraphs. The first and the last column are read from the site, the
// third from what the referrer really saw.
const LARGEURS = [18, 42, 36, 18];
const ENTETE = ['Texte', 'Ce que peut le tiers', 'Ce qu’il a appris', '§'];

/** @param {{ texte: { court: string, regles: Record<string, any> }, vu: any }[]} joues @returns {string[]} lines */
export function tableauDesTextes(joues) {
  const lignes = joues.map(({ texte: { court, regles }, vu }) => [
    court,
    peut(regles),
    appris(vu),
    paragraphes(regles),
  ]);
  return [...rangee(ENTETE), filet(), ...lignes.flatMap((l) => [...rangee(l), filet()])];
}

function peut({ tiersSignalants, demandesDAppui }) {
  const appui = demandesDAppui.dite === undefined ? [] : [`Laissent un message : ${demandesDAppui.dite.enClair}`];
  return [...(tiersSignalants.dite === undefined ? [] : [tiersSignalants.dite.enClair]), ...appui].join(' ');
}

/** Where the text says so; a silence about what he learns is said too. */
function paragraphes({ tiersSignalants, demandesDAppui, informationDuTiers }) {
  const dits = [tiersSignalants, demandesDAppui, informationDuTiers].flatMap(({ dite }) => dite?.renvoi ?? []);
  const silence = informationDuTiers.dite === undefined ? ['information : silence'] : [];
  return [...new Set(dits), ...silence].join(' ; ');
}

/** Of one referrer's page: the receipt, and what came after it. */
function appris({ recuLe, offreFaiteLe, nonRecevableLe, texte }) {
  const suite = [
    ...(offreFaiteLe === null ? [] : [`offre faite le ${jour(offreFaiteLe)}, et une attestation`]),
    ...(nonRecevableLe === null ? [] : ['demande non recevable, sans motif']),
    ...(texte === null ? [] : ['un mot écrit par l’assistante']),
  ];
  return `Reçu le ${jour(recuLe)} ; ${suite.join(' ; ') || 'rien d’autre'}.`;
}

const filet = () => `  ${LARGEURS.map((l) => '─'.repeat(l)).join('─┼─')}`;

function rangee(cellules) {
  const plies = cellules.map((c, i) => plier(c, LARGEURS[i]));
  const hauteur = Math.max(...plies.map((p) => p.length));
  return Array.from({ length: hauteur }, (_, n) =>
    `  ${plies.map((p, i) => (p[n] ?? '').padEnd(LARGEURS[i])).join(' │ ')}`.trimEnd(),
  );
}

/** Words of one cell on lines of its width; a word that is too long stands alone. */
function plier(texte, largeur) {
  const lignes = [''];
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== '' && derniere.length + 1 + mot.length > largeur) lignes.push(mot);
    else lignes[lignes.length - 1] = derniere === '' ? mot : `${derniere} ${mot}`;
  }
  return lignes;
}

const jour = (instant) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(instant));
