// The requirements, the traps and the mail scenarios as facts: docs/exigences.csv, the one list that a person edits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const TEXTES = ['mef-2016', 'astras-2002', 'metl-medde-2014', 'menjs-2021', 'mtetm-2007'];
export const LISTE = 'docs/exigences.csv';

const RANGS = ['socle', 'importante', 'plus tard', 'hors logiciel', 'piège', 'scénario'];
const BATI = ['oui', 'pas encore', 'hors logiciel'];
const NUMERO = /^(R-\d{3}|T-\d{2}|S-\d{1,2})$/;

const mots = (cellule) => cellule.split(', ').filter(Boolean);

/**
 * @typedef {object} Exigence
 * @property {string} numero R-001, T-01, S-1
 * @property {number | undefined} theme undefined for a trap and a scenario
 * @property {string} rang @property {string} lecture @property {string} enonce @property {string} issue
 * @property {string} bati « oui » when the code of today does it
 * @property {Record<string, string>} renvois text → its paragraphs; a text that is absent says nothing of it
 * @property {string[]} champs fields of the profile @property {string[]} actes acts, steps and mails of the domain
 */

/** @returns {{ exigences: Map<string, Exigence>, fautes: string[] }} */
export function lireExigences(racine) {
  const lignes = parse(readFileSync(join(racine, LISTE)), { delimiter: ';', columns: true, info: true });
  const exigences = new Map();
  const fautes = [];
  for (const { record: r, info } of lignes) {
    const faute = (quoi) => fautes.push(`${LISTE}, ligne ${info.lines} : ${quoi}`);
    const numero = r.exigence;
    if (!NUMERO.test(numero)) faute(`« ${numero} » n’est pas un numéro (R-001, T-01, S-1).`);
    if (exigences.has(numero)) faute(`${numero} est écrit deux fois.`);
    if (!RANGS.includes(r.rang)) faute(`« ${r.rang} » n’est pas un rang (${RANGS.join(', ')}).`);
    if (!BATI.includes(r.bati)) faute(`« ${r.bati} » n’est pas un état (${BATI.join(', ')}).`);
    exigences.set(numero, {
      numero,
      theme: r.theme === '' ? undefined : Number(r.theme),
      rang: r.rang,
      lecture: r.lecture,
      enonce: r.enonce,
      issue: r.issue,
      bati: r.bati,
      renvois: Object.fromEntries(TEXTES.filter((t) => r[t] !== '').map((t) => [t, r[t]])),
      champs: mots(r.champs),
      actes: mots(r.actes),
    });
  }
  return { exigences, fautes };
}
