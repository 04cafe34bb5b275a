import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefuse } from '#libs/registre/annuaire/anomalie.js';
import { lireReseau } from '#libs/registre/annuaire/lire-reseau.js';
import type { Reseau } from '#libs/registre/annuaire/reseau.js';
import { copieDuReseau, type Copie } from '../../registre/annuaire/copie.js';

const evenement = (...lignes: string[]): string => ['BEGIN:VEVENT', 'UID:1', ...lignes, 'END:VEVENT'].join('\r\n');
const calendrier = (...evenements: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...evenements, 'END:VCALENDAR', ''].join('\r\n');
const NADIA = 'ATTENDEE;CN="Congé, maladie":mailto:';

describe('Le calendrier des absences de l’équipe (absences.ics)', () => {
  let copie: Copie;
  let elle: string;
  beforeEach(() => {
    copie = copieDuReseau();
    const { reseau } = lireReseau(copie.dossier);
    elle = reseau.personnes.find((p) => p.code === '38-ASS1')?.courriel ?? '';
  });
  afterEach(() => copie.effacer());

  const lire = (texte: string): Reseau['absences'] => {
    writeFileSync(join(copie.dossier, 'absences.ics'), texte);
    return lireReseau(copie.dossier).reseau.absences.filter((a) => a.personne === '38-ASS1');
  };
  const refus = (texte: string): string => {
    try {
      lire(texte);
    } catch (e) {
      if (e instanceof ImportRefuse) return e.message;
      throw e;
    }
    throw new Error('the calendar was not refused');
  };

  it('un évènement d’un jour entier est une absence, jusqu’au jour du retour exclu ; le motif n’est pas lu (T-64)', () => {
    const lues = lire(
      calendrier(
        evenement('DTSTART;VALUE=DATE:20260713', 'DTEND;VALUE=DATE:20260718', 'SUMMARY:Hôpital', 'DESCRIPTION:opération', `${NADIA}${elle}`), // prettier-ignore
        evenement('DTSTART;VALUE=DATE:20260803', `ORGANIZER:MAILTO:${elle.toUpperCase()}`),
      ),
    );
    expect(lues).toEqual([
      { personne: '38-ASS1', du: new Date('2026-07-12T22:00:00Z'), au: new Date('2026-07-17T22:00:00Z') },
      { personne: '38-ASS1', du: new Date('2026-08-02T22:00:00Z'), au: new Date('2026-08-03T22:00:00Z') },
    ]);
    expect(JSON.stringify(lues)).not.toMatch(/Hôpital|opération/);
  });

  it('une demi-journée se lit dans son fuseau, en UTC, ou à l’heure du lieu ; une ligne pliée se lit entière', () => {
    const au = ['DTSTART;TZID=Europe/Paris:20260713T080000', 'DTSTART:20260713T060000Z', 'DTSTART:20260713T080000'];
    for (const debut of au)
      expect(
        lire(calendrier(evenement(debut, 'DTEND;TZID=Europe/Paris:20260713T123000', `ATTENDEE:mail\r\n to:${elle}`))),
      ).toEqual([
        // prettier-ignore
        { personne: '38-ASS1', du: new Date('2026-07-13T06:00:00Z'), au: new Date('2026-07-13T10:30:00Z') },
      ]);
  });

  it('un évènement annulé n’est rien', () => {
    expect(lire(calendrier(evenement('STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260713', `ATTENDEE:mailto:${elle}`)))).toEqual([]); // prettier-ignore
  });

  it.each<[string, (mail: string) => string, RegExp]>([
    ['une répétition', (m) => calendrier(evenement('DTSTART;VALUE=DATE:20260713', 'RRULE:FREQ=WEEKLY', `ATTENDEE:mailto:${m}`)), /ligne 3, colonne « RRULE » : cet évènement se répète/], // prettier-ignore
    ['une personne inconnue', () => calendrier(evenement('DTSTART;VALUE=DATE:20260713', 'ATTENDEE:mailto:x@ailleurs.example')), /ATTENDEE.*de qui est cette absence/], // prettier-ignore
    ['plusieurs personnes', (m) => calendrier(evenement('DTSTART;VALUE=DATE:20260713', `ATTENDEE:mailto:${m}`, 'ATTENDEE:mailto:x@ailleurs.example')), /de qui est cette absence/], // prettier-ignore
    ['une heure sans fin', (m) => calendrier(evenement('DTSTART:20260713T080000Z', `ATTENDEE:mailto:${m}`)), /DTEND.*la fin manque/], // prettier-ignore
    ['une fin avant le début', (m) => calendrier(evenement('DTSTART;VALUE=DATE:20260713', 'DTEND;VALUE=DATE:20260713', `ATTENDEE:mailto:${m}`)), /finit avant d’avoir commencé/], // prettier-ignore
    ['un jour qui n’existe pas', (m) => calendrier(evenement('DTSTART;VALUE=DATE:20260231', `ATTENDEE:mailto:${m}`)), /DTSTART.*se lit mal/], // prettier-ignore
    ['un fuseau inconnu', (m) => calendrier(evenement('DTSTART;TZID=Mars:20260713T080000', 'DTEND:20260713T120000Z', `ATTENDEE:mailto:${m}`)), /DTSTART.*se lit mal/], // prettier-ignore
    ['un fichier coupé', (m) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260713\nATTENDEE:mailto:${m}`, /coupé avant sa fin/], // prettier-ignore
    ['autre chose qu’un calendrier', () => 'personne;du;au', /ligne 1 : ce n’est pas un calendrier/],
    ['la même absence deux fois', (m) => calendrier(...[1, 2].map(() => evenement('DTSTART;VALUE=DATE:20260713', `ATTENDEE:mailto:${m}`))), /est écrite deux fois/], // prettier-ignore
  ])('%s est refusée à sa ligne, sans répéter l’adresse', (_quoi, texte, attendu) => {
    const message = refus(texte(elle));
    expect(message).toMatch(attendu);
    expect(message).not.toContain(elle);
    expect(message).not.toContain('ailleurs.example');
  });
});
