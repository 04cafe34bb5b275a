// What a ministry writes into the network: lines of the files of the annuaire (libs/registre/annuaire/fichiers.ts), beside those
// written by hand, which always win.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nommeur } from './gens.mjs';

export const FICHIERS = [
  'structures',
  'personnes',
  'fonctions',
  'secteurs',
  'postes',
  'absences',
  'conventions',
  'continuites',
  'temps',
  'configurations',
  'astreintes',
  'volontaires',
];

export class Reseau {
  /** @param {string} source folder of the hand-written part */
  constructor(source) {
    this.lignes = Object.fromEntries(
      FICHIERS.map((nom) => [
        nom,
        readFileSync(join(source, `${nom}.csv`), 'utf8')
          .trim()
          .split('\n'),
      ]),
    );
    const codes = (nom) => this.lignes[nom].slice(1).map((l) => l.split(';', 1)[0]);
    this.connus = new Set([...codes('structures'), ...codes('secteurs'), ...codes('postes')]);
    this.avecChaine = new Set(codes('continuites'));
    this.nommer = nommeur();
    this.numero = 0;
  }

  /** @returns {boolean} whether somebody wrote it by hand already, with all that is in it */
  existe(code) {
    return this.connus.has(code);
  }

  /**
   * @param {string} code @param {string} nature @param {string} nom @param {string} parent
   * @param {{ territoire?: string, marque?: string, organisme?: string, secteur?: string, centrale?: boolean }} [plus]
   */
  structure(code, nature, nom, parent, { territoire = '', marque = '', organisme = '', secteur = '', centrale } = {}) {
    if (this.existe(code)) return;
    const cellules = [code, nature, nom, parent, '', territoire, marque, organisme, secteur, centrale ? 'oui' : ''];
    this.lignes.structures.push(cellules.join(';'));
    this.connus.add(code);
  }

  /** One person with a function in a place; she logs in with her code in small letters. @returns {string} her code */
  personne(code, role, structure, domaine) {
    const { prenom, nom } = this.nommer();
    const compte = code.toLowerCase();
    this.numero += 1;
    const tel = `04 65 71 ${String(Math.floor(this.numero / 100) % 100).padStart(2, '0')} ${String(this.numero % 100).padStart(2, '0')}`;
    this.lignes.personnes.push([code, prenom, nom, `${compte}@${domaine}.example`, tel, compte].join(';'));
    this.fonction(code, role, structure);
    return code;
  }

  fonction(personne, role, structure) {
    this.lignes.fonctions.push([personne, role, structure].join(';'));
  }

  secteur(code, nom, ...structures) {
    if (this.existe(code)) return;
    this.lignes.secteurs.push([code, nom, structures.join(' ')].join(';'));
    this.connus.add(code);
  }

  /** A post, with its holder unless it is vacant. `ou`: where she works; `absente`: away since long, until nobody knows when. */
  poste(code, nature, secteur, rang, { ou, domaine, vacant = false, absente = false, ministeriel = '' }) {
    if (this.existe(code)) return;
    const titulaire = vacant ? '' : this.personne(`P-${code}`, nature, ou, domaine);
    this.lignes.postes.push([code, nature, secteur, rang, titulaire, '', ministeriel].join(';'));
    if (absente && !vacant) this.lignes.absences.push(`${titulaire};2020-01-06;`);
    this.connus.add(code);
  }

  convention(structure, nature, pour = '') {
    this.lignes.conventions.push([structure, nature, '2020-01-01', '', pour].join(';'));
  }

  /** `couvrant` covers that post, at this rung; a post written by hand brought its own chain. */
  rang(poste, rang, couvrant, titre = '') {
    if (this.avecChaine.has(poste) || poste === couvrant) return;
    this.lignes.continuites.push([poste, rang, couvrant, titre].join(';'));
  }

  /** Each post is covered by the two that follow it in the list, the last ones by the first. */
  tour(postes, titre = '') {
    postes.forEach((poste, n) => {
      for (const rang of titre === '' ? [1, 2] : [1])
        if (rang < postes.length) this.rang(poste, rang, postes[(n + rang) % postes.length], titre);
    });
  }

  /** A chef de service and an agent: a place from which somebody may be signalled. */
  service(structure, domaine) {
    this.personne(`${structure}-CS`, 'chefDeService', structure, domaine);
    this.personne(`${structure}-AG`, 'agent', structure, domaine);
  }
}
