import { createHash } from 'node:crypto';
import decodeQR from 'qr/decode.js';
import { attestationDe, lettreDe, type Ecrivain } from '#apps/api/src/lettres/documents.js';
import type { Lettre, Signalement } from '#libs/domaine/signalement/etat.js';
import type { Document } from '#libs/infra/documents/imprimeur.js';
import { qrDe } from '#libs/infra/documents/qr.js';
import { ImprimeurTypst } from '#libs/infra/documents/typst.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { lirePdf, type PdfLu } from '../../outils/pdf.js';

const imprimeur = new ImprimeurTypst();
const imprimer = (d: Document): PdfLu => lirePdf(imprimeur.imprimer(d));
const sha = (d: Document): string => createHash('sha256').update(imprimeur.imprimer(d)).digest('hex');
const site = { url: 'https://relais.ministere.example', telephone: '01 00 00 00 00' };
const CANARIS = ['Zéphyrine', 'Tournebroche', 'créanciers', 'canari-reference', 'canari-chef', 'canari-agent'];

function unEtat(plus: Partial<Signalement> = {}): Signalement {
  return {
    profil: mef2016,
    reglages: reglagesParDefaut,
    territoire: 'metropole',
    genre: 'individuel',
    agent: 'canari-agent',
    beneficiaire: 'agent',
    portee: 'accompagnement',
    origine: { personne: 'canari-chef', titre: 'chefDeService', direct: true, luiMeme: false, entree: 'signalement' },
    paroles: { situation: 'Zéphyrine Tournebroche reçoit des courriers de créanciers.', agentInforme: 'non' },
    deposeLe: '2026-03-09T08:00:00.000Z',
    titulaire: 'titulaire',
    acheminement: [],
    tour: 1,
    recusations: [],
    ecartees: [],
    offres: [],
    rappelsPrevus: [],
    rappels: [],
    notes: [],
    ...plus,
  };
}

const preparee: Lettre = {
  numero: 1,
  le: '2026-03-10T09:00:00.000Z',
  expire: '2026-04-24T21:59:59.999Z',
  direOrigine: false,
  adresse: '12 rue des Lilas\n69003 Lyon',
};

function uneLettre({
  lettre = {},
  ...plus
}: Partial<Omit<Ecrivain, 'lettre'>> & { lettre?: Partial<Lettre> } = {}): Document {
  return lettreDe({
    etat: unEtat(),
    lettre: { ...preparee, ...lettre },
    fin: preparee.expire,
    agent: 'Sonia Haddad',
    professionnel: {
      nom: 'Nadia Cherifi',
      qualite: 'assistante de service social',
      courriel: 'nadia.cherifi@ministere.example',
      telephone: '04 00 00 00 12',
    },
    code: '7K3QF9XW2M',
    site,
    ...plus,
  });
}

const suivi = (plus: Partial<SuiviTiers> = {}): SuiviTiers => ({
  reference: '6f0d7f2e-1a9b-4e7b-8d0c-0a1b2c3d4e5f',
  genre: 'individuel',
  agent: 'Zéphyrine Tournebroche',
  recuLe: '2026-03-10T09:00:00.000Z',
  offreFaiteLe: null,
  nonRecevableLe: null,
  question: null,
  texte: null,
  promesse: true,
  territoire: 'metropole',
  ...plus,
});

