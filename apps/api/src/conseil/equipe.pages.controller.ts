import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { equipesRegionales } from '#libs/registre/lecteurs/equipe.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { rendre } from '../commun/pages/rendre.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageEquipe } from './equipe.page.js';

/** The team of a region, for whoever leads it and for the direction to which it is attached. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'direction')
@Controller('equipe')
export class EquipePagesController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get()
  async equipe(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageEquipe({ page, equipes: await equipesRegionales(this.acces, id) }));
  }
}
