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

/** PostgreSQL's SQLSTATE of an error, or `undefined` when it does not come from the server. */
export function etatSql(erreur: unknown): string | undefined {
  if (typeof erreur !== 'object' || erreur === null || !('code' in erreur)) return undefined;
  return typeof erreur.code === 'string' ? erreur.code : undefined;
}
