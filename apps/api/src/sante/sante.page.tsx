import type { VNode } from 'preact';
import type { Retenue } from '#libs/registre/courriels/retenue.js';
import type { BoucleComplete, Sante } from '#libs/registre/lecteurs/sante.js';
import { dureeEnClair, Quand } from '../commun/pages/dates.js';
import { FileAttente } from '../commun/pages/file-attente.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { chaineEntiere, EtatChaine } from './chaine.js';
import { CourrielsRetenus } from './retenue.js';

/** Every state of the mail ledger, in words that say exactly what is known. */
const ETATS_COURRIEL: Readonly<Record<string, string>> = {
  A_ENVOYER: 'à envoyer',
  EN_COURS: 'en cours d’envoi',
  DATA_DEBUTE: 'en cours de remise',
  INCERTAIN: 'remise incertaine, à vérifier par la personne qui écrit',
  ACCEPTE: 'remis à la messagerie du destinataire',
  REFUSE: 'refusé par la messagerie',
  REVENU: 'revenu',
  SANS_ADRESSE: 'sans adresse connue',
  ABANDON: 'abandonné après plusieurs essais',
  ANNULE: 'annulé avant son départ',
};
const PROCESSUS: Readonly<Record<string, string>> = {
  worker: 'Horloge ordinaire',
  urgence: 'Horloge des urgences',
  vigie: 'Vigie',
};
const VEILLE = 'Elle appelle à la place de l’horloge quand celle-ci se tait, et vérifie que les alertes arrivent. ';
const SILENCE_SECONDES = 60;

interface Props {
  page: ContextePage;
  sante: Sante;
  boucle: BoucleComplete;
  /** Matters that nobody holds without an open escalation. */
  sansTenante: number;
  /** The mail ledger is on hold. */
  retenue: Retenue | undefined;
  temporal: boolean;
  retardTolere: number;
}

