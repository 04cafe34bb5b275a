import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Constructeur } from '#libs/domaine/acte.js';
import { descriptionDesChamps, type DescriptionChamp } from '#libs/domaine/champs.js';

interface Schema {
  type: string;
  additionalProperties?: boolean;
  required?: string[];
  properties: Record<string, object>;
}

/** OpenAPI of an act, drawn from its field class: the same source as its validation and its form. */
export function ActeApi({
  resume,
  champs,
  reponse = 201,
}: {
  resume: string;
  champs?: Constructeur<object>;
  reponse?: number;
}): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: resume }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Aléatoire ; le même si la demande est répétée',
      schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
    }),
    ApiHeader({
      name: 'x-csrf-token',
      required: true,
      description: 'jetonCsrf de GET /api/v1/moi',
      schema: { type: 'string' },
    }),
    ...(champs === undefined ? [] : [ApiBody({ schema: schemaDe(champs) })]),
    ApiResponse({ status: reponse, description: 'Fait, ou déjà fait sous la même clé' }),
    ...Object.entries(REFUS).map(([statut, description]) =>
      ApiResponse({
        status: Number(statut),
        description,
        content: { 'application/problem+json': { schema: PROBLEME } },
      }),
    ),
  );
}

/** OpenAPI of a reading; `refus`: what it may answer besides. A login is asked for, unless it is public. */
export function LectureApi(reste: {
  resume: string;
  description: string;
  schema?: object;
  refus?: readonly (keyof typeof REFUS)[];
  publique?: boolean;
}): MethodDecorator {
  const { resume, description, schema, refus = [], publique = false } = reste;
  return applyDecorators(
    ApiOperation({ summary: resume }),
    ApiResponse({ status: 200, description, ...(schema === undefined ? {} : { schema }) }),
    ...[...(publique ? [] : [401 as const]), ...refus, 503 as const].map((statut) =>
      ApiResponse({
        status: statut,
        description: REFUS[statut],
        content: { 'application/problem+json': { schema: PROBLEME } },
      }),
    ),
  );
}

const REFUS = {
  400: 'Saisie invalide, champ par champ',
  401: 'Non connecté',
  403: 'Refusé (fonction, jeton CSRF)',
  404: 'Inconnu, ou pas pour vous : même réponse',
  409: 'La règle ne le permet pas maintenant',
  413: 'Corps de plus de 64 kilo-octets',
  415: 'Le corps n’est pas du JSON',
  422: 'Même clé, autre contenu',
  503: 'Registre injoignable',
};

const PROBLEME: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    renvoi: { type: 'string' },
    champs: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  },
};

export function schemaDe(classe: Constructeur<object>): Schema {
  const champs = Object.entries(descriptionDesChamps(classe));
  const required = champs.filter(([, c]) => !c.optionnel).map(([nom]) => nom);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      champs.map(([nom, champ]) => [nom, { ...forme(champ), description: champ.libelle }]),
    ),
  };
}

function forme({ genre, min, max, choix }: DescriptionChamp): object {
  switch (genre) {
    case 'texte':
      return { type: 'string', minLength: min, maxLength: max };
    case 'jour':
      return { type: 'string', format: 'date' };
    case 'heure':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    case 'numero':
      return { type: 'string', pattern: '^[1-9]\\d{0,4}$' };
    case 'numeros':
      return { type: 'array', minItems: 1, maxItems: max, items: { type: 'string', pattern: '^[1-9]\\d{0,4}$' } };
    case 'choix':
      return { type: 'string', enum: Object.keys(choix ?? {}) };
    case 'reference':
      return { type: 'string', format: 'uuid' };
    case 'case':
      return { type: 'boolean' };
  }
}
