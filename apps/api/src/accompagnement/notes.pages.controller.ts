import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { mesNotes, type MesNotes } from '#libs/registre/notes/mes-notes.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageNotes } from './assistante/notes.js';

/** The page of her own notes, apart from all the rest. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('accompagnements/:reference/notes')
export class NotesPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async page(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageNotes({ page, lues: await this.lire(id, reference) }));
  }

  @Post()
  async ecrire(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    await jouer(this.actes.acter(accompagnement, actes.ecrireNote, reference, envoi), {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageNotes({ page, lues: await this.lire(demande.auteur.id, reference), erreurs })),
      vers: `/accompagnements/${reference}/notes`,
    });
  }

  @Post('effacement')
  async effacer(
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    exiger(await this.actes.acter(accompagnement, actes.effacerNote, reference, envoi));
    reponse.redirect(303, `/accompagnements/${reference}/notes`);
  }

  private async lire(personne: string, reference: string): Promise<MesNotes> {
    const lues = estReference(reference) ? await mesNotes(this.acces, personne, reference) : undefined;
    if (lues === undefined) throw new ErreurRefus(introuvable);
    return lues;
  }
}
