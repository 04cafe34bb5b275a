import { Body, Controller, Get, Post } from '@nestjs/common';
import { Texte } from '#libs/domaine/champs.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { ChampTexte } from '#apps/api/src/commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '#apps/api/src/commun/pages/formulaire.js';
import { Gabarit } from '#apps/api/src/commun/pages/gabarit.js';
import { rendre } from '#apps/api/src/commun/pages/rendre.js';
import { exiger, PageRefusee } from '#apps/api/src/commun/problemes.js';
import { CleIdempotence, Connecte, Page } from '#apps/api/src/commun/requete/decorateurs.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { valider, validerFormulaire } from '#apps/api/src/commun/validation.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';

export class Confier {
  @Texte({ libelle: 'Ce qui vous inquiète', min: 5, max: 200 })
  faits: string;
}

/** The smallest act with a page and an endpoint, to try what all the others stand on. */
@Controller()
export class EssaiController {
  readonly recus: { de: string; faits: string; cle: string }[] = [];

  @Get('essai')
  formulaire(@Page() page: ContextePage): string {
    return this.page(page);
  }

  @Post('essai')
  confier(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() de: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): string {
    const champs = validerFormulaire(Confier, corps);
    if (estRefus(champs)) throw new PageRefusee(this.page(page, champs.champs), champs);
    this.recus.push({ de: de.id, faits: champs.faits, cle });
    return 'reçu';
  }

  @Post('api/v1/essai')
  confierParProgramme(
    @Body() corps: Record<string, unknown>,
    @Connecte() de: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): object {
    const champs = exiger(valider(Confier, corps));
    this.recus.push({ de: de.id, faits: champs.faits, cle });
    return { faits: champs.faits.length };
  }

  @Get('essai/panne')
  panne(): never {
    throw new Error('Zéphyrine Malaquais');
  }

  private page(page: ContextePage, erreurs: Erreurs = {}): string {
    const lier = liaison(Confier, page, erreurs);
    return rendre(
      <Gabarit page={page} titre="Essai">
        <Formulaire page={page} action="/essai" bouton="Envoyer" erreurs={erreurs}>
          <ChampTexte {...lier('faits')} lignes={4} lisiblePar="vous seule" />
        </Formulaire>
      </Gabarit>,
    );
  }
}
