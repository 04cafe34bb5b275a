import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Interims } from '#libs/domaine/accompagnement/interim/etat.js';
import { planPourLAgent } from '#libs/domaine/accompagnement/plan/regles.js';
import { derogationsDites, type DerogationDite } from './derogations.js';
import { entremisesDe, type EntremiseVue } from './entremises.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';
import { partagesDe, type PartageVu } from './partages.js';
import { permanencesDe, type Permanence } from './permanences.js';

/**
 * His accompaniment as the agent may see it: all that was decided with him. Her assessment stays hers, and a derogation that must
 * stay silent is not there until it may be told.
 */
export type VueDeLAgent = Omit<
  Accompagnement,
  'diagnostic' | 'signalement' | 'retour' | 'derogations' | 'appuis' | 'interim' | 'interims'
> & { interim?: Pick<Interims, 'appel' | 'refus'> };

export interface MonAccompagnement {
  reference: string;
  instant: string;
  etat: VueDeLAgent;
  professionnel: Professionnel | undefined;
  /** Professionals named in it, by id. */
  noms: ReadonlyMap<string, string>;
  /** Who read, the latest first. */
  lecteurs: { instant: string; nom: string; qualite: string }[];
  /** Put before him by her, whatever became of it. */
  partages: readonly PartageVu[];
  /** Where those who proposed meetings receive. */
  permanences: readonly Permanence[];
  /** Those that may be told. */
  derogations: readonly DerogationDite[];
  /** Proposed between him and others. */
  entremises: readonly EntremiseVue[];
  /** She who accompanies him is away: until when (null: nobody knows), and who stands in, if anybody does. */
  absence: { jusquau: string | null; interimaire: Professionnel | undefined } | undefined;
}

interface Ligne extends LigneEtat {
  titulaire: string;
  maintenant: Date;
  lecteurs: { instant: string; lecteur: string; qualite: string }[];
  absence: { personne: string | null; jusquau: string | null } | null;
}

/** The accompaniments of this person, the newest first; each is a dossier of its own. */
export async function mesAccompagnements(acces: Acces, personne: string): Promise<MonAccompagnement[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.titulaire, h.maintenant, tenue(d.id, h.maintenant)->'absence' AS absence,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur, 'qualite', l.qualite) ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, lecteur, qualite FROM lecture l WHERE l.dossier = d.id ORDER BY instant DESC LIMIT 50) l) AS lecteurs
         FROM dossier d, (SELECT ${acces.horloge.sql()} AS maintenant) h
        WHERE d.nature = 'accompagnement' AND d.agent = $1 AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20`,
      [acces.empreinte('agent', personne)],
    );
    const ouverts = await ouvrirEtats<Accompagnement, Ligne>(acces.coffre, rows);
    const collegues = await professionnelsDe(
      client,
      ouverts.flatMap(({ ligne, etat }) => [
        ligne.titulaire,
        ligne.absence?.personne ?? null,
        ...ligne.lecteurs.map((l) => l.lecteur),
        ...etat.entretiens.map((e) => e.par),
      ]),
    );
    const places = await permanencesDe(
      client,
      ouverts.flatMap(({ etat }) => etat.entretiens.map((e) => e.par)),
    );
    const noms = new Map([...collegues].map(([id, p]) => [id, p.nom]));
    const miens: MonAccompagnement[] = [];
    for (const { ligne, etat } of ouverts) {
      const ici = { reference: ligne.id, etat, instant: ligne.maintenant.toISOString() };
      const moyens = { client, coffre: acces.coffre };
      const partages = await partagesDe(moyens, { personne, trace: false }, ici);
      miens.push({
        reference: ici.reference,
        instant: ici.instant,
        etat: vueDeLAgent(etat),
        professionnel: collegues.get(ligne.titulaire),
        noms,
        lecteurs: ligne.lecteurs.map(({ instant, lecteur, qualite }) => ({
          instant: new Date(instant).toISOString(),
          nom: noms.get(lecteur) ?? 'Une personne partie du service',
          qualite,
        })),
        partages: partages.filter((p) => p.etat.proposeLe !== undefined),
        permanences: places.filter((p) => etat.entretiens.some((e) => e.permanence === p.id)),
        derogations: await derogationsDites(moyens, acces.empreinte('agent', personne), ici),
        entremises: await entremisesDe(moyens, { personne, trace: false }, ici),
        absence:
          ligne.absence === null
            ? undefined
            : { jusquau: ligne.absence.jusquau, interimaire: collegues.get(ligne.absence.personne ?? '') },
      });
    }
    return miens;
  });
}

function vueDeLAgent({
  diagnostic: _hers,
  signalement: _inside,
  retour: _before,
  derogations: _apart,
  appuis: _ofNobody,
  interims: _ofProfessionals,
  interim,
  plan,
  ...etat
}: Accompagnement): VueDeLAgent {
  return {
    ...etat,
    ...(plan === undefined ? {} : { plan: planPourLAgent(plan) }),
    ...(interim === undefined ? {} : { interim: saPart(interim) }),
  };
}

/** What he said himself; the notes of whoever stood in are hers, as the assessment is. */
function saPart({ appel, refus }: Interims): Pick<Interims, 'appel' | 'refus'> {
  return { ...(appel === undefined ? {} : { appel }), ...(refus === undefined ? {} : { refus }) };
}
