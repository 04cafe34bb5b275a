// One line per inverted value: what it was, what it became, and which test noticed.

const LARGEUR = 60;

function dire(valeur) {
  if (valeur === undefined) return '(rien)';
  const texte = typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
  return texte.length > LARGEUR ? `${texte.slice(0, LARGEUR - 1)}…` : texte;
}

function issue({ tueuse, joues, pannes }) {
  if (tueuse !== undefined) return `remarquée par ${tueuse.fichier} : ${tueuse.titre}`;
  if (pannes > 0) return 'SURVIT : un fichier ne se charge plus, ce qui ne prouve rien';
  return joues === 0
    ? 'SURVIT : aucun test ne cite ses exigences'
    : `SURVIT à ${joues} fichier${joues > 1 ? 's' : ''} de tests`;
}

export function ligne(essai) {
  const { texte, champ, chemin, avant, apres, regles } = essai.inversion;
  const ou = chemin === '' ? champ : `${champ}.${chemin}`;
  const signe = essai.tueuse === undefined ? '✖' : '✔';
  return `  ${signe} ${texte.id} ${ou} : ${dire(avant)} → ${dire(apres)} (${regles.join(', ')})\n      ${issue(essai)}`;
}

/** The count, then the survivors gathered by field: that is the work that is left. */
export function bilan(essais, secondes) {
  const survivants = essais.filter(({ tueuse }) => tueuse === undefined);
  const tete = `\n${essais.length} valeurs inversées, ${essais.length - survivants.length} remarquées, ${survivants.length} survivent (${secondes.toFixed(0)} s).`;
  const parChamp = new Map();
  for (const { inversion: i } of survivants) {
    const cle = `${i.texte.id} ${i.champ}`;
    parChamp.set(cle, { regles: i.regles, n: (parChamp.get(cle)?.n ?? 0) + 1 });
  }
  return [tete, ...[...parChamp].map(([cle, { regles, n }]) => `  ✖ ${cle} ×${n} (${regles.join(', ')})`)].join('\n');
}
