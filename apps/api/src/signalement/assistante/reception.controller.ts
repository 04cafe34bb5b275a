import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actes } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi } from '../../commun/acte-api.js';
import { exiger } from '../../commun/problemes.js';
import { Demande, type DemandeHttp } from '../../commun/requete/decorateurs.js';
import { valider } from '../../commun/validation.js';
import { ActesSignalement } from '../actes.service.js';

/** What the ASS does with a situation that reaches her, one line each: parse, act. */
@ApiTags('signalements')
@Controller('api/v1/signalements/:reference')
export class ReceptionController {
  constructor(private readonly actes: ActesSignalement) {}

  @Post('accuse-reception')
  @ActeApi({ resume: 'Prendre en charge', champs: actes.accuserReception.champs })
  async accuserReception(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.accuserReception, reference, { ...demande, lire: valider }));
  }

  @Post('recusation')
  @ActeApi({
    resume: 'Se récuser, avant toute prise en charge ; le motif, s’il est donné, ne va qu’au conseil technique',
    champs: actes.recuser.champs,
  })
  async recuser(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.recuser, reference, { ...demande, lire: valider }));
  }

  @Post('question')
  @ActeApi({
    resume: 'Poser à la personne qui a écrit une question de fait, une seule',
    champs: actes.questionnerTiers.champs,
  })
  async questionnerTiers(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.questionnerTiers, reference, { ...demande, lire: valider }));
  }

  @Post('non-recevable')
  @ActeApi({
    resume: 'Écarter une demande, d’elle seule, avant toute proposition',
    champs: actes.declarerNonRecevable.champs,
  })
  async declarerNonRecevable(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.declarerNonRecevable, reference, { ...demande, lire: valider }));
  }

  @Post('contacts')
  @ActeApi({ resume: 'Noter un appel ou une visite', champs: actes.noterContact.champs })
  async noterContact(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.noterContact, reference, { ...demande, lire: valider }));
  }

  @Post('information-ecrite')
  @ActeApi({
    resume: 'Écrire à la personne qui a signalé, où le texte le prévoit',
    champs: actes.informerTiersParEcrit.champs,
  })
  async informerTiersParEcrit(
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
  ): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.informerTiersParEcrit, reference, { ...demande, lire: valider }));
  }

  @Post('cloture')
  @ActeApi({ resume: 'Terminer une situation où personne n’attend de proposition', champs: actes.clore.champs })
  async clore(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.clore, reference, { ...demande, lire: valider }));
  }

  @Post('reaffectation')
  @ActeApi({ resume: 'Confier à une autre personne de la ligne, sans lire', champs: actes.reaffecter.champs })
  async reaffecter(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.reaffecter, reference, { ...demande, lire: valider }));
  }
}
