import type { VNode } from 'preact';
import type { Professionnel, Rendu, Site } from '../../courriel.js';
import { direInstant } from '../../courriels/dates.js';
import { adressePage, Liste, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

/** What every mail about a meeting knows: who writes, where the reader's clock is. Never the place, nor what it is about. */
export interface DonneesRendezVous {
  professionnel: Professionnel;
  fuseau: string;
}

/** The calendar entry that goes along; all of it is drawn for it alone. */
export interface DonneesAgenda {
  uid: string;
  sequence: number;
  dite: string;
  debut: string;
  /** Minutes. */
  duree: number;
}

const PAGE = '/mon-espace/rendez-vous';

/** Every mail about a meeting: some sentences, the times if there are any, how to answer, who writes. */
export function lettreDeRendezVous(
  { professionnel, fuseau }: DonneesRendezVous,
  site: Site,
  { phrases, moments = [], suite }: { phrases: readonly string[]; moments?: readonly string[]; suite: string },
): Rendu {
  const telephone = telephoneDe(professionnel, site);
  const dits = moments.map((m) => direInstant(m, fuseau));
  const liste: string[] = dits.length === 0 ? [] : [dits.map((d) => `- ${d}`).join('\n')];
  return rendu(
    [
      'Bonjour,',
      ...phrases,
      ...liste,
      `${suite} Après connexion : ${adressePage(site, PAGE)}`,
      `Vous pouvez aussi m'appeler au ${telephone}.`,
      signature(professionnel),
    ],
    <>
      <P>Bonjour,</P>
      {phrases.map((p) => (
        <P key={p}>{p}</P>
      ))}
      <Moments dits={dits} />
      <P>
        {suite} Après connexion : <Page site={site} chemin={PAGE} />
      </P>
      <P>Vous pouvez aussi m'appeler au {telephone}.</P>
      <Signature professionnel={professionnel} />
    </>,
  );
}

function Moments({ dits }: { dits: readonly string[] }): VNode | null {
  if (dits.length === 0) return null;
  return (
    <Liste>
      {dits.map((d) => (
        <li key={d}>{d}</li>
      ))}
    </Liste>
  );
}
