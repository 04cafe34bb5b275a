import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { derogationsAvantToutSuivi } from '#libs/registre/lecteurs/derogations.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { monRetour } from '#libs/registre/lecteurs/mon-retour.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';
import { jouer } from '../commun/jouer.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { routesDuRetourDeLAgent } from '../retours/routes.js';
import { PageMonEspace } from '../signalement/agent.page.js';
import { PagePlace } from './agent/place.page.js';
import { placeDe } from './agent/places.js';
import { routesDeLAccompagnement } from './controleurs.js';
import { routesDuDebut } from './routes/accords.js';

const SUR_LE_SIEN = 'mon-espace/accompagnements/:reference';

/** The agent's space: five places, and every act of his, by the same tables as the API. Looking changes nothing. */
@ApiExcludeController()
@Controller()
export class EspaceDeLAgentController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get(['mon-espace', 'mon-espace/plan', 'mon-espace/rendez-vous', 'mon-espace/partages', 'mon-espace/donnees'])
  async place(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id, page.chemin);
  }

  @Post('mon-espace/:reference/accord')
  async accepter(
    @Param('reference') reference: string,
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDuDebut.find((r) => r.verbe === 'accord');
    await this.faire(route, reference, { page, corps, auteur, cle, reponse });
  }

  @Post(routesDeLAccompagnement.map((r) => `${SUR_LE_SIEN}/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDeLAccompagnement.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    await this.faire(route, reference, { page, corps, auteur, cle, reponse });
  }

  @Post(routesDuRetourDeLAgent.map((r) => `mon-espace/retours/:reference/${r.verbe}`))
  async agirSurSonRetour(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDuRetourDeLAgent.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    await this.faire(route, reference, { page, corps, auteur, cle, reponse });
  }

  private async faire(
    route: RouteDActe | undefined,
    reference: string,
    { page, corps, auteur, cle, reponse }: Faire,
  ): Promise<void> {
    if (route === undefined) throw new ErreurRefus(introuvable);
    const [place = '/mon-espace'] = page.formulaire.split('?'); // a form that was opened by its address is done
    await jouer(route.faire(this.actes, reference, { corps, auteur, cle, lire: validerFormulaire }), {
      reponse,
      montrer: (champs) => this.montrer(page, auteur.id, page.formulaire, { reference, champs }),
      vers: place.startsWith('/mon-espace') ? place : '/mon-espace',
    });
  }

  private async montrer(
    page: ContextePage,
    personne: string,
    chemin: string,
    erreurs?: { reference: string; champs: Erreurs },
  ): Promise<string> {
    const place = placeDe(chemin);
    const miens = await mesAccompagnements(this.acces, personne);
    const retour = erreurs === undefined ? {} : { erreurs };
    if (place === 'partages') {
      const avant = await derogationsAvantToutSuivi(this.acces, personne);
      return rendre(PagePlace({ page, place, miens, avant, ...retour }));
    }
    if (place !== 'proposition') return rendre(PagePlace({ page, place, miens, ...retour }));
    const propositions = await mesPropositions(this.acces, personne);
    const absences = await monRetour(this.acces, personne);
    return rendre(PageMonEspace({ page, propositions, miens, absences, ...retour }));
  }
}

interface Faire {
  page: ContextePage;
  corps: Record<string, unknown>;
  auteur: PersonneConnectee;
  cle: string;
  reponse: Response;
}
