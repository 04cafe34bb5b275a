// Éducation nationale, 2021: the formal saisine; whoever only orients gets an address; a text that the ASS writes, if she writes one.
const SITUATION = 'Plusieurs incidents en classe ce mois-ci ; elle dit ne plus tenir.';
const MOTS =
  'Le service social suit ce que vous lui avez confié. Aucune mesure du service n’est à prendre de votre côté.';

export const education = {
  texte: 'menjs-2021',
  comptes: ['jean-marc.besson', 'gaelle.tanguy-roche', 'aurelie.montel', 'pascale.dumoulin'],
  mots: ['Delattre', 'Besson', 'incidents en classe', 'Aucune mesure'],
  async jouer(h) {
    const [autorite, medecin, assistante] = ['jean-marc.besson', 'gaelle.tanguy-roche', 'aurelie.montel'].map((c) =>
      h.qui(c),
    );
    const refus = await medecin.essayer('/api/v1/signalements', {
      agent: await h.trouver(medecin, 'Delattre'),
      situation: SITUATION,
    });
    const { corps: page } = await medecin.regarder('/nous-joindre');
    h.voir(
      medecin,
      `(médecin du travail) oriente, sans ouvrir de dossier : ${refus.code} ; « Nous joindre » lui montre l’assistante`,
      refus.code === 'ORIENTER_SEULEMENT' && page.includes(assistante.moi.nom),
    );
    const reference = await h.deposer(autorite, { agent: await h.trouver(autorite, 'Delattre'), situation: SITUATION });
    h.dire(autorite, '(autorité académique) saisit le service social');
    await h.agir(assistante, reference, 'accuse-reception');
    await h.agir(assistante, reference, 'proposition', { voie: 'telephone' });
    await h.offreConstatee(assistante, reference);
    h.dire(assistante, '(assistante) propose son aide de vive voix');
    const avant = await h.suivi(autorite, reference);
    h.voir(autorite, 'ne voit pas que l’offre est faite', avant.offreFaiteLe === null && avant.texte === null);
    await h.agir(assistante, reference, 'information-ecrite', {
      mots: MOTS,
      necessaire: true,
      horsSecret: true,
      accord: 'sansObjet',
    });
    h.dire(assistante, 'choisit d’écrire un mot, strictement nécessaire ; elle aurait pu ne rien écrire');
    const vu = await h.suiviOu(autorite, reference, 'l’autorité lit le mot', (s) => s.texte !== null);
    h.voir(autorite, 'lit ce mot sur sa page, tel qu’il fut écrit', vu.texte.mots === MOTS);
    await h.compter('pascale.dumoulin', ['Delattre', 'Marion']);
    return vu;
  },
};
