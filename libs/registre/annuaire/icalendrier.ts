import { DateTime, IANAZone } from 'luxon';
import { debutDeJour } from '#libs/calendrier/journee.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';

/** A content line of RFC 5545: its parameters and its value. */
export interface Propriete {
  parametres: ReadonlyMap<string, string>;
  valeur: string;
}

/** An event, with the line of the file where it begins. */
export interface Evenement {
  ligne: number;
  statut: string | undefined;
  proprietes: ReadonlyMap<string, readonly Propriete[]>;
}

type Dire = (ligne: number, message: string, remede: string) => void;

/** The only ones that are kept in memory: what an event is about is never read. */
const LUES = new Set(['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'RECURRENCE-ID', 'ATTENDEE', 'ORGANIZER', 'STATUS']); // prettier-ignore
const LE_PLUS = 5000;
const REFAIRE = 'exporter de nouveau le calendrier de l’équipe, au format iCalendar (.ics)';

/** Strict: a file cut short or of another kind is refused, never read in part. */
export function evenements(texte: string, dire: Dire): Evenement[] {
  const lignes = deplier(texte);
  if (lignes[0]?.contenu.toUpperCase() !== 'BEGIN:VCALENDAR') {
    dire(1, 'ce n’est pas un calendrier', REFAIRE);
    return [];
  }
  const trouves: Evenement[] = [];
  const ouverts: string[] = [];
  let proprietes = new Map<string, Propriete[]>();
  let debut = 0;
  for (const { contenu, numero } of lignes) {
    const [nom, propriete] = lire(contenu);
    if (nom === '') {
      dire(numero, 'cette ligne n’est pas celle d’un calendrier', REFAIRE);
      return [];
    }
    if (nom === 'BEGIN') {
      ouverts.push(propriete.valeur.toUpperCase());
      if (ouverts.at(-1) === 'VEVENT') [proprietes, debut] = [new Map<string, Propriete[]>(), numero];
    } else if (nom === 'END') {
      if (ouverts.pop() !== propriete.valeur.toUpperCase()) {
        dire(numero, 'ce calendrier est mal fermé', REFAIRE);
        return [];
      }
      if (propriete.valeur.toUpperCase() === 'VEVENT')
        trouves.push({ ligne: debut, statut: proprietes.get('STATUS')?.[0]?.valeur.toUpperCase(), proprietes });
    } else if (ouverts.at(-1) === 'VEVENT' && LUES.has(nom))
      proprietes.set(nom, [...(proprietes.get(nom) ?? []), propriete]);
  }
  if (ouverts.length > 0) dire(lignes.at(-1)?.numero ?? 1, 'ce calendrier est coupé avant sa fin', REFAIRE);
  else if (trouves.length > LE_PLUS)
    dire(1, `ce calendrier compte plus de ${LE_PLUS} évènements`, 'n’exporter que les absences de l’équipe'); // prettier-ignore
  else return trouves;
  return [];
}

/** Continuation lines begin with a space or a tab; numbers are those of a text editor. */
function deplier(texte: string): { contenu: string; numero: number }[] {
  const lignes: { contenu: string; numero: number }[] = [];
  texte
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((brute, i) => {
      // prettier-ignore
      const derniere = lignes.at(-1);
      if (/^[ \t]/.test(brute) && derniere !== undefined) derniere.contenu += brute.slice(1);
      else if (brute.trim() !== '') lignes.push({ contenu: brute.trimEnd(), numero: i + 1 });
    });
  return lignes;
}

const LIGNE = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;

/** `NAME;PARAM=value;PARAM="quoted":value`; an empty name: not a line of a calendar. */
function lire(contenu: string): [string, Propriete] {
  const [, nom = '', reste = '', valeur = ''] = LIGNE.exec(contenu) ?? []; // prettier-ignore
  const parametres = [...reste.matchAll(/;([\w-]+)=("[^"]*"|[^";:]*)/g)].map(
    ([, p = '', v = '']) => [p.toUpperCase(), v.replaceAll('"', '')] as const,
  );
  return [nom.toUpperCase(), { parametres: new Map(parametres), valeur: valeur.trim() }];
}

/** A day begins at midnight where she works; an hour is of its zone, in UTC (`Z`), or else of where she works. */
export function instantDe({ valeur, parametres }: Propriete, territoire: Territoire): string | undefined {
  const [, a, m, j, heure, z] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(valeur) ?? [];
  const jour = `${a}-${m}-${j}`;
  if (a === undefined || !DateTime.fromISO(jour).isValid) return undefined;
  if (heure === undefined) return parametres.get('VALUE') === undefined || parametres.get('VALUE') === 'DATE' ? debutDeJour(jour, territoire) : undefined; // prettier-ignore
  const zone = z === 'Z' ? 'utc' : (parametres.get('TZID') ?? fuseau(territoire));
  if (zone !== 'utc' && !IANAZone.isValidZone(zone)) return undefined;
  const le = DateTime.fromFormat(`${jour} ${heure}`, 'yyyy-MM-dd HHmmss', { zone });
  return le.isValid ? le.toJSDate().toISOString() : undefined;
}
