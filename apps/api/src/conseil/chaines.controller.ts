import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { introuvable } from '#libs/domaine/erreurs.js';
import { ajouterRang, AjouterRang } from '#libs/registre/annuaire/gestes/ajouter-rang.js';
import { deplacerRang, DeplacerRang } from '#libs/registre/annuaire/gestes/deplacer-rang.js';
import { retirerRang, RetirerRang } from '#libs/registre/annuaire/gestes/retirer-rang.js';
import { chaineDuPoste, chainesDuReseau, type ChaineDuPoste, type ChaineLue } from '#libs/registre/lecteurs/chaines.js';
import { equipesRegionales, type Equipe } from '#libs/registre/lecteurs/equipe.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { suppleances, type Suppleance } from '#libs/registre/lecteurs/suppleances.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';

/** Who covers whom in the network of whoever leads it, and what surrounds it: posts and professionals, never a matter. */
@ApiTags('conseil')
@Controller('api/v1')
export class ChainesController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get('reseau/chaines')
  @LectureApi({
    resume: 'Les postes de sa ligne et leur chaîne de continuité',
    description: 'Vide pour qui ne dirige aucun secteur',
  })
  async chaines(@Connecte() { id }: PersonneConnectee): Promise<{ chaines: ChaineLue[] }> {
    return { chaines: await chainesDuReseau(this.acces, id) };
  }

  @Get('reseau/chaines/:poste')
  @LectureApi({
    resume: 'La chaîne d’un poste de sa ligne, ce qui suit de soi-même, et les postes qui peuvent s’y ajouter',
    description: 'Avec les versions du document qui configure le poste, là où le texte en a un',
    refus: [404],
  })
  async chaine(@Param('poste') poste: string, @Connecte() { id }: PersonneConnectee): Promise<ChaineDuPoste> {
    return exiger((await chaineDuPoste(this.acces, id, poste)) ?? introuvable);
  }

  @Get('reseau/equipe')
  @LectureApi({
    resume: 'Qui compose l’équipe de sa région, là où le texte en nomme une',
    description: 'Le temps de travail n’est dit qu’à qui dirige l’équipe',
  })
  async equipe(@Connecte() { id }: PersonneConnectee): Promise<{ equipes: Equipe[] }> {
    return { equipes: await equipesRegionales(this.acces, id) };
  }

  @Get('conseil/suppleances')
  @LectureApi({
    resume: 'Les services que l’on supplée en toutes occasions : des nombres',
    description: 'Vide pour qui ne supplée personne ; ni signature ni pouvoir hiérarchique',
  })
  async suppleances(@Connecte() { id }: PersonneConnectee): Promise<{ suppleances: Suppleance[] }> {
    return { suppleances: await suppleances(this.acces, id) };
  }

  @Post('reseau/chaines/rangs')
  @ActeApi({ resume: 'Ajouter un poste à la chaîne d’un autre', champs: AjouterRang })
  async ajouter(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ poste: string }> {
    const champs = exiger(valider(AjouterRang, corps));
    return exiger(await ajouterRang(this.acces, { champs, personne: auteur.id, cle }));
  }

  @Post('reseau/chaines/deplacements')
  @ActeApi({ resume: 'Échanger deux rangs d’une chaîne', champs: DeplacerRang })
  async deplacer(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ poste: string }> {
    const champs = exiger(valider(DeplacerRang, corps));
    return exiger(await deplacerRang(this.acces, { champs, personne: auteur.id, cle }));
  }

  @Post('reseau/chaines/retraits')
  @ActeApi({ resume: 'Retirer un poste d’une chaîne', champs: RetirerRang })
  async retirer(@Demande() { corps, auteur, cle }: DemandeHttp): Promise<{ poste: string }> {
    const champs = exiger(valider(RetirerRang, corps));
    return exiger(await retirerRang(this.acces, { champs, personne: auteur.id, cle }));
  }
}
