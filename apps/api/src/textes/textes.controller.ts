import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Configuration } from '#libs/infra/configuration.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { LectureApi } from '../commun/acte-api.js';
import { CONFIGURATION } from '../commun/registre.module.js';
import { Public } from '../commun/requete/decorateurs.js';
import { exigerTexte } from './textes.pages.controller.js';
import { presenterTexte, resumerTexte, type TexteApi, type TexteResume } from './textes.presenter.js';
import { SCHEMA_TEXTE, SCHEMA_TEXTES } from './textes.schema.js';

/** The twin of the pages « Les textes », for programs. */
@ApiTags('textes')
@Public()
@Controller('api/v1/textes')
export class TextesController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @Get()
  @LectureApi({
    resume: 'Les textes appliqués ici, le plus récent en premier',
    description: 'Lisible sans connexion',
    schema: SCHEMA_TEXTES,
    publique: true,
  })
  textes(): { textes: TexteResume[] } {
    return { textes: textes.map(resumerTexte) };
  }

  @Get(':texte')
  @LectureApi({
    resume: 'Un texte, règle par règle : sa force, sa lecture, son paragraphe ; ou son silence et ce qui vaut ici',
    description: 'Un silence n’est jamais comblé ; « fondement » montre la règle d’un autre texte, sans l’appliquer',
    schema: SCHEMA_TEXTE,
    publique: true,
    refus: [404],
  })
  @ApiParam({ name: 'texte', schema: { type: 'string' }, description: 'L’identifiant donné par la liste' })
  texte(@Param('texte') id: string): TexteApi {
    return presenterTexte(exigerTexte(id), this.configuration.reglages.defaut);
  }
}