describe('Ce qu’un lecteur d’écran trouve dans chaque document', () => {
  it.each([
    ['lettre', uneLettre(), 'Lettre personnelle et confidentielle'],
    ['attestation', attestationDe(suivi(), 'Hélène Carbonnel', site), 'Attestation du service social du personnel'],
  ])('%s : balisé, en français, titré, déclaré PDF/UA, une page', (_nom, document, titre) => {
    const { squelette, pages } = imprimer(document);
    expect(squelette).toContain('/StructTreeRoot');
    expect(squelette).toMatch(/\/MarkInfo << \/Marked true/);
    expect(squelette).toMatch(/\/Lang \(fr/);
    expect(squelette).toContain(`/Title (${titre})`);
    expect(squelette).toMatch(/pdfuaid:part>1</);
    expect(squelette).toMatch(/\/S \/H1 /);
    expect(pages).toBe(1);
  });

  it('l’image de la lettre a son équivalent en mots, et elle ouvre la page de tous, sans code (R-048)', () => {
    expect(imprimer(uneLettre()).squelette).toMatch(/\/S \/Figure .*\/Alt /);
    expect(lireQr(qrDe('https://relais.ministere.example/code'))).toBe('https://relais.ministere.example/code');
    expect(JSON.stringify(uneLettre().donnees)).toContain(
      JSON.stringify(qrDe('https://relais.ministere.example/code')),
    );
  });
});

describe('La lettre à l’agent', () => {
  it('dit qui écrit, que c’est libre, gratuit et confidentiel, comment répondre, accepter, refuser ou ignorer (R-046 à R-049)', () => {
    const { texte } = imprimer(uneLettre());
    for (const dit of [
      'PERSONNEL ET CONFIDENTIEL',
      'Sonia Haddad 12 rue des Lilas 69003 Lyon',
      'Nadia Cherifi',
      'assistante de service social',
      'nadia.cherifi@ministere.example',
      '04 00 00 00 12',
      'gratuit et confidentiel',
      'entièrement libre',
      '« Je veux bien en parler »',
      '« Pas maintenant »',
      '« Non merci »',
      'Ne rien répondre est possible aussi',
      'vendredi 24 avril 2026',
      'https://relais.ministere.example/code',
      '7K3QF-9XW2M',
      '« mise à disposition »',
    ])
      expect(texte).toContain(dit);
  });

  it('ne dit ni qui a signalé, ni pourquoi, ni ce qui a été écrit ; la phrase sur l’origine n’y est que si l’assistante la veut (R-055, T-66)', () => {
    const [sans, avec] = [false, true].map((direOrigine) => imprimer(uneLettre({ lettre: { direOrigine } })));
    for (const canari of CANARIS)
      for (const lu of [sans, avec]) expect(`${lu?.texte}${lu?.squelette}`).not.toContain(canari);
    expect(sans?.texte).not.toContain('inquiétée');
    expect(avec?.texte).toContain('s’est inquiétée');
  });

  it('à qui s’est adressé lui-même au service, elle parle de sa demande et de personne d’autre (R-028)', () => {
    const etat = unEtat({ origine: { ...unEtat().origine, luiMeme: true } });
    expect(imprimer(uneLettre({ etat })).texte).toContain('à la suite de votre demande');
  });

  it('imprimée deux fois, elle est la même à l’octet près', () => {
    expect(sha(uneLettre())).toBe(sha(uneLettre()));
  });

  it('ce qui est tapé reste du texte, même écrit comme un ordre ; un signe qu’aucune police ne dessine n’empêche pas d’imprimer', () => {
    const adresse = '#set text(size: 90pt) *Lilas* $x$\nŁódź 😀';
    const { texte, pages } = imprimer(uneLettre({ lettre: { adresse } }));
    expect(texte).toContain('#set text(size: 90pt) *Lilas* $x$');
    expect(texte).toContain('Łódź ?');
    expect(pages).toBe(1);
  });

  it('avec des noms et une adresse aussi longs que permis, elle tient toujours sur une page', () => {
    const adresse = Array<string>(5).fill('Résidence des Grands Marronniers, escalier B2').join('\n');
    const professionnel = {
      nom: 'Marie-Antoinette-Clémentine de La Rochefoucauld-Montmorency',
      qualite: 'conseillère technique nationale de service social',
      courriel: 'marie-antoinette-clementine.de-la-rochefoucauld@ministere-de-la-transition.example',
      telephone: '04 00 00 00 12 ou 06 00 00 00 34',
    };
    expect(imprimer(uneLettre({ lettre: { adresse, direOrigine: true }, professionnel })).pages).toBe(1);
  });
});

describe('L’attestation du signalant', () => {
  it('dit le jour de réception, et le jour de l’offre quand elle est faite ; elle ne nomme pas l’agent (B11, R-061 à R-063)', () => {
    const avant = imprimer(attestationDe(suivi(), 'Hélène Carbonnel', site)).texte;
    expect(avant).toContain('Hélène Carbonnel');
    expect(avant).toContain('mardi 10 mars 2026 à 10 h 00');
    expect(avant).not.toContain('Une aide a été proposée');
    const apres = imprimer(
      attestationDe(suivi({ offreFaiteLe: '2026-03-12T16:00:00.000Z' }), 'Hélène Carbonnel', site),
    ).texte;
    expect(apres).toContain('Une aide a été proposée le jeudi 12 mars 2026');
    for (const canari of CANARIS) expect(`${avant}${apres}`).not.toContain(canari);
  });

  it('un texte qui ne promet rien ne promet rien ici non plus ; une demande non recevable non plus (T-02, T-03)', () => {
    const promis = 'un message le dira';
    const dire = (plus: Partial<SuiviTiers>): string =>
      imprimer(attestationDe(suivi(plus), 'Hélène Carbonnel', site)).texte;
    expect(dire({})).toContain(promis);
    expect(dire({ promesse: false })).not.toContain(promis);
    expect(dire({ nonRecevableLe: '2026-03-11T09:00:00.000Z' })).not.toContain(promis);
  });

  it('les mêmes faits donnent les mêmes octets, quel que soit le jour où elle est demandée (R-074)', () => {
    const faite = suivi({ offreFaiteLe: '2026-03-12T16:00:00.000Z' });
    const [une, autre] = [
      attestationDe(faite, 'Hélène Carbonnel', site),
      attestationDe(faite, 'Hélène Carbonnel', site),
    ];
    expect(sha(une)).toBe(sha(autre));
    expect(sha(une)).not.toBe(sha(attestationDe(suivi(), 'Hélène Carbonnel', site)));
    expect(imprimer(une).squelette).toContain('/CreationDate (D:20260312160000Z)');
  });
});

/** The square as a camera would see it: eight pixels a module, black on white. */
function lireQr(svg: string): string {
  const [, cote = '0'] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
  const taille = Number(cote);
  const noirs = modulesDe(svg);
  const PIXELS = 8;
  const largeur = taille * PIXELS;
  const data = new Uint8Array(largeur * largeur * 3).fill(255);
  for (let y = 0; y < largeur; y += 1)
    for (let x = 0; x < largeur; x += 1)
      if (noirs.has(`${Math.floor(x / PIXELS)},${Math.floor(y / PIXELS)}`))
        data.fill(0, (y * largeur + x) * 3, (y * largeur + x) * 3 + 3);
  return decodeQR({ width: largeur, height: largeur, data });
}

/** The dark squares of the path: each is drawn from its own corner, given afresh (M) or from the corner before (m). */
function modulesDe(svg: string): Set<string> {
  let [x, y] = [0, 0];
  return new Set(
    [...svg.matchAll(/([Mm])(-?\d+) (-?\d+)/g)].map(([, genre, a, b]) => {
      [x, y] = genre === 'M' ? [Number(a), Number(b)] : [x + Number(a), y + Number(b)];
      return `${x},${y}`;
    }),
  );
}