/** How the machinery is, for the administrateur: counts, never a person. */
export function PageSante({ page, sante, boucle, sansTenante, retenue, temporal, retardTolere }: Props): VNode {
  const muets = sante.processus.filter((p) => age(p.vuLe, sante.instant) > SILENCE_SECONDES);
  const sansVigie = !sante.processus.some((p) => p.nom === 'vigie');
  const rompue = !sansVigie && !chaineEntiere(boucle);
  return (
    <Gabarit
      page={page}
      titre="Santé du service"
      chapeau={
        <>
          Des nombres, jamais une personne. Relevé <Quand le={sante.instant} maintenant={sante.instant} /> ; rechargez
          la page pour un nouveau relevé.
        </>
      }
    >
      {retenue === undefined ? null : <CourrielsRetenus retenue={retenue} maintenant={sante.instant} />}
      <EtatChaine boucle={boucle} retenus={retenue !== undefined} />
      <EtatHorloge sante={sante} temporal={temporal} retardTolere={retardTolere} />
      <FileAttente
        titre="À faire par vous"
        nombre={sante.taches + sante.quarantaine + sansTenante + muets.length + Number(sansVigie) + Number(rompue)}
        urgent
        lignes={[
          ...muets.map((p) => ({
            titre: `${PROCESSUS[p.nom] ?? p.nom} : ne donne plus signe de vie`,
            precision: `${p.nom === 'vigie' ? VEILLE : ''}Relancez ce processus, puis lisez son journal.`,
            quand: `depuis ${dureeEnClair(age(p.vuLe, sante.instant))}`,
          })),
          ...(sansVigie
            ? [{ titre: 'Vigie : n’a jamais donné signe de vie', precision: `${VEILLE}Démarrez ce processus.` }]
            : []),
          ...(rompue
            ? [
                {
                  titre: 'Alertes : rien ne prouve qu’elles arrivent',
                  precision: 'Voyez le message en haut de cette page.',
                },
              ]
            : []),
          ...(sansTenante === 0
            ? []
            : [
                ligne(
                  sansTenante,
                  'situation que personne ne tient, sans alerte ouverte',
                  'situations que personne ne tient, sans alerte ouverte',
                  'Vérifiez que l’horloge tourne. Si ce nombre demeure une minute, appelez la conseillère technique nationale.',
                ),
              ]),
          ...(sante.taches === 0
            ? []
            : [
                ligne(
                  sante.taches,
                  'tâche technique ouverte',
                  'tâches techniques ouvertes',
                  'Une étape a échoué cinq fois, un message du service n’est pas arrivé (voir « Courriels »), un processus s’est tu, ou personne n’a encore pris un événement grave : téléphonez au niveau national.',
                ),
              ]),
          ...(sante.quarantaine === 0
            ? []
            : [
                ligne(
                  sante.quarantaine,
                  'réveil mis de côté',
                  'réveils mis de côté',
                  'Après dix essais. La procédure attend que Temporal le reprenne.',
                ),
              ]),
        ]}
      />
      <h2>Continuité</h2>
      <p>
        Situations urgentes ou graves que personne ne tient, sans alerte ouverte à un nom : <b>{sansTenante}</b>
        {sansTenante === 0 ? ' ✔' : ''}. Ce nombre reste à 0 : une situation est toujours tenue par une personne
        présente, ou quelqu’un est appelé pour la prendre.
      </p>
      <h2>Processus</h2>
      <Tableau
        legende="Qui a donné signe de vie, et quand"
        colonnes={['Processus', 'Vu il y a', 'État']}
        vide="Aucun processus n’a encore donné signe de vie : l’horloge n’a pas été démarrée."
        lignes={sante.processus.map((p) => [
          PROCESSUS[p.nom] ?? p.nom,
          dureeEnClair(age(p.vuLe, sante.instant)),
          p.etat,
        ])}
      />
      <h2>Courriels</h2>
      <p>
        <a href="/courriels">Ceux qui ne sont pas arrivés, et que faire de chacun</a>
      </p>
      <Tableau
        legende="Tous les courriels du registre, par état"
        colonnes={['État', 'Nombre']}
        nombres={[1]}
        vide="Aucun courriel pour l’instant."
        lignes={Object.entries(sante.courriels).map(([etat, n]) => [ETATS_COURRIEL[etat] ?? etat, n])}
      />
      <p>
        Messages de soutien adressés à des services entiers, comptés à part et jamais un à un :{' '}
        <b>{sante.masse.enAttente}</b> à envoyer, <b>{sante.masse.abandonnes}</b> que la messagerie n’a pas pris.
      </p>
    </Gabarit>
  );
}

function EtatHorloge({ sante, temporal, retardTolere }: Pick<Props, 'sante' | 'temporal' | 'retardTolere'>): VNode {
  const enRetard = sante.retardMaxSecondes > retardTolere;
  const n = sante.proceduresOuvertes;
  const procedures = n === 0 ? 'Aucune procédure en cours.' : `${n} procédure${n > 1 ? 's' : ''} en cours.`;
  if (!enRetard && temporal)
    return (
      <Note genre="information" titre="L’horloge est à l’heure ✔">
        {procedures}
      </Note>
    );
  return (
    <Note
      genre="attention"
      titre={
        enRetard ? `L’horloge est en retard de ${dureeEnClair(sante.retardMaxSecondes)}` : 'Temporal ne répond pas'
      }
    >
      {procedures} {enRetard ? `${sante.proceduresEnRetard} en retard. ` : ''}
      {temporal ? 'Temporal répond : vérifiez les processus ci-dessous. ' : 'Temporal ne répond pas : relancez-le. '}
      Les actes des personnes sont acceptés normalement ; relances et échéances partiront dès que l’horloge aura repris.
    </Note>
  );
}

function ligne(n: number, un: string, plusieurs: string, precision: string): { titre: string; precision: string } {
  return { titre: `${n} ${n > 1 ? plusieurs : un}`, precision };
}

const age = (vuLe: string, instant: string): number => Math.max(0, (Date.parse(instant) - Date.parse(vuLe)) / 1000);
