import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import type { Configuration } from '#libs/infra/configuration.js';
import { creerJournal } from '#libs/infra/journalisation.js';
import { ApiModule } from '#apps/api/src/api.module.js';
import { creerApplication } from '#apps/api/src/application.js';
import { clesDeTest } from '../../../outils/maison.js';
import { EssaiController } from './essai.controller.js';

@Module({})
class SiteDEssai {}

export interface Site {
  url: string;
  essai: EssaiController;
  journal: string[];
  /** A session cookie that bears our signature: the store must be asked for it. */
  cookie(sid: string): string;
  fermer(): Promise<void>;
}

export async function portLibre(): Promise<number> {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const { port } = serveur.address() as AddressInfo;
  serveur.close();
  await once(serveur, 'close');
  return port;
}

/** A configuration that leads nowhere until told: no variable of the environment is read. */
export function configurationDEssai(reglages: Partial<Configuration>): Configuration {
  return {
    RELAIS_PROCESSUS: 'api',
    DATABASE_URL: 'postgres://personne@127.0.0.1:1/rien',
    CLES_DATABASE_URL: 'postgres://personne@127.0.0.1:1/rien',
    RELAIS_CLES_FICHIER: '',
    RELAIS_URL: 'http://relais.example',
    PORT: 0,
    PORT_SANTE: 0,
    HOTE: '127.0.0.1',
    RELAIS_MANDATAIRES: 0,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    TEMPORAL_NAMESPACE: 'default',
    RELAIS_BUNDLE: '',
    SMTP_URL: 'smtp://127.0.0.1:1',
    RELAIS_COURRIEL_DOMAINE: 'relais.example',
    RELAIS_COURRIEL_EXPEDITEUR: 'service-social@relais.example',
    RELAIS_DEBIT_MASSE: 100,
    VIGIE_CANARI_ADRESSE: 'canari@vigie.relais.example',
    VIGIE_CANARI_PORT: 0,
    VIGIE_CANARI_HOTE: '127.0.0.1',
    RELAIS_RETOURS_PORT: 0,
    RELAIS_RETOURS_HOTE: '127.0.0.1',
    OIDC_EMETTEUR: 'http://localhost:1',
    OIDC_CLIENT_ID: 'relais',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_SIGNATURE: 'RS256',
    RELAIS_TELEPHONE_PERMANENCE: '04 00 00 00 09',
    RELAIS_JOURNAL_NIVEAU: 'debug',
    THEME: 'neutre',
    cles: clesDeTest(),
    reglages: { defaut: {}, structures: {} },
    ...reglages,
  };
}

/** The real application with one act more. */
export async function unSite(reglages: Partial<Configuration> & { PORT: number }): Promise<Site> {
  const url = `http://localhost:${reglages.PORT}`;
  const lignes: string[] = [];
  const configuration = configurationDEssai({ RELAIS_URL: url, ...reglages });
  const journal = creerJournal({
    processus: 'api',
    niveau: 'debug',
    destination: { write: (l) => void lignes.push(l) },
  });
  const app = await creerApplication(configuration, journal, {
    module: SiteDEssai,
    imports: [ApiModule.pour(configuration, journal)],
    controllers: [EssaiController],
  });
  await app.listen(configuration.PORT, configuration.HOTE);
  const signe = (sid: string): string =>
    createHmac('sha256', configuration.cles.session).update(sid).digest('base64').replace(/=+$/, '');
  return {
    url,
    essai: app.get(EssaiController),
    journal: lignes,
    cookie: (sid) => `relais=${encodeURIComponent(`s:${sid}.${signe(sid)}`)}`,
    fermer: () => app.close(),
  };
}
