// What the OIDC provider keeps: in memory, except sessions and grants, written to a file so that a restart logs nobody out.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const DURABLES = new Set(['Session', 'Grant']);

/** @returns {(modele: string) => object} an adapter factory for oidc-provider */
export function stockage(fichier) {
  /** @type {Map<string, { fiche: any, expire: number }>} */
  const tout = new Map(existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : []);

  const ecrire = (modele) => {
    if (!DURABLES.has(modele)) return;
    const gardes = [...tout].filter(([cle, { expire }]) => expire > Date.now() && DURABLES.has(cle.split(':')[0]));
    writeFileSync(`${fichier}.tmp`, JSON.stringify(gardes), { mode: 0o600 });
    renameSync(`${fichier}.tmp`, fichier);
  };
  const parChamp = (modele, champ, valeur) =>
    [...tout].find(([cle, { fiche }]) => cle.startsWith(`${modele}:`) && fiche[champ] === valeur)?.[1].fiche;

  return (modele) => ({
    async upsert(id, fiche, duree = 43_200) {
      for (const [cle, { expire }] of tout) if (expire < Date.now()) tout.delete(cle);
      tout.set(`${modele}:${id}`, { fiche, expire: Date.now() + duree * 1000 });
      ecrire(modele);
    },
    async find(id) {
      const garde = tout.get(`${modele}:${id}`);
      return garde !== undefined && garde.expire > Date.now() ? garde.fiche : undefined;
    },
    async findByUid(uid) {
      return parChamp(modele, 'uid', uid);
    },
    async findByUserCode(code) {
      return parChamp(modele, 'userCode', code);
    },
    async consume(id) {
      tout.get(`${modele}:${id}`).fiche.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      tout.delete(`${modele}:${id}`);
      ecrire(modele);
    },
    async revokeByGrantId(grantId) {
      for (const [cle, { fiche }] of tout) if (fiche.grantId === grantId) tout.delete(cle);
      ecrire(modele);
    },
  });
}
