// The tests of a file with the requirements that their titles cite, read from its syntax tree: nothing is run.
import ts from 'typescript';

const CITATION = /\b(?:R-\d{3}|T-\d{2}|S-\d{1,2})\b/g;
const TESTS = new Set(['it', 'test']);

/** « S-1 à S-6 » cites the six of them. */
const SUITE = /\b([RST])-(\d+)(?: à | to |…)\1-(\d+)\b/g;

/** A structure of the sample network may be called S-38: a scenario has a number up to 14. */
const possible = (numero) => !numero.startsWith('S-') || Number(numero.slice(2)) <= 14;

function etendre(lettre, premier, dernier) {
  const combien = Math.min(Math.max(Number(dernier) - Number(premier) + 1, 0), 100);
  const nombre = (n) => String(Number(premier) + n).padStart(premier.length, '0');
  return Array.from({ length: combien }, (_, n) => `${lettre}-${nombre(n)}`);
}

/** @returns {string[]} the numbers cited, once each */
export function citations(texte) {
  const suites = [...texte.matchAll(SUITE)].flatMap(([, lettre, premier, dernier]) =>
    etendre(lettre, premier, dernier),
  );
  return [...new Set([...(texte.match(CITATION) ?? []), ...suites])].filter(possible);
}

/** `it`, `it.each(table)`, `describe.each(table)`: the word, and the table when there is one. */
function appel(noeud) {
  let f = noeud.expression;
  let table;
  if (ts.isCallExpression(f)) {
    table = f.arguments[0];
    f = f.expression;
  } else if (ts.isTaggedTemplateExpression(f)) {
    table = f.template;
    f = f.tag;
  }
  while (ts.isPropertyAccessExpression(f)) f = f.expression;
  if (!ts.isIdentifier(f) || !(f.text === 'describe' || TESTS.has(f.text))) return undefined;
  return { mot: f.text, table };
}

/** What a title made from data may say: the strings of that data, looked up where the file declares it. */
function donnees(source, noeud) {
  if (noeud === undefined) return '';
  const nom = noeud.getText(source).match(/^[A-Za-z_$][\w$]*/)?.[0];
  let declaration = '';
  const chercher = (n) => {
    if (ts.isVariableDeclaration(n) && n.name.getText(source) === nom) declaration += n.getText(source);
    ts.forEachChild(n, chercher);
  };
  if (nom !== undefined) chercher(source);
  return `${noeud.getText(source)} ${declaration}`;
}

/** The tables that the enclosing loops walk: `for (const cas of CAS) it(cas.titre, …)`, `CAS.forEach((cas) => it(…))`. */
function boucles(source, noeud) {
  let texte = '';
  for (let n = noeud.parent; n !== undefined; n = n.parent) {
    if (ts.isForOfStatement(n)) texte += donnees(source, n.expression);
  }
  return texte;
}

/**
 * @param {string} nom of the file, for its extension
 * @param {string} texte its content
 * @returns {{ titre: string, cite: string[] }[]} one per `it`, with what its `describe`s cite too
 */
export function titres(nom, texte) {
  const source = ts.createSourceFile(nom, texte, ts.ScriptTarget.Latest, true);
  const trouves = [];
  const visiter = (noeud, herite) => {
    const a = ts.isCallExpression(noeud) ? appel(noeud) : undefined;
    if (a === undefined || noeud.arguments.length < 2) {
      ts.forEachChild(noeud, (n) => visiter(n, herite));
      return;
    }
    const titre = noeud.arguments[0];
    const ecrit = ts.isStringLiteralLike(titre) ? titre.text : titre.getText(source);
    let dit = ecrit;
    if (a.table !== undefined && /[%$]/.test(ecrit)) dit += donnees(source, a.table);
    if (!ts.isStringLiteralLike(titre)) dit += boucles(source, noeud);
    const cite = [...new Set([...herite, ...citations(dit)])];
    if (TESTS.has(a.mot)) trouves.push({ titre: ecrit, cite });
    else for (const argument of noeud.arguments.slice(1)) visiter(argument, cite);
  };
  visiter(source, []);
  return trouves;
}

/** @returns {string[]} the fields of an interface */
export function champs(nom, texte, interfaceVoulue) {
  const source = ts.createSourceFile(nom, texte, ts.ScriptTarget.Latest, true);
  const voulue = source.statements.find((s) => ts.isInterfaceDeclaration(s) && s.name.text === interfaceVoulue);
  return (voulue?.members ?? []).map((m) => m.name.getText(source));
}
