import 'reflect-metadata';

const ACTIVITE = Symbol.for('relais.activite');

/** Marks a method of a provider as an activity. The method's name is the wire contract and stays in clear: it must say nothing. */
export function Activite(): MethodDecorator {
  return (_cible, _nom, descripteur) => {
    Reflect.defineMetadata(ACTIVITE, true, descripteur.value as object);
  };
}

export function estActivite(methode: object): boolean {
  return Reflect.getMetadata(ACTIVITE, methode) === true;
}
