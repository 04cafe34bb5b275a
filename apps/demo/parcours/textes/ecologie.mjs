// Écologie, 2014: the ASS refuses control and judges whether to act; the referrer reads one neutral sentence, and the agent is left alone.
const SITUATION = 'Je voudrais savoir si ses arrêts de travail sont justifiés.';

export const ecologie = {
  texte: 'metl-medde-2014',
  comptes: ['patrick.ollivier', 'elodie.brunel', 'samira.toumi', 'monique.chastel'],
  mots: ['Toumi', 'Ollivier', 'justifiés'],
  async jouer(h, { facteur, adresses }) {
    const [chef, assistante, agente] = ['patrick.ollivier', 'elodie.brunel', 'samira.toumi'].map((c) => h.qui(c));
    const reference = await h.deposer(chef, { agent: await h.trouver(chef, 'Toumi'), situation: SITUATION });
    h.dire(chef, `(chef de service) écrit : « ${SITUATION} »`);
    await h.agir(assistante, reference, 'non-recevable', { motif: 'butDeControle' });
    h.dire(
      assistante,
      '(assistante) écarte cette demande de contrôle ; ce texte la laisse même juger de l’opportunité',
    );
    const vu = await h.suiviOu(chef, reference, 'le chef de service sait', (s) => s.nonRecevableLe !== null);
    const lettre = await facteur.attendre('nonRecevable', adresses.get(chef.compte));
    h.voir(
      chef,
      'lit que sa demande ne peut pas être reçue, sans motif ni mot sur l’agente',
      !/contrôl|opportun/i.test(`${lettre.texte} ${JSON.stringify(vu)}`),
    );
    const { propositions } = await agente.lire('/api/v1/propositions');
    h.voir(
      agente,
      '(agente) n’est pas sollicitée',
      propositions.every((p) => p.reference !== reference),
    );
    await h.compter('monique.chastel', ['Toumi', 'Samira']);
    return vu;
  },
};
