import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { populationsPubliques } from '#libs/reglementation/profil-applicable.js';
import { annuairePublic, type Coordonnees } from '#libs/registre/lecteurs/annuaire-public.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { permanencesPour } from '#libs/registre/lecteurs/permanences.js';
import { voiesDuTiers } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { LectureApi } from '../commun/acte-api.js';
import { rendre } from '../commun/pages/rendre.js';
import { ACCES } from '../commun/registre.module.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { Requete } from '../commun/requete/requete.js';
import { PageJoindre } from './joindre.page.js';

/** How to reach the service: the public directory where the text wants one, and one's own professionals once logged in. */
@ApiTags('annuaire')
@Controller()
export class JoindreController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get('nous-joindre')
  @ApiExcludeEndpoint()
  @Public()
  async page(@Page() page: ContextePage, @Req() requete: Requete): Promise<string> {
    const { connecte } = requete;
    const siens = connecte === undefined ? [] : (await voiesDuTiers(this.acces, connecte.id)).voies;
    const permanences = connecte === undefined ? [] : await permanencesPour(this.acces, connecte.id);
    return rendre(PageJoindre({ page, siens, permanences, publics: await this.publics() }));
  }

  @Get('api/v1/annuaire-public')
  @Public()
  @LectureApi({
    resume: 'Coordonnées professionnelles, là où le texte veut un annuaire public',
    description: 'Nom, secteur, contact ; rien d’autre',
    publique: true,
  })
  async api(): Promise<{ professionnels: Coordonnees[] }> {
    return { professionnels: await this.publics() };
  }

  private publics(): Promise<Coordonnees[]> {
    return annuairePublic(this.acces.bases.registre, populationsPubliques);
  }
}
