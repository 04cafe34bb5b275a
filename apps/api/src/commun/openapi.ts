import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

/** The description of the API, built from the routes themselves at the first request; no page of our own to draw it. */
export function monterOpenapi(app: NestExpressApplication): void {
  const configuration = new DocumentBuilder()
    .setTitle('Relais')
    .setDescription(
      'Service social du personnel. Chaque POST porte `Idempotency-Key` (aléatoire, le même si la demande est répétée) et `x-csrf-token` ' +
        '(donné par GET /api/v1/moi). Les erreurs sont des `application/problem+json` (RFC 9457) avec un `code` stable.',
    )
    .setVersion('1')
    .addCookieAuth('relais', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  let document: string | undefined;
  app.use('/api/v1/openapi.json', (_requete: Request, reponse: Response) => {
    document ??= JSON.stringify(SwaggerModule.createDocument(app, configuration));
    reponse.type('application/json').send(document);
  });
}
