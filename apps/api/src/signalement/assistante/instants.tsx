import type { VNode } from 'preact';
import { finDeJour } from '#libs/calendrier/journee.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { Evenement } from '#libs/domaine/signalement/avenir.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';

interface PropsInstant {
  quand: string;
  instant: string;
  territoire: Territoire;
}

/** Until when she may act; past, it says so rather than to show a date gone by. */
export function Avant({ quand, instant, territoire }: PropsInstant): VNode {
  if (quand <= instant) return <>délai passé</>;
  return (
    <>
      avant <Quand le={quand} maintenant={instant} fuseau={fuseau(territoire)} />
    </>
  );
}

interface PropsEvenement {
  e: Evenement;
  territoire: Territoire;
  /** As seen from now: aujourd’hui, demain; else the whole date. */
  instant?: string;
}

/** When something happens by itself. A proposal ends with its day, whose last minute nobody needs to read. */
export function QuandEvenement({ e, territoire, instant }: PropsEvenement): VNode {
  if (instant !== undefined && e.quand <= instant) return <>dans un instant</>;
  const zone = { fuseau: fuseau(territoire) };
  if (e.fait.type === 'horizon' && finDeJour(e.quand, territoire) === e.quand)
    return <time dateTime={e.quand}>{`${jourEnClair(e.quand, { ...zone, annee: true })} au soir`}</time>;
  return instant === undefined ? (
    <Quand le={e.quand} annee {...zone} />
  ) : (
    <Quand le={e.quand} maintenant={instant} {...zone} />
  );
}
