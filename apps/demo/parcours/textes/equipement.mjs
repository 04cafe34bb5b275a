// Équipement, 2007: nobody signals a named agent. A manager's message is kept for the ASS; the agent's own request opens the dossier.
const MESSAGE = 'Une subdivision en tension depuis la fermeture annoncée du dépôt. Pourriez-vous me rappeler ?';
const DEMANDE = 'Je n’arrive plus à payer mon loyer et je ne sais pas à qui en parler.';

export const equipement = {
  texte: 'mtetm-2007',
  comptes: ['didier.marechal', 'sylvie.rostand', 'eric.poulain', 'marie-pierre.vidal'],
  mots: ['Poulain', 'Maréchal', 'loyer', 'dépôt'],
  async jouer(h) {
    const [chef, assistante, agent] = ['didier.marechal', 'sylvie.rostand', 'eric.poulain'].map((c) => h.qui(c));
    const nomme = { agent: await h.trouver(chef, 'Poulain'), situation: MESSAGE };
    const { code } = await chef.essayer('/api/v1/signalements', nomme);
    h.voir(chef, `(chef de service) ne peut pas signaler un agent : ${code}`, code === 'CONTACT_SEULEMENT');
    const [{ structure: service }] = chef.moi.fonctions;
    const message = await h.deposer(chef, { genre: 'contact', service, situation: MESSAGE });
    h.dire(chef, 'laisse un message au service social, sans nommer personne');
    const recu = await assistante.lire(`/api/v1/signalements/${message}`);
    h.voir(assistante, '(assistante) le reçoit ; il n’ouvre rien sur un agent', recu.agent === null);
    const demande = await h.deposer(agent, { situation: DEMANDE });
    const ouverte = await assistante.lire(`/api/v1/signalements/${demande}`);
    h.voir(agent, '(agent) demande de l’aide : c’est lui qui ouvre le dossier', ouverte.agent === agent.nom);
    for (const reference of [message, demande]) await h.agir(assistante, reference, 'accuse-reception');
    await h.agir(assistante, message, 'cloture', { issue: 'information' });
    h.dire(assistante, 'prend les deux en charge, rappelle le chef de service, et termine avec le message');
    const vu = await h.suivi(chef, message);
    h.voir(chef, 'ne sait rien de la demande de l’agent', (await h.suivi(chef, demande)) === undefined);
    await h.compter('marie-pierre.vidal', ['Poulain', 'Éric']);
    return vu;
  },
};
