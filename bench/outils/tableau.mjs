// What was measured, as a table that can be kept: median and extent of the rounds, ratios within each round, goals reached or not.
const mediane = (v) => [...v].sort((a, b) => a - b)[Math.floor((v.length - 1) / 2)];
const dire = (n, chiffres) => n.toFixed(chiffres).replace('.', ',');
const etendue = (v, chiffres = 0) =>
  `${dire(mediane(v), chiffres)} [${dire(Math.min(...v), chiffres)}–${dire(Math.max(...v), chiffres)}]`;

/** @param {[string, string, number, number, string, number][]} mesures phase, subject, size, round, name, value */
export function tableau(mesures, machine) {
  const lire = (phase, sujet, taille, nom) =>
    mesures.filter((m) => m[0] === phase && m[1] === sujet && m[2] === taille && m[4] === nom).map((m) => m[5]);
  const rapports = (phase, taille, nom) => {
    const eux = lire(phase, 'plancher', taille, nom);
    return lire(phase, 'relais', taille, nom).map((v, i) => v / eux[i]);
  };
  const tailles = [...new Set(mesures.filter((m) => m[0] === 'a').map((m) => m[2]))];
  const acquits = mesures.find((m) => m[0] === 'b')?.[2];
  const verdict = (but, valeur, seuil, ambition) =>
    `- ${but} : ${dire(valeur, 2)} ; visé ≤ ${seuil}${ambition === undefined ? '' : ` (ambition ≤ ${ambition})`} : **${valeur <= seuil ? 'atteint' : 'manqué'}**`;
  const [premiere50] = rapports('a', 50, 'dernier');
  const somme = (...quoi) => lire(...quoi).reduce((a, b) => a + b, 0);
  const grande = tailles.at(-1);
  return `# Crise : ce que coûte une alerte

${machine.le}, ${machine.coeurs} cœurs, Node ${machine.node}, PostgreSQL ${machine.postgres}. Charge de la machine : ${machine.chargeAvant} avant, ${machine.chargeApres} après. ${machine.tours} tours entrelacés ; médiane [moindre–plus grand], en millisecondes.

## De l’acte au relais

Le plancher est ce que fait au moins toute file durable : les mêmes lignes insérées et remises par nodemailer, sans notre registre.

| appels | | premier | moitié | dernier |
| ---: | --- | ---: | ---: | ---: |
${tailles
  .flatMap((n) =>
    ['relais', 'plancher'].map(
      (s) =>
        `| ${n} | ${s} | ${['premier', 'moitie', 'dernier'].map((q) => etendue(lire('a', s, n, q))).join(' | ')} |`,
    ),
  )
  .join('\n')}
${tailles.map((n) => `| ${n} | rapport | ${['premier', 'moitie', 'dernier'].map((q) => etendue(rapports('a', n, q), 2)).join(' | ')} |`).join('\n')}

## Réponses à 200 par seconde, en boucle ouverte

| | p50 | p99 | refusées | parties plus de 5 ms en retard |
| --- | ---: | ---: | ---: | ---: |
${['relais', 'plancher'].map((s) => `| ${s} | ${etendue(lire('b', s, acquits, 'p50'), 1)} | ${etendue(lire('b', s, acquits, 'p99'), 1)} | ${somme('b', s, acquits, 'refuses')} sur ${acquits * lire('b', s, acquits, 'p50').length} | ${somme('b', s, acquits, 'retardees')} |`).join('\n')}

## Après kill -9 d’une pompe au milieu de 1 000 appels

Premier courriel remis ensuite : ${etendue(lire('c', 'relais', 1000, 'reprise'))} ms ; perdus : ${somme('c', 'relais', 1000, 'perdus')} ; repartis sous le même Message-ID : ${etendue(lire('c', 'relais', 1000, 'renvoyes'))} (20 au plus étaient en vol).

## Ce qui est visé

${[
  verdict('C1, 50e appel de la première alerte / plancher', premiere50, 2.5, 1),
  verdict(`C2, dernier de ${grande} / plancher (visé à 10 000)`, mediane(rapports('a', grande, 'dernier')), 1.2, 0.6),
  verdict('C8, p99 d’une réponse / plancher', mediane(rapports('b', acquits, 'p99')), 3, 1.5),
  verdict('C8, réponses refusées', somme('b', 'relais', acquits, 'refuses'), 0),
  verdict('C11, reprise en secondes', mediane(lire('c', 'relais', 1000, 'reprise')) / 1000, 15, 3),
  verdict('C11, perdus', somme('c', 'relais', 1000, 'perdus'), 0),
].join('\n')}
`;
}
