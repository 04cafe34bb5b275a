import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { PieceDAgenda } from '../courriel.js';
import { vtimezone } from '#libs/calendrier/vtimezone.js';

/** What a calendar entry may say: when. No name, no place, no service, nothing that leads back. */
export interface EntreeDAgenda {
  uid: string;
  sequence: number;
  /** Instant of the change: the same bytes at every attempt. */
  dite: string;
  debut: string;
  /** Minutes. */
  duree: number;
  fuseau: string;
  annule?: boolean;
}

const TITRE = 'Occupé';

/**
 * The iCalendar file of one meeting (RFC 5545, RFC 5546). It is *published*, not sent as a request: nothing enters a calendar that
 * colleagues may see before its owner puts it there, and no mail program answers anybody by itself. A published entry is updated by
 * its UID and growing SEQUENCE, and cancelled by CANCEL (RFC 5546 §3.2.1). An organiser must be named: it is nobody, at a domain
 * that cannot exist (RFC 2606). Private, and « Occupé » for whoever reads over a shoulder.
 */
export function entreeDAgenda(e: EntreeDAgenda): PieceDAgenda {
  const methode = e.annule === true ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const debut = DateTime.fromISO(e.debut, { zone: e.fuseau });
  const agenda = ical({
    prodId: { company: 'agenda', product: 'agenda', language: 'FR' },
    method: methode,
    timezone: { name: null, generator: (zone) => vtimezone(zone) ?? null },
  });
  agenda.createEvent({
    id: e.uid,
    sequence: e.sequence,
    stamp: new Date(e.dite),
    start: debut,
    end: debut.plus({ minutes: e.duree }),
    timezone: e.fuseau,
    summary: TITRE,
    organizer: { name: TITRE, email: 'personne@agenda.invalid' },
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
    status: e.annule === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { methode, contenu: `${agenda.toString().trimEnd()}\r\n` };
}
