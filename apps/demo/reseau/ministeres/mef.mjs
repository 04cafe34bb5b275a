// Ministry of finance (2016): a network by département, overseas included; operators, outside bodies.
import { departements, regions } from '../lieux.mjs';

const D = 'finances';

/** @param {import('../registre-csv.mjs').Reseau} r */
export function mef(r) {
  for (const { code, nom, territoire } of regions) {
    r.structure(`MEF-${code}`, 'region', nom, 'MEF', { territoire });
    r.secteur(`S-${code}`, nom, `MEF-${code}`);
    r.poste(`CTR-${code}`, 'conseillerTechnique', `S-${code}`, 1, {
      ou: `MEF-${code}`,
      domaine: D,
      vacant: code === 'COR' || code === 'MAY',
    });
  }
  for (const d of departements) {
    const ici = `MEF-${d.code}`;
    if (r.existe(ici)) continue;
    r.structure(ici, 'departement', d.nom, `MEF-${d.region}`, d);
    r.structure(`${ici}-DEL`, 'delegation', `Délégation de l'action sociale : ${d.nom}`, ici);
    r.structure(`${ici}-DGFIP`, 'direction', `Direction des finances publiques : ${d.nom}`, ici);
    r.structure(`${ici}-SIP`, 'service', `Service des impôts des particuliers : ${d.nom}`, `${ici}-DGFIP`);
    r.service(`${ici}-SIP`, D);
    // In one département the social workers of the ministry of ecology serve this one too.
    if (d.code === '48') r.secteur('S-48', `${d.nom} (en partenariat)`, ici, 'ECO-48');
    else r.secteur(`S-${d.code}`, d.nom, ici);
    if (d.code === '48') continue;
    const ou = `${ici}-DEL`;
    r.poste(`ASS-${d.code}-1`, 'assistant', `S-${d.code}`, 1, {
      ou,
      domaine: D,
      vacant: d.rang % 11 === 10,
      absente: d.rang % 17 === 3,
    });
    if (d.rang % 3 === 0) r.poste(`ASS-${d.code}-2`, 'assistant', `S-${d.code}`, 2, { ou, domaine: D });
  }
  r.structure('MEF-LOGIS', 'operateur', 'Association pour le logement du personnel', 'MEF-IDF', {
    organisme: 'operateur',
  });
  r.structure('MEF-75-CAISSE', 'organisme', 'Caisse Édouard-Vernet de Paris', 'MEF-75', { organisme: 'exterieur' });
  r.structure('MEF-75-AGENCE', 'organisme', 'Agence Rosa-Lindon de Paris (conventionnée)', 'MEF-75', {
    organisme: 'exterieur',
  });
  r.convention('MEF-75-AGENCE', 'service');
  for (const s of ['MEF-LOGIS', 'MEF-75-CAISSE', 'MEF-75-AGENCE']) r.service(s, D);
}
