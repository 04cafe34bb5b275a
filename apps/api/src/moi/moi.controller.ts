import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../commun/acte-api.js';
import { Connecte, Page } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';

const SCHEMA = {
  type: 'object',
  required: ['id', 'prenom', 'nom', 'fonctions', 'jetonCsrf'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    prenom: { type: 'string' },
    nom: { type: 'string' },
    fonctions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['role', 'structure', 'structureNom'],
        properties: {
          role: { type: 'string' },
          structure: { type: 'string', format: 'uuid' },
          structureNom: { type: 'string' },
        },
      },
    },
    jetonCsrf: { type: 'string', description: 'À renvoyer dans l’en-tête x-csrf-token de chaque POST' },
  },
};

@ApiTags('session')
@Controller('api/v1/moi')
export class MoiController {
  @Get()
  @LectureApi({
    resume: 'La personne connectée, ses fonctions et le jeton CSRF de sa session',
    description: 'Qui je suis ici',
    schema: SCHEMA,
  })
  moi(@Connecte() personne: PersonneConnectee, @Page() page: ContextePage): PersonneConnectee & { jetonCsrf: string } {
    return { ...personne, jetonCsrf: page.jetons().csrf };
  }
}
