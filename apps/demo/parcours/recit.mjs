// What is printed: progress while it happens, then each run told from beginning to end.
const LARGEUR = 112;

export class Recit {
  #debut = performance.now();
  #debutMur = Date.now();
  #etapes = new Map();
  #combien;
  #dire;

  /** @param {number} combien runs @param {(ligne: string) => void} dire */
  constructor(combien, dire = console.log) {
    this.#combien = combien;
    this.#dire = dire;
  }

  get secondes() {
    return (performance.now() - this.#debut) / 1000;
  }

  dire(ligne) {
    this.#dire(ligne);
  }

  /** Progress: told once, when every run has come so far. */
  etape(quoi, avance = 1) {
    const fois = (this.#etapes.get(quoi) ?? 0) + avance;
    this.#etapes.set(quoi, fois);
    if (fois === this.#combien) this.#dire(`  ${this.#heure(this.secondes)}  ${quoi}`);
  }

  /** A line of a run's story: what somebody does. @param {number} [quand] seconds; now without it */
  noter(run, qui, quoi, quand = this.secondes) {
    run.lignes.push({ quand, texte: `${qui} ${quoi}` });
  }

  /** What the referrer's screen shows from now on. */
  vue(run, qui, quoi) {
    this.noter(run, `  ◦ ${qui}`, `voit sur sa page : ${quoi}`);
  }

  /** A letter stands in the story at the second at which the sink received it. */
  lettre(run, qui, { le, sorte, sujet, texte }) {
    const mots = texte.replace(/^Bonjour,\s*/, '').replace(/\s+/g, ' ');
    const quand = (Date.parse(le) - this.#debutMur) / 1000;
    this.noter(run, `  ✉ ${qui}`, `reçoit « ${sujet} » (${sorte}) : ${mots}`, quand);
  }

  raconter(run) {
    this.#dire(`\n${run.titre}`);
    const lignes = run.lignes.toSorted((a, b) => a.quand - b.quand);
    for (const { quand, texte } of lignes) this.#dire(`  ${this.#heure(quand)}  ${couper(texte)}`);
  }

  /** @param {import('./preuves.mjs').Preuve} preuve */
  prouver({ nom, tenue, quoi, ecarts }) {
    this.#dire(`  ${tenue ? '✔' : '✖'} ${nom}`);
    for (const ligne of quoi.split('\n').flatMap(plier)) this.#dire(`      ${ligne}`);
    for (const ecart of ecarts) this.#dire(`      ! ${ecart}`);
  }

  #heure(secondes) {
    return `${secondes.toFixed(1).replace('.', ',').padStart(5)} s`;
  }
}

const couper = (texte) => (texte.length <= LARGEUR ? texte : `${texte.slice(0, LARGEUR - 1).trimEnd()}…`);

/** Lines that fit on a screen. */
function plier(texte) {
  const lignes = [''];
  const insecable = texte.replace(/« /g, '«\u00a0').replace(/ ([»:;?!])/g, '\u00a0$1');
  for (const mot of insecable.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== '' && derniere.length + mot.length >= LARGEUR) lignes.push(mot);
    else lignes[lignes.length - 1] = derniere === '' ? mot : `${derniere} ${mot}`;
  }
  return lignes;
}
