import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { absence, declarer } from '#libs/domaine/absence/index.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { absencesDe, type AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { postesVacants } from '#libs/registre/lecteurs/postes-vacants.js';
import { postesAAbsenter } from '#libs/registre/lecteurs/postes-a-absenter.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageAbsence } from './absence.page.js';
import { PageContinuite } from './continuite.page.js';
import type { Formulaires } from './declarer.js';
import { routesDeLAbsence } from './routes.js';

/** Who is away, who stands in: of the professionals, for the professionals, and for whom a text gives a part. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational', 'autoriteInterim', 'direction')
@Controller('continuite')
export class ContinuitePagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  /** Her own absence, or one that she notices: the choice of the list says who and where. */
  @Post()
  async declarer(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    const { qui, poste, ...reste } = demande.corps;
    const de: Formulaires = qui === 'autre' ? 'autre' : 'moi';
    const [personne = '', structure = ''] = typeof poste === 'string' ? poste.split('.') : [];
    const corps = { ...reste, structure, personne };
    await jouer(this.actes.deposer(absence, declarer, { ...demande, corps, lire: validerFormulaire }), {
      reponse,
      montrer: ({ structure: sans, personne: _p, ...champs }) =>
        this.montrer(page, demande.auteur.id, {
          de,
          champs: sans === undefined ? champs : { poste: ['Choisissez dans la liste.'], ...champs },
        }),
      vers: ({ reference }) => `/continuite/absences/${reference}`,
    });
  }

  @Get('absences/:reference')
  async une(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageAbsence({ page, lue: await this.lire(id, reference) }));
  }

  @Post(routesDeLAbsence.map((r) => `absences/:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDeLAbsence.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (erreurs: Erreurs) =>
        rendre(PageAbsence({ page, lue: await this.lire(demande.auteur.id, reference), erreurs })),
      vers: '/continuite',
    });
  }

  private async montrer(
    page: ContextePage,
    id: string,
    erreurs?: { de: Formulaires; champs: Erreurs },
  ): Promise<string> {
    const [absences, postes, vacants] = await Promise.all([
      absencesDe(this.acces, id),
      postesAAbsenter(this.acces, id),
      postesVacants(this.acces, id, reglagesDuLieu(this.configuration.reglages)),
    ]);
    return rendre(PageContinuite({ page, absences, postes, vacants, ...(erreurs === undefined ? {} : { erreurs }) }));
  }

  private async lire(personne: string, reference: string): Promise<AbsenceLue> {
    const [lue] = estReference(reference) ? await absencesDe(this.acces, personne, reference) : [];
    if (lue === undefined) throw new ErreurRefus(introuvable);
    return lue;
  }
}
