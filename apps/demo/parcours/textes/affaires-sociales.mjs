// Affaires sociales, 2002: a colleague may refer (entourage), and learns nothing after the receipt. A message taken back in time.
const SITUATION = 'Mon collègue ne parle plus à personne et pleure à la cantine.';
const AGENT = 'ludovic.perrin-costa@affaires-sociales.example';

export const affairesSociales = {
  texte: 'astras-2002',
  comptes: ['corinne.malbec', 'delphine.carpentras', 'solange.verdier-roux'],
  mots: ['Perrin-Costa', 'Malbec', 'cantine'],
  async jouer(h, { facteur }) {
    const [collegue, assistante] = ['corinne.malbec', 'delphine.carpentras'].map((c) => h.qui(c));
    const agent = await h.trouver(collegue, 'Perrin-Costa');
    const reference = await h.deposer(collegue, { agent, situation: SITUATION });
    const auDepot = await h.suivi(collegue, reference);
    h.dire(collegue, '(collègue, donc entourage) signale un agent de son service');
    await h.agir(assistante, reference, 'accuse-reception');
    await h.agir(assistante, reference, 'proposition', { voie: 'courriel' });
    await h.agir(assistante, reference, 'proposition/annulation');
    const { file } = await assistante.lire(`/api/v1/signalements/${reference}`);
    const parties = (await facteur.toutes(AGENT)).length;
    h.voir(
      assistante,
      'propose par courriel, se ravise à temps : rien n’est parti',
      file === 'aProposer' && parties === 0,
    );
    await h.agir(assistante, reference, 'proposition', { voie: 'telephone' });
    await h.offreConstatee(assistante, reference);
    h.dire(assistante, '(assistante) propose plutôt son aide de vive voix');
    const vu = await h.suivi(collegue, reference);
    h.voir(
      collegue,
      'ne voit rien de plus qu’au premier jour : le texte ne dit rien de son information',
      JSON.stringify(vu) === JSON.stringify(auDepot),
    );
    await h.compter('solange.verdier-roux', ['Perrin-Costa', 'Ludovic']);
    return vu;
  },
};
