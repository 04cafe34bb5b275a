import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { fuseau, territoires } from '#libs/calendrier/territoires.js';
import type { Professionnel, Rendu, Site } from '#libs/domaine/courriel.js';
import { entreeDAgenda, type EntreeDAgenda } from '#libs/domaine/courriels/agenda.js';
import { rendezVousAnnule } from '#libs/domaine/accompagnement/courriels/rendez-vous-annule.js';
import { rendezVousDeplace } from '#libs/domaine/accompagnement/courriels/rendez-vous-deplace.js';
import { rendezVousFixe } from '#libs/domaine/accompagnement/courriels/rendez-vous-fixe.js';
import { composer } from '#libs/infra/courriel/mime.js';

const UID = '7d9f0c51-0a4e-4c57-8d3e-2f6a1b9c4e70';
const entree = (reste: Partial<EntreeDAgenda> = {}): EntreeDAgenda => ({
  uid: UID,
  sequence: 3,
  dite: '2026-03-12T10:00:00.000Z',
  debut: '2026-03-17T13:30:00.000Z',
  duree: 45,
  fuseau: 'Europe/Paris',
  ...reste,
});

interface Lu {
  methode: unknown;
  zone: ICAL.Component | null;
  e: ICAL.Component;
  debut: ICAL.Time;
  evenement: ICAL.Event;
}

/** Read by a parser that is not the library that wrote it, with the time zone that the file itself brings. */
function lire(contenu: string): Lu {
  const racine = new ICAL.Component(ICAL.parse(contenu) as [string, unknown[], unknown[]]);
  const zone = racine.getFirstSubcomponent('vtimezone');
  const e = racine.getFirstSubcomponent('vevent') as ICAL.Component;
  const evenement = new ICAL.Event(e);
  const { startDate: debut } = evenement;
  if (zone !== null) debut.zone = new ICAL.Timezone(zone);
  return { methode: racine.getFirstPropertyValue('method'), zone, e, debut, evenement };
}

describe('l’entrée d’agenda d’un rendez-vous', () => {
  it('dit « Occupé » et rien d’autre : ni lieu, ni service, ni nom, ni lien (R-272, R-281)', () => {
    const { contenu } = entreeDAgenda(entree());
    const { e } = lire(contenu);
    expect(e.getFirstPropertyValue('summary')).toBe('Occupé');
    expect(e.getFirstPropertyValue('class')).toBe('PRIVATE');
    for (const absent of ['location', 'description', 'url', 'attendee', 'geo', 'contact', 'comment', 'categories'])
      expect(e.getFirstProperty(absent)).toBeNull();
    expect(e.getFirstSubcomponent('valarm')).toBeNull();
    expect(e.getFirstPropertyValue('organizer')).toBe('mailto:personne@agenda.invalid');
    expect(contenu).not.toMatch(/social|relais|service|X-WR-CALNAME|sebbo/i);
  });

  it('publiée, jamais demandée : rien n’entre seul dans un agenda, personne ne répond ; annulée sous le même identifiant', () => {
    const fixe = lire(entreeDAgenda(entree()).contenu);
    const annule = lire(entreeDAgenda(entree({ sequence: 4, annule: true })).contenu);
    expect([fixe.methode, annule.methode]).toEqual(['PUBLISH', 'CANCEL']);
    expect([fixe.evenement.uid, annule.evenement.uid]).toEqual([UID, UID]);
    expect([fixe.evenement.sequence, annule.evenement.sequence]).toEqual([3, 4]);
    expect([fixe, annule].map((l) => l.e.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(String(fixe.e.getFirstPropertyValue('dtstamp'))).toBe('2026-03-12T10:00:00Z');
  });

  it.each(territoires)('%s : la bonne heure, été comme hiver, par la zone que le fichier apporte', (territoire) => {
    for (const debut of ['2026-01-20T14:30:00.000Z', '2026-07-21T14:30:00.000Z', '2027-03-29T15:00:00.000Z']) {
      const lu = lire(entreeDAgenda(entree({ debut, fuseau: fuseau(territoire) })).contenu);
      expect(lu.zone?.getFirstPropertyValue('tzid')).toBe(fuseau(territoire));
      expect(lu.debut.toJSDate().toISOString()).toBe(debut);
      expect(lu.evenement.duration.toSeconds()).toBe(45 * 60);
    }
  });

  it('forme exacte : lignes de 75 octets au plus, fins de ligne et fin de fichier de la norme, mêmes octets deux fois', () => {
    const { contenu } = entreeDAgenda(entree());
    expect(contenu.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(contenu.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const ligne of contenu.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
    expect(entreeDAgenda(entree()).contenu).toBe(contenu);
  });
});

describe('les messages de rendez-vous', () => {
  const professionnel: Professionnel = {
    nom: 'Maëlle Lefèvre',
    qualite: 'assistante de service social',
    courriel: 'maelle@exemple.gouv.fr',
    telephone: null,
  };
  const site: Site = { url: 'https://relais.exemple.gouv.fr', telephone: '01 23 45 67 89' };
  const agenda = { uid: UID, sequence: 1, dite: '2026-03-12T10:00:00Z', debut: '2026-03-17T13:30:00Z', duree: 45 };
  const communs = { professionnel, fuseau: 'Europe/Paris' };
  const message = ({ sujet, texte, html, agenda: piece }: Rendu): Parameters<typeof composer>[0] => ({
    messageId: '<0123abcd@relais.example>',
    date: new Date('2026-03-12T10:00:00Z'),
    de: { nom: professionnel.nom, adresse: 'maelle@exemple.gouv.fr' },
    a: 'agent@exemple.gouv.fr',
    sujet,
    texte,
    html,
    ...(piece === undefined ? {} : { agenda: piece }),
    absenceBienvenue: false,
  });

  it('l’entrée part avec le message, les mêmes octets à chaque essai, lue comme un agenda par la messagerie', async () => {
    const m = message(rendezVousFixe.rendre({ ...communs, agenda }, site));
    const octets = await composer(m);
    expect((await composer(m)).equals(octets)).toBe(true);
    expect(octets.toString('latin1')).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    const lu = await PostalMime.parse(octets);
    const pieces = lu.attachments.map((p) => [p.mimeType, p.filename]);
    expect(pieces).toContainEqual(['application/ics', 'agenda.ics']);
    const piece = lu.attachments.find((p) => p.mimeType === 'application/ics');
    const contenu = new TextDecoder().decode(piece?.content as ArrayBuffer);
    expect(lire(contenu).debut.toJSDate().toISOString()).toBe('2026-03-17T13:30:00.000Z');
    expect(lu.text).toContain('mardi 17 mars 2026 à 14 h 30');
  });

  it('déplacé d’accord : la nouvelle heure ; sans accord : l’ancienne s’efface ; rien de fixé : aucune pièce', () => {
    const moments = ['2026-03-18T13:30:00Z'];
    const convenu = rendezVousDeplace.rendre({ ...communs, moments, convenu: true, agenda }, site);
    const propose = rendezVousDeplace.rendre({ ...communs, moments, convenu: false, agenda }, site);
    const sansRien = rendezVousDeplace.rendre({ ...communs, moments, convenu: false }, site);
    expect([convenu, propose, sansRien].map((r) => r.agenda?.methode)).toEqual(['PUBLISH', 'CANCEL', undefined]);
    expect(rendezVousAnnule.rendre({ ...communs, agenda }, site).agenda?.methode).toBe('CANCEL');
  });
});
