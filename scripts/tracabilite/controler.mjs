// What makes the traceability fail: each fault in one French sentence that names what to change.
import { LISTE } from './exigences.mjs';
import { parNumero } from './releve.mjs';

/** Fields that say which text it is: no requirement asks for them one by one. */
const IDENTITE = ['id', 'version', 'titre', 'court'];

/** @returns {string[]} empty when everything holds */
export function controler(exigences, releve) {
  const tests = parNumero(releve.tests);
  const fautes = [];
  for (const e of exigences.values()) {
    if (e.rang === 'socle' && e.bati === 'oui' && !tests.has(e.numero))
      fautes.push(
        `${e.numero} est du socle et dite bâtie, mais aucun titre de test ne la cite : écrivez ce test, ou corrigez « bati » dans ${LISTE}.`,
      );
    for (const champ of e.champs)
      if (!releve.champs.includes(champ))
        fautes.push(`${e.numero} : le profil n’a pas de champ « ${champ} » (${LISTE}).`);
    if (e.bati !== 'oui') continue;
    for (const acte of e.actes)
      if (!releve.actes.has(acte))
        fautes.push(`${e.numero} : libs/domaine n’a ni acte, ni étape, ni courriel « ${acte} » (${LISTE}).`);
  }
  const prevus = new Set([...exigences.values()].flatMap((e) => e.champs));
  for (const champ of releve.champs)
    if (!prevus.has(champ) && !IDENTITE.includes(champ))
      fautes.push(`Le champ « ${champ} » du profil ne répond à aucune exigence (${LISTE}).`);
  for (const { fichier, titre, cite } of releve.tests)
    for (const n of cite)
      if (!exigences.has(n)) fautes.push(`${fichier}, « ${titre} » : ${n} n’existe pas dans ${LISTE}.`);
  for (const { fichier, cite } of releve.code)
    for (const n of cite) if (!exigences.has(n)) fautes.push(`${fichier} : ${n} n’existe pas dans ${LISTE}.`);
  return fautes;
}
