const chaine = { type: 'string' };
const RESUME = {
  id: chaine,
  version: { type: 'integer', description: 'Celle de notre lecture du texte ; un dossier garde la sienne' },
  titre: chaine,
  court: chaine,
  date: { type: 'string', format: 'date' },
  fondements: { type: 'string', description: 'Un texte dont celui-ci garde les fondements' },
};
const EXIGES = ['id', 'version', 'titre', 'court', 'date'];
const DITE = {
  type: 'object',
  required: ['enClair', 'contenu', 'force', 'lecture', 'renvoi', 'intitule'],
  properties: {
    enClair: chaine,
    contenu: { description: 'La règle en données' },
    force: { type: 'string', enum: ['faculte', 'mesureDuPossible', 'organisation', 'obligation'] },
    lecture: { type: 'string', enum: ['expresse', 'derivee'] },
    renvoi: { type: 'string', description: 'Le paragraphe' },
    intitule: { type: 'string', description: 'Le titre du paragraphe' },
  },
};

export const SCHEMA_TEXTES = {
  type: 'object',
  required: ['textes'],
  properties: { textes: { type: 'array', items: { type: 'object', required: EXIGES, properties: RESUME } } },
};

export const SCHEMA_TEXTE = {
  type: 'object',
  required: [...EXIGES, 'regles'],
  properties: {
    ...RESUME,
    regles: {
      type: 'array',
      items: {
        type: 'object',
        required: ['regle', 'titre', 'sens', 'force'],
        properties: {
          regle: chaine,
          titre: chaine,
          sens: chaine,
          force: { type: 'string', description: '« silence » : alors « ici » dit ce qui vaut dans cette maison' },
          dite: DITE,
          ici: { type: 'object', description: 'Un choix local, jamais la règle du texte' },
          fondement: { ...DITE, description: 'La règle d’un autre texte, montrée et non appliquée' },
        },
      },
    },
  },
};
