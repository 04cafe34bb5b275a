// The letters received by the mail sink: in memory, and one JSON line each in .relais/courriels.jsonl.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import PostalMime from 'postal-mime';

/** @typedef {{ n: number, le: string, de: string, pour: string, sujet: string, messageId: string, texte: string, html: string, entetes: Record<string, string>, pieces: { nom: string, type: string, taille: number }[], taille: number }} Courriel */

export class Courriels {
  #fichier;
  #tous;
  #dernier;

  constructor(fichier) {
    this.#fichier = fichier;
    this.#tous = existsSync(fichier) ? lignes(readFileSync(fichier, 'utf8')) : [];
    this.#dernier = this.#tous.at(-1)?.n ?? 0;
  }

  /** @param {Buffer} brut @param {string} de @param {string[]} pour the envelope, not the headers: what SMTP was really told */
  async recevoir(brut, de, pour) {
    const lu = await PostalMime.parse(brut);
    const courriel = {
      n: ++this.#dernier,
      le: new Date().toISOString(),
      de,
      pour: pour.join(', '),
      sujet: lu.subject ?? '',
      messageId: lu.messageId ?? '',
      texte: lu.text ?? '',
      html: lu.html ?? '',
      entetes: enTetes(lu.headers),
      pieces: lu.attachments.map((p) => ({ nom: p.filename ?? '', type: p.mimeType, taille: taille(p.content) })),
      taille: brut.length,
    };
    this.#tous.push(courriel);
    appendFileSync(this.#fichier, `${JSON.stringify(courriel)}\n`, { mode: 0o600 });
  }

  /** @returns {Courriel[]} oldest first */
  lister({ pour = '', depuis = 0 } = {}) {
    const cherche = pour.toLowerCase();
    return this.#tous.filter((c) => c.n > depuis && c.pour.toLowerCase().includes(cherche));
  }

  lire(n) {
    return this.#tous.find((c) => c.n === n);
  }

  /** Numbers go on: whoever asks `depuis` never misses a letter. */
  vider() {
    this.#tous = [];
    if (existsSync(this.#fichier)) truncateSync(this.#fichier);
  }
}

/** A last line cut by a crash is dropped; the letters before it stay. */
function lignes(texte) {
  return texte.split('\n').flatMap((ligne) => {
    try {
      return [JSON.parse(ligne)];
    } catch {
      return [];
    }
  });
}

function enTetes(liste) {
  const resultat = {};
  for (const { key, value } of liste) resultat[key] = key in resultat ? `${resultat[key]}\n${value}` : value;
  return resultat;
}

const taille = (contenu) => (typeof contenu === 'string' ? contenu.length : contenu.byteLength);
