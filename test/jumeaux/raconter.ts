import { instantDuPas } from './calendrier.js';
import type { Comparateur, Difference } from './comparer.js';
import type { Paire } from './paires.js';
import type { Residu } from './residu.js';

const PEU = 4;

/** The first difference, the stories it may come from, and how to play them again. */
export function raconter(graine: number, difference: Difference, paires: readonly Paire[]): string {
  const { paire, instant } = difference.vue;
  const dernier = dernierMoment(paires, instant);
  const pretes = paires.filter((p) => (paire === undefined ? agitA(p, dernier) : p.numero === paire));
  return [
    `Les mondes jumeaux diffèrent : ${difference.message}`,
    ...pretes.slice(0, PEU).map((p) => conter(graine, p)),
  ].join('\n');
}

/** Whose mail to a professional it may be: the pairs of which something happened at that instant, or last before it. */
function agitA(p: Paire, pas: number): boolean {
  return p.moments.flat().some((m) => m.pas === pas);
}

function dernierMoment(paires: readonly Paire[], instant: Date): number {
  return Math.max(
    ...paires.flatMap((p) => p.moments.flat().map((m) => m.pas)).filter((pas) => instantDuPas(pas) <= instant),
  );
}

function conter(graine: number, p: Paire): string {
  const [a, b] = p.moments.map((moments) =>
    moments.filter((m) => m.de === 'agent').map((m) => instantDuPas(m.pas).toISOString().slice(0, 16)),
  );
  const commun = p.moments[0].filter((m) => m.de !== 'agent');
  return [
    `Paire ${p.numero} (${p.population}, ${p.role})`,
    ...commun.map((m) => `    ${instantDuPas(m.pas).toISOString().slice(0, 16)} ${m.nom}`),
    `  en A l’agent : ${p.conduites[0]} ${a?.join(', ') ?? ''}`,
    `  en B l’agent : ${p.conduites[1]} ${b?.join(', ') ?? ''}`,
    `  rejouer : npm run jumeaux -- --graine ${graine} --paire ${p.numero}`,
  ].join('\n');
}

/** The account of a run that found nothing. */
export function compter(paires: number, graine: number, comparateur: Comparateur, residu: Residu): string {
  const natures = [...comparateur.parNature].map(([nature, n]) => `${nature} ${n}`).join(', ');
  const { differents, ecartMax } = residu.agents;
  const [a, b] = residu.courriels;
  return [
    `Mondes jumeaux : ${paires} paires (graine ${graine}), ${comparateur.comparees} observations comparées, 0 différence`,
    `  ${natures}`,
    `  accepté (décision 9), courriels à l’agent lui-même : ${a} en A, ${b} en B ; différents pour ${differents} agents, de ${ecartMax} au plus`,
    `  accepté (design §4, règle 11) : ${residu.accompagnements.join(' et ')} accompagnements ; ${residu.partages.join(' et ')} messages à des destinataires de partages`,
  ].join('\n');
}
