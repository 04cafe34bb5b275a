import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { direJour } from '#libs/domaine/courriels/dates.js';
import { telephoneDe } from '#libs/domaine/signalement/courriels/proposition-agent.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Imprimeur } from '#libs/infra/documents/imprimeur.js';
import { motsDeLaLettre } from '#libs/reglementation/profil-applicable.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { professionnelDe } from '#libs/registre/lecteurs/professionnel.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { servicesDuSecteur } from '#libs/registre/lecteurs/services-du-secteur.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, PageRefusee } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { LettreAuxServices, lettreNonPrevue } from './aux-services.js';
import { PageLettreAuxServices } from './aux-services.page.js';
import { IMPRIMEUR } from './lettres.controller.js';

/** The collective letter that makes the service known to the services: nobody is named but its author (R-054, T-27). */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique')
@Controller('lettre-aux-services')
export class LettreAuxServicesController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Get()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageLettreAuxServices({ page, services: (await this.prevus(id)).map((s) => s.nom) }));
  }

  @Post()
  async imprimer(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const noms = (await this.prevus(id)).map((s) => s.nom);
    const champs = validerFormulaire(LettreAuxServices, corps);
    if (estRefus(champs)) {
      throw new PageRefusee(
        rendre(PageLettreAuxServices({ page, services: noms, erreurs: champs.champs ?? {} })),
        champs,
      );
    }
    const professionnel = await professionnelDe(this.acces, id);
    if (professionnel === undefined) throw new ErreurRefus(lettreNonPrevue);
    const site = { url: this.configuration.RELAIS_URL, telephone: this.configuration.RELAIS_TELEPHONE_PERMANENCE };
    const le = professionnel.maintenant;
    const pdf = this.imprimeur.imprimer({
      gabarit: 'lettre-services',
      le,
      donnees: {
        professionnel: professionnel.contact,
        telephone: telephoneDe(professionnel.contact, site),
        services: noms,
        jour: direJour(le, 'Europe/Paris'),
        objet: 'Le service social se tient à la disposition de vos agents',
        adresse: new URL('/nous-joindre', site.url).href,
        permanence: champs.permanence?.trim() ?? '',
      },
    });
    reponse
      .type('application/pdf')
      .setHeader('Content-Disposition', 'inline; filename="lettre-aux-services.pdf"')
      .setHeader('Cache-Control', 'no-store')
      .end(pdf);
  }

  private async prevus(id: string): Promise<{ nom: string; population: string }[]> {
    const services = (await servicesDuSecteur(this.acces, id)).filter(
      (s) => motsDeLaLettre[s.population] !== undefined,
    );
    if (services.length === 0) throw new ErreurRefus(lettreNonPrevue);
    return services;
  }
}
