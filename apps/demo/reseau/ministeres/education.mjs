// National education (2021): the académie and the département; a conseillère of the recteur, in the larger départements one of the DASEN.
import { academies, departements } from '../lieux.mjs';

/** @param {import('../registre-csv.mjs').Reseau} r */
export function education(r) {
  for (const { code, nom, territoire } of academies) {
    const ici = `EDU-${code}`;
    r.structure(ici, 'academie', `Académie : ${nom}`, 'EDU', { territoire });
    r.secteur(`S-${ici}`, `Académie : ${nom}`, ici);
    r.poste(`CTSSR-${code}`, 'conseillerTechnique', `S-${ici}`, 1, {
      ou: ici,
      domaine: 'education',
      vacant: code === 'GUYANE',
    });
  }
  for (const d of departements) {
    const ici = `EDU-${d.code}`;
    r.structure(ici, 'departement', d.nom, `EDU-${d.academie}`, d);
    if (r.existe(`${ici}-DSDEN`)) continue;
    r.structure(`${ici}-DSDEN`, 'direction', `Services départementaux de l'éducation nationale : ${d.nom}`, ici);
    r.structure(`${ici}-COL`, 'etablissement', `Collège des Acacias : ${d.nom}`, `${ici}-DSDEN`);
    r.service(`${ici}-COL`, 'education');
    r.secteur(`S-${ici}`, `${d.nom} (éducation)`, ici);
    const ou = `${ici}-DSDEN`;
    r.poste(`ASS-${ici}`, 'assistant', `S-${ici}`, 1, {
      ou,
      domaine: 'education',
      vacant: d.rang % 12 === 9,
      absente: d.rang % 23 === 6,
    });
    if (d.rang % 10 === 2)
      r.poste(`CTSSD-${d.code}`, 'conseillerTechnique', `S-${ici}`, 1, { ou, domaine: 'education' });
  }
}
