// What it means to invert a value: silence becomes what a neighbouring text says, and the reverse; a list loses an item or gains
// one; a boolean flips; a word or a level becomes that of a neighbour. Pure.

/** Quotations of the text: one other word is enough. */
const AUTRE_MOT = 'tout autre chose';

const suite = (chemin, cle) => (chemin === '' ? String(cle) : `${chemin}.${cle}`);

/**
 * Every other value that could stand in the place of this one.
 * @param {unknown} valeur
 * @param {unknown[]} voisines what the other texts say at the same place
 * @returns {{ chemin: string, quoi: string, avant: unknown, apres: unknown, valeur: unknown }[]} `valeur`: the whole, inverted there
 */
function varier(valeur, voisines, chemin = '') {
  const ici = (quoi, avant, apres, entier = apres) => ({ chemin, quoi, avant, apres, valeur: entier });
  if (Array.isArray(valeur)) return varierListe(valeur, voisines, chemin, ici);
  if (typeof valeur === 'boolean') return [ici('booléen', valeur, !valeur)];
  if (valeur !== null && typeof valeur === 'object')
    return Object.entries(valeur).flatMap(([cle, v]) =>
      varier(
        v,
        voisines.map((x) => x?.[cle]).filter((x) => x !== undefined),
        suite(chemin, cle),
      ).map((i) => ({
        ...i,
        valeur: { ...valeur, [cle]: i.valeur },
      })),
    );
  const autre = voisines.find((v) => typeof v === typeof valeur && v !== valeur) ?? AUTRE_MOT;
  return [ici('mot', valeur, autre)];
}

const feuilles = (v) => (v !== null && typeof v === 'object' ? Object.values(v).flatMap(feuilles) : [v]);

/**
 * What the list may gain: best an item of which nothing stands there under another word, else one that differs by what it is
 * about. Another way of saying what is there would change nothing that anybody can see.
 */
function gain(liste, connus) {
  const la = new Set(feuilles(liste));
  const sujets = new Set(liste.map((x) => feuilles(x)[0]));
  return connus.find((x) => feuilles(x).every((v) => !la.has(v))) ?? connus.find((x) => !sujets.has(feuilles(x)[0]));
}

/** Inside an item of a list, a list neither empties (that is losing the item) nor gains what another item may hold already. */
function varierListe(liste, voisines, chemin, ici) {
  const dansUnElement = /(^|\.)\d+\./.test(chemin);
  const connus = voisines.filter(Array.isArray).flat();
  const ailleurs = dansUnElement ? undefined : gain(liste, connus);
  const sans = liste.map((x, n) => ici('sans', x, undefined, liste.toSpliced(n, 1)));
  const avec = ailleurs === undefined ? [] : [ici('avec', undefined, ailleurs, [...liste, ailleurs])];
  const dedans = liste.flatMap((x, n) =>
    x !== null && typeof x === 'object'
      ? varier(x, [...liste.toSpliced(n, 1), ...connus], suite(chemin, n)).map((i) => ({
          ...i,
          valeur: liste.with(n, i.valeur),
        }))
      : [],
  );
  return [...(dansUnElement && liste.length === 1 ? [] : sans), ...avec, ...dedans];
}

/**
 * @param {Record<string, unknown>} regle of one text @param {Record<string, unknown>[]} voisines the same field in the others
 * @returns {ReturnType<typeof varier>} `valeur`: the inverted rule
 */
export function inverserRegle(regle, voisines) {
  const parlent = voisines.filter((v) => v?.force !== undefined && v.force !== 'silence');
  if (regle.force === 'silence')
    return parlent.length === 0
      ? []
      : [{ chemin: '', quoi: 'silence', avant: 'silence', apres: parlent[0].contenu, valeur: parlent[0] }];
  const silence = { chemin: '', quoi: 'silence', avant: regle.contenu, apres: 'silence', valeur: { force: 'silence' } };
  const contenus = varier(
    regle.contenu,
    parlent.map((v) => v.contenu),
  ).filter(({ valeur }) => !vide(valeur));
  const autres = regle.contenu === true ? [] : contenus.map((i) => ({ ...i, valeur: { ...regle, contenu: i.valeur } }));
  return [silence, ...autres];
}

/** An empty list says what silence says, and silence is tried already. */
const vide = (contenu) => Array.isArray(contenu) && contenu.length === 0;
