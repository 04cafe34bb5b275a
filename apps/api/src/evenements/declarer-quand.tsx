import type { VNode } from 'preact';
import { DateTime } from 'luxon';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import { ChampDate, ChampHeure } from '../commun/pages/champs.js';
import { quandEnClair } from '../commun/pages/dates.js';
import { liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  erreurs: Erreurs;
  territoire: Territoire;
  maintenant: Date;
}

/** Now, by the clocks of the place, unless it is said otherwise: no touch at all when it has just happened. */
export function Quand({ page, erreurs, territoire, maintenant }: Props): VNode {
  const local = DateTime.fromJSDate(maintenant, { zone: fuseau(territoire) });
  const valeurs = { jour: local.toFormat('yyyy-MM-dd'), heure: local.toFormat('HH:mm'), ...page.valeurs };
  const lier = liaison(Declarer, { ...page, valeurs }, erreurs);
  return (
    <details open={'jour' in erreurs || 'heure' in erreurs}>
      <summary>
        Quand : {dire(valeurs, maintenant, fuseau(territoire))}. <span class="lien">Changer</span>
      </summary>
      <div class="cote-a-cote">
        <ChampDate {...lier('jour')} />
        <ChampHeure {...lier('heure')} />
      </div>
    </details>
  );
}

/** « aujourd’hui à 10 h 37 »; a moment that does not exist is shown by its own fields. */
function dire({ jour, heure }: { jour: string; heure: string }, maintenant: Date, zone: string): string {
  const dit = DateTime.fromISO(`${jour}T${heure}`, { zone });
  return dit.isValid ? quandEnClair(dit.toJSDate(), maintenant, { fuseau: zone }) : 'à préciser';
}
