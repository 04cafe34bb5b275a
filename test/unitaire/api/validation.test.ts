import { IsEmail } from 'class-validator';
import { Case, Choix, descriptionDesChamps, Numeros, Reference, SansControle, Texte } from '#libs/domaine/champs.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { schemaDe } from '#apps/api/src/commun/acte-api.js';
import { valider, validerFormulaire } from '#apps/api/src/commun/validation.js';

class Socle {
  @Reference({ libelle: 'Agent', optionnel: true }) agent?: string;
}
class Deposer extends Socle {
  @Texte({ libelle: 'Faits', min: 5, max: 12 }) faits: string;
  @Choix({ libelle: 'Qualité', parmi: { chef: 'Chef de service', rh: 'Service RH' } }) qualite: string;
  @Case({ libelle: 'Lu', exige: 'cochez cette case pour envoyer.' }) lu: boolean;
  @Texte({ libelle: 'Téléphone', max: 20, optionnel: true }) telephone?: string;
}

const bon = { faits: 'absente', qualite: 'rh', lu: true };
const erreurs = (corps: Record<string, unknown>): unknown => {
  const lu = valider(Deposer, corps);
  return estRefus(lu) ? lu.champs : 'accepté';
};

describe('Ce qui est envoyé est vérifié champ par champ, en français', () => {
  it('rend une instance de la classe de l’acte, sans espaces autour', () => {
    expect(valider(Deposer, { ...bon, faits: '  absente\r\n' })).toEqual(Object.assign(new Deposer(), bon));
  });

  it.each([
    ['absent', {}, 'Faits', 'ce champ est à remplir'],
    ['vide', { faits: '   ' }, 'Faits', 'écrivez au moins 5 caractères (il y en a 0)'],
    ['trop court', { faits: 'abc' }, 'Faits', 'écrivez au moins 5 caractères (il y en a 3)'],
    ['trop long', { faits: 'a'.repeat(13) }, 'Faits', '13 caractères, le maximum est 12. Raccourcissez de 1'],
    ['d’un autre type', { faits: 12 }, 'Faits', 'un texte est attendu'],
    ['avec un caractère invisible', { faits: 'abc\u0000def' }, 'Faits', 'contient un caractère invisible'],
    ['avec un retournement de texte', { faits: 'abc\u202edef' }, 'Faits', 'contient un caractère invisible'],
    ['avec un demi-caractère', { faits: 'abc\ud800def' }, 'Faits', 'contient un caractère invisible'],
  ])('un texte %s est refusé en nommant le champ et le remède', (_, champ, libelle, remede) => {
    const { faits: _faits, ...reste } = bon;
    expect(erreurs({ ...reste, ...champ })).toEqual({ faits: [expect.stringContaining(remede)] });
    expect(JSON.stringify(erreurs({ ...reste, ...champ }))).toContain(`« ${libelle} »`);
  });

  it('compte les caractères comme un lecteur, accents et émojis compris, et garde retours à la ligne et tabulations', () => {
    expect(erreurs({ ...bon, faits: '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂' })).toBe('accepté');
    expect(erreurs({ ...bon, faits: 'une\n\tdeux' })).toBe('accepté');
  });

  it('refuse un choix hors de la liste, une référence qui n’en est pas une, une case qui doit être cochée', () => {
    expect(erreurs({ ...bon, qualite: 'toString', agent: 'x', lu: false })).toEqual({
      qualite: ['« Qualité » : choisissez une des réponses proposées (Chef de service ; Service RH).'],
      agent: ['« Agent » : ce choix n’est pas reconnu. Choisissez de nouveau dans la liste.'],
      lu: ['« Lu » : cochez cette case pour envoyer.'],
    });
  });

  it('refuse un champ inconnu, même s’il vise le prototype', () => {
    expect(erreurs({ ...bon, auteur: 'moi' })).toEqual({ auteur: ['Champ inconnu.'] });
    const piege = JSON.parse('{"faits":"absente","qualite":"rh","lu":true,"__proto__":{"x":1}}') as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(erreurs(piege))).toBe('{"__proto__":["Champ inconnu."]}');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('lit un formulaire : champ vide absent, case cochée vraie, champs cachés laissés de côté', () => {
    const poste = {
      faits: 'absente',
      qualite: 'rh',
      lu: 'oui',
      telephone: '',
      agent: '',
      _csrf: 'x',
      _cle: 'y',
      _page: '/',
      _porteur: 'z',
    };
    expect(validerFormulaire(Deposer, poste)).toEqual(Object.assign(new Deposer(), bon));
    const refuse = validerFormulaire(Deposer, { _csrf: 'x' });
    expect(estRefus(refuse) && Object.keys(refuse.champs ?? {})).toEqual(['faits', 'qualite', 'lu']);
    expect(estRefus(refuse) && refuse.message).toBe('3 champs sont à corriger.');
  });

  it('un null vaut une absence', () => {
    expect(erreurs({ ...bon, telephone: null })).toBe('accepté');
  });

  it('admet les décorateurs de class-validator à côté des nôtres', () => {
    class Joindre {
      @IsEmail({}, { message: '« Courriel » : écrivez une adresse complète.' })
      @SansControle({ libelle: 'Courriel' })
      courriel: string;
    }
    expect(valider(Joindre, { courriel: 'x' })).toMatchObject({
      champs: { courriel: ['« Courriel » : écrivez une adresse complète.'] },
    });
  });
});

describe('Plusieurs lignes d’une liste', () => {
  class Suivre {
    @Numeros({ libelle: 'Lignes', max: 3 }) numeros: string[];
  }
  const dit = (corps: Record<string, unknown>): unknown => {
    const lu = validerFormulaire(Suivre, corps);
    return estRefus(lu) ? lu.champs?.['numeros']?.[0] : lu.numeros;
  };

  it('une case ou plusieurs du même nom se lisent comme une liste', () => {
    expect(dit({ numeros: '2' })).toEqual(['2']);
    expect(dit({ numeros: ['2', '5'] })).toEqual(['2', '5']);
    expect(schemaDe(Suivre)).toMatchObject({ properties: { numeros: { type: 'array', minItems: 1, maxItems: 3 } } });
  });

  it.each([
    ['aucune', {}],
    ['deux fois la même', { numeros: ['2', '2'] }],
    ['ce qui n’est pas une ligne', { numeros: ['2', 'x'] }],
    ['un objet', { numeros: [{ 2: 2 }] }],
  ])('%s : refusé en disant quoi faire', (_quoi, corps) => {
    expect(dit(corps)).toBe('« Lignes » : choisissez au moins une fois dans la liste de la page.');
  });

  it('trop à la fois : refusé en disant combien', () => {
    expect(dit({ numeros: ['1', '2', '3', '4'] })).toBe('« Lignes » : choisissez-en 3 au plus à la fois.');
  });
});

describe('Une classe, trois usages', () => {
  it('décrit ses champs dans l’ordre, ceux du parent d’abord', () => {
    expect(Object.keys(descriptionDesChamps(Deposer))).toEqual(['agent', 'faits', 'qualite', 'lu', 'telephone']);
  });

  it('donne le schéma OpenAPI de l’acte', () => {
    expect(schemaDe(Deposer)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['faits', 'qualite', 'lu'],
      properties: {
        agent: { type: 'string', format: 'uuid', description: 'Agent' },
        faits: { type: 'string', minLength: 5, maxLength: 12, description: 'Faits' },
        qualite: { type: 'string', enum: ['chef', 'rh'], description: 'Qualité' },
        lu: { type: 'boolean', description: 'Lu' },
        telephone: { type: 'string', minLength: 1, maxLength: 20, description: 'Téléphone' },
      },
    });
  });
});
