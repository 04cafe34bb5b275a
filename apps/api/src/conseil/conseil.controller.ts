import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Texte } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { ajouterPersonne, AjouterPersonne } from '#libs/registre/annuaire/gestes/ajouter-personne.js';
import { deplacer, DeplacerStructure } from '#libs/registre/annuaire/gestes/deplacer.js';
import { nommer, NommerAssistante } from '#libs/registre/annuaire/gestes/nommer.js';
import { conseil, type Conseil } from '#libs/registre/lecteurs/conseil.js';
import {
  personnesDuReseau,
  reseauDuConseil,
  type PersonneDuReseau,
  type ReseauDuConseil,
} from '#libs/registre/lecteurs/conseil-reseau.js';
import { dossiersDuConseil, type DossierDuConseil } from '#libs/registre/lecteurs/dossiers-du-conseil.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { situationAConfier, type SituationAConfier } from '#libs/registre/lecteurs/situation-a-confier.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { exiger } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';

class RechercherPersonnes {
  @Texte({ libelle: 'Nom ou prénom', max: 100 })
  recherche!: string;
}

/** For whoever leads the network: what is owed under her line, without content, and the network itself. */
@ApiTags('conseil')
@Controller('api/v1')
export class ConseilController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('conseil')
  @LectureApi({
    resume: 'Nombres, âges et devoirs des situations ouvertes sous sa ligne, sans contenu',
    description: 'Vide pour qui ne dirige aucun secteur',
  })
  async conseil(@Connecte() { id }: PersonneConnectee): Promise<Conseil> {
    return conseil(this.acces, id);
  }

  @Get('conseil/situations/:reference')
  @LectureApi({
    resume: 'Une situation ouverte sous sa ligne : à qui la confier, et par quel chemin elle est venue, sans contenu',
    description: 'Les personnes que l’acte accepte, et pourquoi les autres postes ne conviennent pas',
    refus: [404],
  })
  async situation(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<Omit<SituationAConfier, 'regle'>> {
    const { regle: _texte, ...situation } = exiger((await situationAConfier(this.acces, id, reference)) ?? introuvable);
    return situation;
  }

  @Get('conseil/dossiers')
  @LectureApi({
    resume: 'Accompagnements et dossiers terminés sous sa ligne : références et responsables, sans contenu',
    description: 'Pour confier, ou arrêter un effacement. Vide pour qui ne dirige aucun secteur',
  })
  async dossiers(@Connecte() { id }: PersonneConnectee): Promise<{ dossiers: DossierDuConseil[] }> {
    return { dossiers: await dossiersDuConseil(this.acces, id) };
  }

  @Get('reseau')
  @LectureApi({ resume: 'Ses secteurs, leurs postes et leurs lieux', description: 'Professionnels et lieux seulement' })
  async reseau(@Connecte() { id }: PersonneConnectee): Promise<ReseauDuConseil> {
    return reseauDuConseil(this.acces, id);
  }

  @Post('reseau/personnes/recherche')
  @HttpCode(200)
  @ActeApi({ resume: 'Chercher une personne de son réseau', champs: RechercherPersonnes, reponse: 200 })
  async chercher(@Demande() { corps, auteur }: DemandeHttp): Promise<{ personnes: PersonneDuReseau[] }> {
    const { recherche } = exiger(valider(RechercherPersonnes, corps));
    return { personnes: await personnesDuReseau(this.acces, auteur.id, recherche) };
  }

  @Post('reseau/nominations')
  @ActeApi({ resume: 'Nommer une personne à un poste vacant, ou ajouter un poste pour elle', champs: NommerAssistante })
  async nommer(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ poste: string }> {
    const champs = exiger(valider(NommerAssistante, corps));
    return exiger(await nommer(this.acces, { champs, personne: auteur.id, cle }));
  }

  @Post('reseau/personnes')
  @ActeApi({
    resume: 'Ajouter une assistante que l’annuaire ne connaît pas, son compte et un poste d’un secteur',
    champs: AjouterPersonne,
  })
  async ajouter(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ personne: string }> {
    const champs = exiger(valider(AjouterPersonne, corps));
    return exiger(
      await ajouterPersonne(this.acces, { champs, personne: auteur.id, cle }, this.configuration.OIDC_EMETTEUR),
    );
  }

  @Post('reseau/deplacements')
  @ActeApi({ resume: 'Donner un lieu à un autre de ses secteurs', champs: DeplacerStructure })
  async deplacer(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ secteur: string }> {
    const champs = exiger(valider(DeplacerStructure, corps));
    return exiger(await deplacer(this.acces, { champs, personne: auteur.id, cle }));
  }
}
