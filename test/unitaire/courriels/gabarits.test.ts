import fc from 'fast-check';
import type { Gabarit, Professionnel, Rendu, Site } from '#libs/domaine/courriel.js';
import { gabarits, type DonneesDe, type NomGabarit } from '#libs/domaine/signalement/courriels/index.js';

const site: Site = { url: 'https://relais.exemple.gouv.fr/', telephone: '01 23 45 67 89' };
const professionnel: Professionnel = {
  nom: 'Maëlle Lefèvre-Çelik',
  qualite: 'assistante de service social',
  courriel: 'maelle.lefevre@exemple.gouv.fr',
  telephone: '01 98 76 54 32',
};
const fuseau = 'Europe/Paris';

const exemples: { [N in NomGabarit]: DonneesDe<N>[] } = {
  receptionAuTiers: [
    ...(['date', 'texte', 'rien'] as const).flatMap((promesse) =>
      [false, true].map((saisine) => ({ promesse, genre: 'individuel' as const, saisine })),
    ),
    { promesse: 'rien', genre: 'collectif', saisine: false },
    { promesse: 'rien', genre: 'contact', saisine: false },
  ],
  questionAuTiers: [{}],
  nonRecevableAuTiers: [{}],
  texteAuTiers: [{}],
  affaireConfiee: [{}],
  nouvelleAffaire: [{ avant: '2026-12-01T16:05:00Z', ensuite: 'la conseillère technique régionale', fuseau }],
  monteeDeLigne: [
    { echelon: 1, quoi: 'accuse' },
    { echelon: 2, quoi: 'proposition' },
  ],
  propositionAgent: [{ professionnel, jusquau: '2026-12-20T22:59:00Z', fuseau }],
  rappelAgent: [{ professionnel, jusquau: '2026-12-20T22:59:00Z', fuseau }],
  offreFaite: [{ le: '2026-03-14T09:00:00Z', fuseau }],
};

function rendre<N extends NomGabarit>(nom: N, donnees: DonneesDe<N>): Rendu {
  const parNom: { [M in NomGabarit]: Gabarit<DonneesDe<M>> } = gabarits;
  return parNom[nom].rendre(donnees, site);
}

const tous = (Object.keys(exemples) as NomGabarit[]).flatMap((nom) =>
  exemples[nom].map((donnees, i) => ({ nom, cas: `${nom} ${i + 1}`, rendu: rendre(nom, donnees) })),
);

