import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { chose, derogationPermet, projetPermis, vivant, type Oracle } from './oracle.js';

/** One act for which this life is ready, aimed at what it is about. */
export interface Attente {
  acte: string;
  vise: Readonly<Record<string, unknown>>;
}

interface Ici {
  o: Oracle;
  etat: Accompagnement;
  instant: number;
}

const attente = (acte: string, vise: Attente['vise'] = {}): Attente => ({ acte, vise });

/**
 * What a life waits for, so that it goes on and its rarest acts come too: chance alone would hardly ever bring a share to its
 * receipt, or a plan to its beginning.
 */
export function attentes(ici: Ici): Attente[] {
  if (ici.o.clos !== undefined) return [attente('reprendre'), ...duDroit(ici)];
  return [...deLAccord(ici), ...desPartages(ici), ...desEntretiens(ici), ...duPlan(ici), ...desDerogations(ici)];
}

const deLAccord = ({ etat }: Ici): Attente[] => [
  ...etat.accords
    .filter((m) => m.voie === 'recueilli' && m.confirme === undefined && m.retireLe === undefined)
    .map((m) => attente('confirmer', { accord: String(m.numero), exact: 'oui' })),
  ...etat.demandes
    .filter((d) => d.reponse === undefined && d.repriseLe === undefined && d.closeLe === undefined)
    .map((d) => attente('repondreQuestion', { question: String(d.numero) })),
];

const duDroit = ({ etat }: Ici): Attente[] =>
  etat.droits
    .filter((d) => d.reponse === undefined)
    .map((d) => attente('repondreAuDroit', { numero: String(d.numero) }));

function desPartages({ o, instant }: Ici): Attente[] {
  const vivants = o.partages.filter((p) => !p.fini && instant < p.jusquau);
  if (vivants.length === 0) return [attente('demanderPartage')];
  return vivants.flatMap(({ reference: partage, ...p }) => {
    const version = String(p.version);
    if (!p.propose) return ['1', '2'].map((phrase) => attente('relirePhrase', { partage, phrase }));
    if (p.transmis && p.destinataire !== null) return [attente('accuserPartage', { partage })];
    if (p.transmis) return [attente('redonnerCode', { partage }), attente('noterReception', { partage })];
    const dit = p.objet === null || vivant(o, chose(p.objet, `${partage}:${version}`), instant);
    return [
      dit
        ? attente('transmettrePartage', { partage })
        : attente('repondreAuPartage', { partage, version, valeur: 'oui' }),
    ];
  });
}

function desEntretiens({ etat, instant }: Ici): Attente[] {
  const enCours = etat.entretiens.filter((e) => e.issue === undefined);
  if (enCours.length === 0) return [attente('proposerEntretien', { convenu: false })];
  const maintenant = new Date(instant).toISOString();
  return enCours.map((e) => {
    const entretien = String(e.numero);
    if (e.retenu === undefined) return attente('choisirCreneau', { entretien, creneau: '1' });
    return e.retenu.debut < maintenant
      ? attente('conclureEntretien', { entretien })
      : attente('deplacerEntretien', { entretien });
  });
}

function duPlan({ o, etat: { plan }, instant }: Ici): Attente[] {
  if (plan === undefined || plan.actions.length === 0)
    return [
      attente('ajouterObjectif'),
      attente('ajouterAction'),
      attente('ecrireDiagnostic', { rubrique: 'situation' }),
    ];
  const projet = String(plan.projet);
  if (plan.etat === 'brouillon') return [attente('proposerPlan')];
  if (plan.etat === 'propose')
    return [
      projetPermis(o, projet, instant)
        ? attente('commencerPlan')
        : o.texte === 'affairesSociales'
          ? attente('noterDemarche')
          : attente('repondrePlan', { projet, avis: 'oui' }),
    ];
  const dernier = plan.actions.at(-1)?.numero ?? 1;
  return [attente('repondreAction', { numero: String(dernier), avis: 'oui' }), attente('suivreAction')];
}

function desDerogations({ o, instant }: Ici): Attente[] {
  const vivantes = o.derogations.filter((d) => instant < d.fin);
  if (vivantes.length === 0) return [attente('ouvrirDerogation')];
  return vivantes.flatMap((d) => {
    const vise = { derogation: d.reference };
    if (!derogationPermet(d, instant)) return [attente('donnerAvis', vise)];
    const suites = [attente('transmettreExtrait', vise), attente('informerDeLaDerogation', vise)];
    return d.avec === null ? [...suites, attente('relireDerogation', vise)] : suites;
  });
}
