import { jourLocal } from '#libs/calendrier/journee.js';
import { ImportRefuse, type Anomalie, type Signaler } from './anomalie.js';
import { CALENDRIER, lireCalendrier } from './calendrier-absences.js';
import { controlerAstreintes, controlerVolontaires } from './controler-astreintes.js';
import { controlerConfigurations, controlerContinuites } from './controler-continuites.js';
import { controlerFonctions, controlerPersonnes } from './controler-personnes.js';
import { controlerAbsences, controlerConventions, lieuxDeTravail } from './controler-periodes.js';
import { controlerPostes, controlerSecteurs } from './controler-postes.js';
import { controlerStructures } from './controler-structures.js';
import { controlerTemps } from './controler-temps.js';
import { signalerTrous } from './couverture.js';
import type { Lignes } from './fichiers.js';
import { lireFichiers } from './lire.js';
import { placesDes } from './places.js';
import type { Reseau } from './reseau.js';
import { signalerTrousDeContinuite } from './trous-de-continuite.js';

/** Reads and checks the files, without any database. */
export function lireReseau(dossier: string): { reseau: Reseau; avertissements: Anomalie[] } {
  const anomalies: Anomalie[] = [];
  const signaler = versListe(anomalies);
  const lignes = lireFichiers(dossier, signaler);
  const lu = lignes === undefined ? undefined : controler(lignes, signaler);
  const reseau = lu === undefined ? undefined : avecLeCalendrier(dossier, lu, signaler);
  if (reseau === undefined || anomalies.length > 0) throw new ImportRefuse(anomalies);
  const avertissements: Anomalie[] = [];
  signalerTrous(reseau, versListe(avertissements));
  signalerTrousDeContinuite(reseau, versListe(avertissements));
  return { reseau, avertissements };
}

function controler(lignes: Lignes, signaler: Signaler): Reseau {
  const codes = (liste: readonly { code: string }[]): Set<string> => new Set(liste.map((l) => l.code));
  const codesStructures = codes(lignes['structures.csv']);
  const codesPersonnes = codes(lignes['personnes.csv']);

  const structures = controlerStructures(lignes['structures.csv'], signaler);
  const personnes = controlerPersonnes(lignes['personnes.csv'], signaler);
  const fonctions = controlerFonctions(lignes['fonctions.csv'], codesPersonnes, codesStructures, signaler);
  const secteurs = controlerSecteurs(lignes['secteurs.csv'], codesStructures, signaler);
  const connus = { secteurs: codes(lignes['secteurs.csv']), personnes: codesPersonnes, fonctions };
  const postes = controlerPostes(lignes['postes.csv'], connus, signaler);
  const absences = controlerAbsences(lignes['absences.csv'], fonctions, structures, signaler);
  const conventions = controlerConventions(lignes['conventions.csv'], structures, signaler);
  const places = placesDes({ structures, secteurs, postes });
  const continuites = controlerContinuites(lignes['continuites.csv'], places, signaler);
  const configurations = controlerConfigurations(lignes['configurations.csv'], places, signaler);
  const astreintes = controlerAstreintes(lignes['astreintes.csv'], { fonctions, structures }, signaler);
  const volontaires = controlerVolontaires(lignes['volontaires.csv'], { fonctions }, signaler);
  const temps = controlerTemps(lignes['temps.csv'], { fonctions, structures: codesStructures }, signaler);
  return {
    structures,
    personnes,
    fonctions,
    secteurs,
    postes,
    absences,
    conventions,
    continuites,
    temps,
    configurations,
    astreintes,
    volontaires,
  };
}

/** What the calendar of the team says beside `absences.csv`; the same absence is written once. */
function avecLeCalendrier(dossier: string, reseau: Reseau, signaler: Signaler): Reseau {
  const lieux = lieuxDeTravail(reseau.fonctions, reseau.structures);
  const cle = (a: Reseau['absences'][number]): string => `${a.personne} ${a.du.toISOString()}`;
  const ecrites = new Set(reseau.absences.map(cle));
  const absences = lireCalendrier(dossier, reseau, lieux, signaler);
  for (const a of absences) {
    if (ecrites.has(cle(a)))
      signaler(
        { fichier: CALENDRIER },
        `l'absence de la personne ${a.personne} à partir du ${jourLocal(a.du.toISOString(), lieux.get(a.personne) ?? 'metropole')} est écrite deux fois`,
        'la laisser à un seul endroit, absences.csv ou le calendrier',
      );
    ecrites.add(cle(a));
  }
  return { ...reseau, absences: [...reseau.absences, ...absences] };
}

function versListe(anomalies: Anomalie[]): Signaler {
  return (lieu, message, remede) => anomalies.push({ ...lieu, message, remede });
}
