/** The installer's account may not do what is needed: the message carries the SQL that someone who may must run. */
export class DroitsInsuffisants extends Error {
  override readonly name = 'DroitsInsuffisants';
  constructor(readonly sql: readonly string[]) {
    super(
      [
        "Le compte de l'installateur n'a pas le droit de préparer les rôles de la base.",
        'Un administrateur de PostgreSQL doit exécuter les ordres suivants, puis la commande sera relancée :',
        '',
        ...sql,
      ].join('\n'),
    );
  }
}
