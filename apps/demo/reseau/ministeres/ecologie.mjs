// Ecology and housing (2014): by region (DREAL, overseas DEAL, central administration: T-60), a conseiller for two regions, services
// spread over several regions with or without a référent (T-25), interministerial directions under convention.
import { departements, regions } from '../lieux.mjs';

const D = 'ecologie';
/** Two regions, one conseillère technique. */
const AVEC = { COR: 'PAC', CVL: 'PDL' };

/** @param {import('../registre-csv.mjs').Reseau} r */
export function ecologie(r) {
  for (const { code, nom, territoire, outreMer } of regions) {
    r.structure(`ECO-${code}`, 'dreal', `${outreMer ? 'DEAL' : 'DREAL'} ${nom}`, 'ECO', { territoire });
  }
  for (const { code, nom } of regions.filter((x) => AVEC[x.code] === undefined)) {
    const aussi = Object.keys(AVEC).filter((c) => AVEC[c] === code);
    r.secteur(`S-ECO-${code}`, `${nom} (écologie)`, ...[code, ...aussi].map((c) => `ECO-${c}`));
    const vacant = code === 'GUY';
    r.poste(`CTSS-ECO-${code}`, 'conseillerTechnique', `S-ECO-${code}`, 1, { ou: `ECO-${code}`, domaine: D, vacant });
  }
  for (const d of departements) {
    const ici = `ECO-${d.code}`;
    r.structure(ici, 'departement', d.nom, `ECO-${d.region}`, d);
    if (r.existe(`${ici}-SVC`)) continue;
    r.structure(`${ici}-SVC`, 'service', `Unité territoriale : ${d.nom}`, ici);
    r.service(`${ici}-SVC`, D);
    if (d.rang % 9 === 4) {
      r.structure(`${ici}-DDI`, 'direction', `Direction départementale interministérielle : ${d.nom}`, ici, {
        organisme: 'exterieur',
      });
      r.service(`${ici}-DDI`, D);
      if (d.rang % 18 === 4) r.convention(`${ici}-DDI`, 'service');
    }
    // Lent to the ministry of finance in one département, whose sector the two share.
    const secteur = d.code === '48' ? 'S-48' : `S-ECO-${d.code}`;
    r.secteur(secteur, `${d.nom} (écologie)`, ici);
    r.poste(`ASS-ECO-${d.code}`, 'assistant', secteur, 1, {
      ou: ici,
      domaine: D,
      vacant: d.rang % 13 === 12,
      absente: d.rang % 19 === 5,
    });
  }
  r.convention('ECO-48', 'partenariat', 'mef');
  r.structure('ECO-CEN', 'centrale', 'Administration centrale', 'ECO', { centrale: true });
  r.secteur('S-ECO-CEN', 'Administration centrale (écologie)', 'ECO-CEN');
  r.poste('CTSS-ECO-CEN', 'conseillerTechnique', 'S-ECO-CEN', 1, { ou: 'ECO-CEN', domaine: D });
  r.poste('ASS-ECO-CEN', 'assistant', 'S-ECO-CEN', 1, { ou: 'ECO-CEN', domaine: D });
  r.service('ECO-CEN', D);
  interregionaux(r, 'ECO', 'CTSS', D);
}

/** Three services over several regions: with its own social worker, with a référent only, with nobody designated. */
export function interregionaux(r, racine, conseiller, domaine) {
  const services = {
    DIRCE: 'Direction interrégionale Centre-Est',
    CETE: 'Centre interrégional Ouest',
    SN: 'Service de navigation du Nord',
  };
  for (const [code, nom] of Object.entries(services)) {
    const ici = `${racine}-${code}`;
    r.structure(ici, 'serviceInterregional', nom, racine);
    r.service(ici, domaine);
    if (code === 'SN') continue;
    r.secteur(`S-${ici}`, nom, ici);
    r.poste(`${conseiller}-${ici}`, 'conseillerTechnique', `S-${ici}`, 1, { ou: ici, domaine });
    if (code === 'DIRCE') r.poste(`ASS-${ici}`, 'assistant', `S-${ici}`, 1, { ou: ici, domaine });
  }
}
