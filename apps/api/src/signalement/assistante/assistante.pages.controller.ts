import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { astreinteDuJour } from '#libs/registre/lecteurs/astreinte-du-jour.js';
import { continuiteDuJour } from '#libs/registre/lecteurs/continuite-du-jour.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { tachesDEvenement } from '#libs/registre/lecteurs/taches-d-evenement.js';
import { mesDossiersParNom } from '#libs/registre/lecteurs/recherche.js';
import { unDossier, type DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { rendre } from '../../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../../commun/requete/decorateurs.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { validerFormulaire } from '../../commun/validation.js';
import { ActesSignalement } from '../actes.service.js';
import { PageActe } from './acte.page.js';
import { PageAujourdhui } from './aujourdhui.page.js';
import { PageDossier } from './dossier.page.js';
import { ACTES_DES_PAGES } from './pages-actes.js';
import { POSSIBLES, type ActeAPage } from './possibles.js';
import { PageRecherche } from './recherche.page.js';

const ADRESSES = (actes: object): string[] => Object.keys(actes).map((a) => `dossiers/:reference/${a}`);
const dernier = ({ path }: Request): string => path.split('/').at(-1) ?? '';

/** Pages of the ASS and of the technical line: what waits, one dossier, and each of its acts. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller()
export class AssistantePagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('aujourdhui')
  async aujourdhui(@Page() page: ContextePage, @Connecte() { id, fonctions }: PersonneConnectee): Promise<string> {
    const mene = fonctions.some((f) => f.role === 'conseillerTechnique' || f.role === 'conseillerNational');
    const reglages = reglagesDuLieu(this.configuration.reglages);
    const [attendu, continuite, astreinte, evenements] = await Promise.all([
      aFaire(this.acces, id),
      continuiteDuJour(this.acces, id, { reglages, mene }),
      astreinteDuJour(this.acces, id),
      tachesDEvenement(this.acces, id),
    ]);
    return rendre(PageAujourdhui({ page, aFaire: attendu, continuite, astreinte, evenements }));
  }

  /** A name is posted, never part of an address. */
  @Post('aujourdhui/recherche')
  @HttpCode(200)
  async chercher(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    const saisie = (page.valeurs['recherche'] ?? '').slice(0, 100);
    return rendre(PageRecherche({ page, trouves: await mesDossiersParNom(this.acces, id, saisie) }));
  }

  @Get('dossiers/:reference')
  async dossier(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageDossier({ page, dossier: await this.lire(id, reference) }));
  }

  /** The page of one act; one that cannot be done now leads back to the dossier, which says why. */
  @Get(ADRESSES(POSSIBLES))
  async acte(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const quoi = dernier(requete) as ActeAPage;
    const dossier = await this.lire(id, reference);
    if (!POSSIBLES[quoi](dossier)) reponse.redirect(303, `/dossiers/${reference}`);
    else reponse.send(rendre(PageActe({ quoi, page, dossier, erreurs: {} })));
  }

  @Post(ADRESSES(ACTES_DES_PAGES))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const { acte, formulaire, suite } = ACTES_DES_PAGES[dernier(requete)] ?? {};
    if (acte === undefined) throw new ErreurRefus(introuvable);
    const resultat = await this.actes.acter(acte, reference, { ...demande, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const dossier = await this.lire(demande.auteur.id, reference);
      throw new PageRefusee(this.reprendre(page, dossier, formulaire, resultat.champs ?? {}), resultat);
    }
    exiger(resultat);
    reponse.redirect(303, suite ?? `/dossiers/${reference}`);
  }

  /** What was typed is shown again beside what is wrong. */
  private reprendre(page: ContextePage, dossier: DossierLu, quoi: ActeAPage | undefined, erreurs: Erreurs): string {
    return rendre(
      quoi === undefined ? PageDossier({ page, dossier, erreurs }) : PageActe({ quoi, page, dossier, erreurs }),
    );
  }

  private async lire(personne: string, reference: string): Promise<DossierLu> {
    const lu = estReference(reference) ? await unDossier(this.acces, personne, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return lu;
  }
}
