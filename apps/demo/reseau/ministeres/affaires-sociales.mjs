// Social affairs, health and labour (2002): social workers by region for both sectors, by sector in Île-de-France and
// in the central administration, two schools served from elsewhere, bodies under tutelage.
import { departements, regions } from '../lieux.mjs';

const D = 'affaires-sociales';
const SECTEURS = { TRA: 'travail', SAN: 'sante' };
/** What the circular calls the regions that it names. */
const MARQUES = { IDF: 'ile-de-france', BRE: 'bretagne', ARA: 'rhone-alpes' };

/** @param {import('../registre-csv.mjs').Reseau} r */
export function affairesSociales(r) {
  for (const { code, nom, territoire } of regions) {
    const ici = `MAS-${code}`;
    r.structure(ici, 'region', nom, 'MAS', { territoire, marque: MARQUES[code] });
    r.secteur(`S-${ici}`, `${nom} (affaires sociales)`, ici);
    Object.values(SECTEURS).forEach((ministeriel, i) => {
      const vacant = i === 0 && (code === 'COR' || code === 'MAY');
      const absente = i === 0 && code === 'NOR';
      r.poste(`ASS-${ici}-${i + 1}`, 'assistant', `S-${ici}`, i + 1, {
        ou: ici,
        domaine: D,
        vacant,
        absente,
        ministeriel,
      });
    });
    if (code === 'IDF')
      r.poste(`ASS-${ici}-3`, 'assistant', `S-${ici}`, 3, { ou: ici, domaine: D, ministeriel: 'travail' });
  }
  for (const d of departements) {
    const ici = `MAS-${d.code}`;
    r.structure(ici, 'departement', d.nom, `MAS-${d.region}`, d);
    for (const [code, secteur] of Object.entries(SECTEURS)) {
      if (r.existe(`${ici}-${code}`)) continue;
      const quoi = secteur === 'travail' ? 'du travail' : 'des affaires sanitaires';
      r.structure(`${ici}-${code}`, 'direction', `Direction départementale ${quoi} : ${d.nom}`, ici, { secteur });
      r.service(`${ici}-${code}`, D);
    }
    if (d.rang % 20 !== 7) continue;
    r.structure(`${ici}-TUT`, 'etablissement', `Établissement sous tutelle : ${d.nom}`, ici, {
      organisme: 'tutelle',
      secteur: 'sante',
    });
    r.service(`${ici}-TUT`, D);
    if (d.rang % 40 === 7) r.convention(`${ici}-TUT`, 'remboursement');
  }
  r.structure('MAS-CEN', 'centrale', 'Administration centrale', 'MAS', { centrale: true });
  r.secteur('S-MAS-CEN', 'Administration centrale (affaires sociales)', 'MAS-CEN');
  Object.entries(SECTEURS).forEach(([code, secteur], i) => {
    const direction = `MAS-CEN-${code}`;
    const nom = secteur === 'travail' ? 'DAGEMO' : 'DAGPB';
    r.structure(direction, 'direction', nom, 'MAS-CEN', { secteur });
    r.service(direction, D);
    r.poste(`ASS-${nom}`, 'assistant', 'S-MAS-CEN', i + 1, { ou: direction, domaine: D, ministeriel: secteur });
  });
  r.structure('MAS-INT', 'ecole', 'Institut national du travail', 'MAS', { marque: 'int', secteur: 'travail' });
  r.structure('MAS-EHESP', 'ecole', 'École nationale de la santé publique', 'MAS', {
    marque: 'ehesp',
    secteur: 'sante',
  });
  for (const s of ['MAS-INT', 'MAS-EHESP']) r.service(s, D);
}
