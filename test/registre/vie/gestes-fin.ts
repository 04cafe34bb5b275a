import { chose, dire, DUREES, finir, HEURE, perimer, type Oracle } from './oracle.js';
import { numeros, texte, type Geste } from './gestes.js';

/** Within the time that the réglage leaves, unless the reason says that nobody can. */
const reprenable = ({ clos }: Oracle, instant: number): boolean =>
  clos !== undefined && !clos.deces && instant < clos.le + DUREES.reouverture * HEURE;

const confier: Geste = {
  qui: 'encadrement',
  champs: ({ parmi, gens }) => ({ a: gens[parmi(['autreAssistante', 'assistante', 'chef'])]?.id }),
  apres: (o, { champs }) => ({ ...o, titulaire: texte(champs['a']) }),
};

/** How it ends, is taken up again, changes hands; his rights. */
export const FIN = {
  clore: {
    qui: 'elle',
    champs: ({ parmi }) => ({ motif: parmi(['ensemble', 'sansNouvelles', 'autreService', 'deces']) }),
    apres: (o, s) => finir(o, s.instant, s.champs['motif'] === 'deces'),
  },
  terminer: {
    qui: 'lui',
    champs: () => ({}),
    apres: (o, s) => finir(o, s.instant),
    doit: (o) => o.clos === undefined,
  },
  reprendre: {
    qui: 'lui',
    champs: () => ({ accord: true }),
    apres: ({ clos: _fin, ...o }, s) =>
      dire(
        perimer(o, s.instant),
        { numero: s.etat.accords.length + 1, chose: chose('accompagnement'), oui: true },
        s.instant,
      ),
    doit: (o, s) => reprenable(o, s.instant),
  },
  confier,
  passerLaMain: { ...confier, qui: 'elle' },
  demanderUnDroit: {
    qui: 'lui',
    champs: ({ parmi }) => ({ genre: parmi(['rectification', 'opposition']), texte: 'Mon adresse a changé.' }),
    doit: () => true,
  },
  repondreAuDroit: {
    qui: 'elle',
    champs: ({ parmi, etat }) => ({ numero: parmi(numeros(etat.droits)), accordee: 'oui', texte: 'C’est corrigé.' }),
  },
  geler: { qui: 'elle', champs: () => ({ motif: 'Un recours est en cours.' }) },
  gelerEnEncadrement: { qui: 'encadrement', champs: () => ({ motif: 'Un recours est en cours.' }) },
  leverLeGel: { qui: 'elle', champs: () => ({}) },
  leverLeGelEnEncadrement: { qui: 'encadrement', champs: () => ({}) },
  viser: { qui: 'archives', champs: ({ parmi }) => ({ decision: parmi(['detruire', 'verser']) }) },
} satisfies Record<string, Geste>;
