import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, PageRefusee } from '../commun/problemes.js';
import { Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageSoutien, type Dit } from './soutien.page.js';
import { momentFerme, plusDePlace, Soutien } from './soutien.service.js';

/** « Être reçu »: for the agents of a service, by their account or by a letter. The answer to a form is the page itself: a token is in no address. */
@ApiExcludeController()
@Reserve('agent')
@Controller('soutien')
export class SoutienPagesController {
  constructor(private readonly soutien: Soutien) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async lire(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Post('places')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async prendre(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    const prise = await this.soutien.prendre(id, corps, validerFormulaire);
    if (!estRefus(prise)) return this.montrer(page, id, { prise });
    return this.refuser(page, id, prise);
  }

  @Post('rendues')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async rendre(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    const rendue = await this.soutien.rendre(id, corps, validerFormulaire);
    return estRefus(rendue) ? this.refuser(page, id, rendue) : this.montrer(page, id, { rendue: true });
  }

  private async refuser(page: ContextePage, id: string, refus: Refus): Promise<never> {
    if (refus.code === plusDePlace.code || refus.code === momentFerme.code)
      throw new PageRefusee(await this.montrer(page, id, { refus: refus.message }), refus);
    if (refus.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, id, { erreurs: refus.champs ?? {} }), refus);
    throw new ErreurRefus(refus);
  }

  private async montrer(page: ContextePage, id: string, dit: Dit = {}): Promise<string> {
    return rendre(PageSoutien({ page, ...(await this.soutien.lire(id)), dit }));
  }
}
