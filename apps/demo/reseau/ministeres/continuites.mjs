// Who covers whom: social workers of a region cover one another, those who are alone in theirs (overseas) cover one another across the
// sea, conseillères technique of a ministry too; 2007 alone has a remplaçant per region and a suppléant per inter-regional service.

/** @param {import('../registre-csv.mjs').Reseau} r */
export function continuites(r) {
  const structures = new Map(r.lignes.structures.slice(1).map((l) => [l.split(';')[0], l.split(';')]));
  const parent = (code) => structures.get(code)?.[3] ?? '';
  const lignee = (code) => (code === '' ? [] : [code, ...lignee(parent(code))]);
  const lieux = new Map(r.lignes.secteurs.slice(1).map((l) => [l.split(';')[0], l.split(';')[2]?.split(' ')[0]]));
  const postes = r.lignes.postes.slice(1).map((l) => {
    const [code, nature, secteur] = l.split(';');
    const au = lignee(lieux.get(secteur));
    const interregional = structures.get(au[0])?.[1] === 'serviceInterregional';
    return { code, nature, interregional, racine: au.at(-1), branche: au.at(-2) ?? au.at(-1) };
  });
  const grouper = (liste, cle) => {
    const groupes = new Map();
    for (const p of liste) groupes.set(cle(p), [...(groupes.get(cle(p)) ?? []), p.code]);
    return [...groupes.values()];
  };

  const assistantes = postes.filter((p) => p.nature === 'assistant');
  const parRegion = grouper(assistantes, (p) => p.branche);
  for (const region of parRegion.filter((g) => g.length > 1)) r.tour(region);
  const seules = new Set(parRegion.filter((g) => g.length === 1).flat());
  for (const groupe of grouper(
    assistantes.filter((p) => seules.has(p.code)),
    (p) => p.racine,
  ))
    r.tour(groupe);

  const conseillers = postes.filter((p) => p.nature === 'conseillerTechnique');
  for (const groupe of grouper(
    conseillers.filter((p) => p.racine !== 'EQU'),
    (p) => p.racine,
  ))
    r.tour(groupe);
  const cst = conseillers.filter((p) => p.racine === 'EQU');
  const regionaux = cst.filter((p) => !p.interregional).map((p) => p.code);
  r.tour(regionaux, 'remplacant');
  for (const { code } of cst.filter((p) => p.interregional)) r.rang(code, 1, regionaux[0], 'suppleant');
}