/** What a reader sees of the HTML part, as words. */
function mots(texte: string): string[] {
  const visible = texte
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return visible.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('les messages du signalement', () => {
  it('portent tous le même objet neutre et des corps tous différents', () => {
    expect(new Set(tous.map((t) => t.rendu.sujet))).toEqual(new Set(['Vous avez un message']));
    expect(new Set(tous.map((t) => t.rendu.texte)).size).toBe(tous.length);
    expect(new Set(tous.map((t) => t.rendu.html)).size).toBe(tous.length);
  });

  it('sont nommés comme ils sont rangés', () => {
    for (const [nom, gabarit] of Object.entries(gabarits)) expect(gabarit.nom).toBe(nom);
  });

  it.each(tous)('$cas : la partie texte se suffit et dit les mêmes mots que la partie HTML', ({ rendu }) => {
    expect(mots(rendu.html)).toEqual(mots(rendu.texte));
  });

  it.each(tous)('$cas : aucun contenu distant, aucun suivi, aucun lien hors des pages du site', ({ rendu }) => {
    expect(rendu.html).not.toMatch(/<img|<script|<link|<iframe|url\(|@import|\bsrc=|background=/i);
    const liens = [...`${rendu.html}\n${rendu.texte}`.matchAll(/https?:\/\/[^\s"<]+/g)].map((m) => m[0]);
    expect(liens.length).toBeGreaterThan(0);
    for (const lien of liens)
      expect(lien).toMatch(/^https:\/\/relais\.exemple\.gouv\.fr\/(aujourdhui|mon-espace|signalements)$/);
  });

  it.each(tous)('$cas : accents entiers, espaces insécables devant les signes doubles', ({ rendu }) => {
    expect(`${rendu.texte}${rendu.html}`).not.toContain('\ufffd');
    expect(rendu.texte).toMatch(/[éèêàùç]/);
    expect(rendu.texte).not.toMatch(/ [;:!?»]|« /);
    expect(rendu.texte).not.toMatch(/\p{L}'\p{L}/u);
    expect(rendu.texte).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  it("ne disent à l'agent aucun des mots à éviter, ni motif, ni origine", () => {
    for (const nom of ['propositionAgent', 'rappelAgent'] as const)
      expect(rendre(nom, exemples[nom][0] as DonneesDe<typeof nom>).texte).not.toMatch(
        /dossier|\bcas\b|refus|sans suite|alerte|bénéficiaire|prise en charge|signal|inquiét|absence|situation/i,
      );
  });

  it("laissent l'agent libre : oui, plus tard, non, ou rien, et la manière de répondre", () => {
    const { texte } = rendre('propositionAgent', { professionnel, jusquau: '2026-12-20T22:59:00Z', fuseau });
    for (const mot of [
      'Je veux bien en parler',
      'Pas maintenant',
      'Non merci',
      'aucune réponse',
      'gratuit',
      'confidentiel',
    ])
      expect(texte).toContain(mot);
    expect(texte).toContain('dimanche 20 décembre 2026');
    expect(texte).toContain('Maëlle Lefèvre-Çelik');
    expect(texte).toContain('01 98 76 54 32');
  });

  it("donnent le téléphone du service quand la professionnelle n'en a pas", () => {
    const { texte } = rendre('propositionAgent', {
      professionnel: { ...professionnel, telephone: null },
      jusquau: '2026-12-20T22:59:00Z',
      fuseau,
    });
    expect(texte).toContain(site.telephone);
  });

  it("ne promettent une date au tiers que si le texte de l'agent la prévoit (R-055, T-06, T-07)", () => {
    const recu = (promesse: 'date' | 'texte' | 'rien'): string =>
      rendre('receptionAuTiers', { promesse, genre: 'individuel', saisine: false }).texte;
    expect(recu('texte')).not.toContain('date');
    expect(recu('date')).toContain('la date');
    expect(recu('rien')).not.toContain('date');
  });

  it('disent le jour et l’heure du territoire du lecteur', () => {
    const donnees = { avant: '2026-12-01T02:05:00Z', ensuite: 'la conseillère technique' };
    expect(rendre('nouvelleAffaire', { ...donnees, fuseau }).texte).toContain('mardi 1er décembre 2026 à 3 h 05');
    expect(rendre('nouvelleAffaire', { ...donnees, fuseau: 'America/Martinique' }).texte).toContain(
      'lundi 30 novembre 2026 à 22 h 05',
    );
    expect(rendre('offreFaite', { le: '2026-03-14T09:00:00Z', fuseau }).texte).toContain('samedi 14 mars 2026');
  });

  it('échappent ce que dit l’annuaire', () => {
    const { html } = rendre('propositionAgent', {
      professionnel: { ...professionnel, nom: '<b>Anne</b> & Co' },
      jusquau: '2026-12-20T22:59:00Z',
      fuseau,
    });
    expect(html).toContain('&lt;b>Anne&lt;/b> &amp; Co');
  });

  it("n'écrivent au tiers qu'un jour, jamais une heure", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minute) => {
        const le = new Date(Date.UTC(2026, 2, 14, 0, minute) - 3_600_000).toISOString();
        expect(rendre('offreFaite', { le, fuseau })).toEqual(
          rendre('offreFaite', { le: '2026-03-14T09:00:00Z', fuseau }),
        );
      }),
    );
  });
});

describe('les types des messages', () => {
  type Exact<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
  type Champs<T> = T extends unknown ? keyof T : never;

  it("n'ont de place pour aucun nom d'agent ou de tiers, aucun motif, aucun lieu", () => {
    const champs: Exact<
      Champs<DonneesDe<NomGabarit>>,
      | 'promesse'
      | 'genre'
      | 'saisine'
      | 'rien'
      | 'direOrigine'
      | 'avant'
      | 'ensuite'
      | 'fuseau'
      | 'echelon'
      | 'quoi'
      | 'professionnel'
      | 'jusquau'
      | 'le'
    > = true;
    const personne: Exact<keyof Professionnel, 'nom' | 'qualite' | 'courriel' | 'telephone'> = true;
    expect([champs, personne]).toEqual([true, true]);
  });

  it('refusent à la compilation ce qui dirait quelque chose de quelqu’un', () => {
    const recepisse = { promesse: 'date', genre: 'individuel', saisine: false } as const;
    const impossibles: (() => Rendu)[] = [
      // @ts-expect-error the name of the agent has no place in the offer
      () => gabarits.propositionAgent.rendre({ professionnel, jusquau: '', fuseau, agent: 'Jean Dupont' }, site),
      // @ts-expect-error nor the reason
      () => gabarits.rappelAgent.rendre({ professionnel, jusquau: '', fuseau, motif: 'absence' }, site),
      // @ts-expect-error nor the agent in the receipt of the referrer
      () => gabarits.receptionAuTiers.rendre({ ...recepisse, agent: 'Jean Dupont' }, site),
      // @ts-expect-error nor the answer in the one fact
      () => gabarits.offreFaite.rendre({ le: '', fuseau, reponse: 'oui' }, site),
      // @ts-expect-error nor a place in the new matter
      () => gabarits.nouvelleAffaire.rendre({ avant: '', ensuite: '', fuseau, lieu: 'Nantes' }, site),
      // @ts-expect-error nor a free reason in the escalation
      () => gabarits.monteeDeLigne.rendre({ echelon: 1, quoi: 'absence de Jean' }, site),
    ];
    expect(impossibles).toHaveLength(6);
  });
});
