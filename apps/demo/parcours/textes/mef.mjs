// Économie et Finances, 2016: the referrer learns the day of the offer, and may print it.
const SITUATION = 'Très amaigrie depuis l’été, elle dort parfois dans sa voiture, sur le parking.';

export const mef = {
  texte: 'mef-2016',
  comptes: ['rachid.ouali', 'nadia.cherifi', 'catherine.roussillon'],
  mots: ['Fernandes', 'Ouali', 'amaigrie', 'parking'],
  async jouer(h) {
    const [chef, assistante] = ['rachid.ouali', 'nadia.cherifi'].map((c) => h.qui(c));
    const reference = await h.deposer(chef, { agent: await h.trouver(chef, 'Fernandes'), situation: SITUATION });
    h.dire(chef, '(chef de service) signale une agente de son service');
    await h.agir(assistante, reference, 'accuse-reception');
    await h.agir(assistante, reference, 'question', { question: 'joindre' });
    h.dire(assistante, '(assistante) prend en charge, et pose à qui a signalé une question de fait, la seule');
    const { question } = await h.suivi(chef, reference);
    await h.agir(chef, reference, 'question/reponse', { reponse: 'Par téléphone, plutôt le matin.' });
    const lue = (await assistante.lire(`/api/v1/signalements/${reference}`)).question?.reponse?.mots;
    h.voir(chef, 'y répond sur sa page ; l’assistante lit sa réponse', question?.ouverte === true && lue !== undefined);
    const motif = { motif: 'inopportun' };
    const { statut, code } = await assistante.essayer(`/api/v1/signalements/${reference}/non-recevable`, motif);
    h.voir(
      assistante,
      `ne peut pas juger l’aide inopportune, le texte n’en dit rien : ${statut} ${code}`,
      code === 'OPPORTUNITE_NON_PREVUE',
    );
    await h.agir(assistante, reference, 'proposition', { voie: 'telephone' });
    h.dire(assistante, 'propose son aide de vive voix');
    const vu = await h.suiviOu(chef, reference, 'le chef de service sait', (s) => s.offreFaiteLe !== null);
    const pdf = await chef.regarder(`/api/v1/mes-signalements/${reference}/attestation.pdf`);
    h.voir(chef, 'apprend le jour de l’offre, et peut imprimer une attestation (PDF)', pdf.corps.startsWith('%PDF'));
    await h.compter('catherine.roussillon', ['Fernandes', 'Inès']);
    return vu;
  },
};
