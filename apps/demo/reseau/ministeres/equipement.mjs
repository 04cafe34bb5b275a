// Équipement (2007): by region, services over several regions with their référent; overseas and the central administration wait for an
// organisation of their own.
import { departements, regions } from '../lieux.mjs';
import { interregionaux } from './ecologie.mjs';

const D = 'equipement';

/** @param {import('../registre-csv.mjs').Reseau} r */
export function equipement(r) {
  for (const { code, nom, territoire, outreMer } of regions) {
    const ici = `EQU-${code}`;
    r.structure(ici, 'dre', `Direction régionale de l'équipement ${nom}`, 'EQU', {
      territoire,
      marque: outreMer ? 'dom' : '',
    });
    if (outreMer) continue;
    r.secteur(`S-${ici}`, `${nom} (équipement)`, ici);
    r.poste(`CST-${ici}`, 'conseillerTechnique', `S-${ici}`, 1, { ou: ici, domaine: D, vacant: code === 'COR' });
  }
  for (const d of departements) {
    const ici = `EQU-${d.code}`;
    r.structure(ici, 'departement', d.nom, `EQU-${d.region}`, d);
    if (r.existe(`${ici}-DDE`)) continue;
    r.structure(`${ici}-DDE`, 'direction', `Direction départementale de l'équipement : ${d.nom}`, ici);
    r.structure(`${ici}-SUB`, 'service', `Subdivision : ${d.nom}`, `${ici}-DDE`);
    r.service(`${ici}-SUB`, D);
    if (d.outreMer) continue;
    r.secteur(`S-${ici}`, `${d.nom} (équipement)`, ici);
    r.poste(`ASS-${ici}`, 'assistant', `S-${ici}`, 1, { ou: `${ici}-DDE`, domaine: D, vacant: d.rang % 14 === 11 });
  }
  r.structure('EQU-DAC', 'centrale', "Directions d'administration centrale", 'EQU', { marque: 'dac', centrale: true });
  r.structure('EQU-988', 'service', 'Services de Nouvelle-Calédonie', 'EQU', {
    marque: 'tom',
    territoire: 'nouvelleCaledonie',
  });
  r.structure('EQU-PORT', 'organisme', 'Port autonome Saint-Elme', 'EQU-PAC', { organisme: 'exterieur' });
  for (const s of ['EQU-DAC', 'EQU-988', 'EQU-PORT']) r.service(s, D);
  interregionaux(r, 'EQU', 'CST', D);
}
