import { Reference, Texte } from '#libs/domaine/champs.js';
import { introuvable, refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import { fichiers } from '../fichiers.js';
import { normaliser } from '../recherche.js';
import { ajouterPoste, changer, codeDuGeste, inscrire, type Geste } from './geste.js';

/** A social worker whom the annuaire does not know yet, in a new post of a sector. */
export class AjouterPersonne {
  @Reference({ libelle: 'Secteur' })
  secteur!: string;

  @Texte({ libelle: 'Prénom', max: 100 })
  prenom!: string;

  @Texte({ libelle: 'Nom', max: 100 })
  nom!: string;

  @Texte({ libelle: 'Adresse électronique professionnelle', max: 254 })
  courriel!: string;

  @Texte({ libelle: 'Identifiant du compte', max: 200 })
  compte!: string;

  @Texte({ libelle: 'Téléphone du poste', min: 6, max: 30, optionnel: true })
  telephone?: string;
}

export const secteurSansLieu = refus('SECTEUR_SANS_LIEU', 'Ce secteur ne couvre aucun lieu. Donnez-lui d’abord un lieu.'); // prettier-ignore
export const connexionNonReglee = refus(
  'CONNEXION_NON_REGLEE',
  'La connexion n’est pas réglée ici : un compte ne peut pas être relié. Prévenez l’administration du réseau.',
  'indisponible',
);

interface Vu {
  mien: boolean;
  lieu: string | null;
  compte: boolean;
  courriel: boolean;
  deja: string | null;
  maintenant: Date;
}

/**
 * Effective for the next routing. Her account is the issuer's and the subject that her own first login showed her (never an address):
 * an account that is known cannot be given a second time. Asked again with the same key it changes nothing.
 * @param emetteur issuer of the accounts (OIDC)
 */
export async function ajouterPersonne(
  acces: Acces,
  { champs, personne: auteur, cle }: Geste<AjouterPersonne>,
  emetteur: string | undefined,
): Promise<Refus | { personne: string }> {
  if (emetteur === undefined) return connexionNonReglee;
  const { secteur, telephone = null } = champs;
  const [prenom, nom, courriel, compte] = [champs.prenom, champs.nom, champs.courriel, champs.compte].map((t) => t.trim().normalize('NFC')) as [string, string, string, string]; // prettier-ignore
  if (fichiers['personnes.csv'].courriel.faux?.(courriel) !== undefined)
    return saisieInvalide({
      courriel: ['Cette adresse n’est pas valable. Écrivez-en une seule, par exemple prenom.nom@ministere.example.'],
    });
  const code = codeDuGeste('P', auteur, cle);
  return changer(acces, auteur, async (client) => {
    const { rows } = await client.query<Vu>(
      `SELECT secteur_sous_moi($1) AS mien, ${acces.horloge.sql()} AS maintenant,
              (SELECT structure FROM secteur_structure WHERE secteur = $1 ORDER BY structure LIMIT 1) AS lieu,
              EXISTS (SELECT 1 FROM compte WHERE emetteur = $2 AND sujet = $3) AS compte,
              EXISTS (SELECT 1 FROM identite WHERE lower(courriel) = lower($4)) AS courriel,
              (SELECT id FROM personne WHERE code = $5) AS deja`,
      [secteur, emetteur, compte, courriel, code],
    );
    const vu = rows[0] as Vu;
    if (!vu.mien) return introuvable;
    if (vu.deja !== null) return { personne: vu.deja };
    if (vu.lieu === null) return secteurSansLieu;
    const prises = {
      ...(vu.courriel ? { courriel: [`Cette adresse est déjà celle d’une personne de l’annuaire. ${CONNUE}`] } : {}),
      ...(vu.compte ? { compte: [`Ce compte est déjà relié à une personne. ${CONNUE}`] } : {}),
    };
    if (Object.keys(prises).length > 0) return saisieInvalide(prises);
    const { rows: nees } = await client.query<{ id: string }>(
      'SELECT ajouter_personne($1, $2, $3, $4, $5, $6, $7, $8) AS id',
      [code, prenom, nom, courriel, normaliser(`${prenom} ${nom}`), emetteur, compte, vu.lieu],
    );
    const personne = (nees[0] as { id: string }).id;
    await inscrire(client, vu.maintenant, auteur, { geste: 'personneAjoutee', secteur, personne });
    const poste = await ajouterPoste(client, { code: codeDuGeste('R', auteur, cle), secteur, personne, telephone });
    if (poste !== undefined)
      await inscrire(client, vu.maintenant, auteur, { geste: 'posteAjoute', poste, secteur, personne });
    return { personne };
  });
}

const CONNUE =
  'Cherchez-la par son nom ; si elle n’est pas de votre réseau, demandez à l’administration de l’annuaire.';
