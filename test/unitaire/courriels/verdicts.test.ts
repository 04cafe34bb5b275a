import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import type { Issue } from '#libs/infra/courriel/verdict.js';
import { SmtpDouble, type Geste, type Scenario } from '../../outils/smtp-double.js';

const MOMENTS = ['accueil', 'ehlo', 'mail', 'rcpt', 'data', 'point'] as const;
const GESTES: Geste[] = [
  '421 closing',
  '451 later',
  '452 full',
  '503 sequence',
  '550 no',
  '554 no',
  'silence',
  'fin',
  'rst',
];
/** All the conversations are held at once: the silent ones wait that long together, the others must not on a busy machine. */
const delais = { connexion: 2000, accueil: 2000, enveloppe: 2000, apresPoint: 2000, inactif: 10 };

/** What is certain, in a few words: nothing left before the final dot; after it, only an answer tells. */
function vrai(moment: (typeof MOMENTS)[number], geste: Geste): Issue {
  const muet = !/^[45]/.test(geste);
  if (moment === 'point' && muet) return 'INCERTAIN';
  if (muet || !['rcpt', 'data', 'point'].includes(moment)) return 'NON_REMIS';
  if (geste.startsWith('421')) return moment === 'point' ? 'REFUSE_TEMP' : 'NON_REMIS';
  return geste.startsWith('4') || geste.startsWith('503') ? 'REFUSE_TEMP' : 'REFUSE_DEF';
}

async function juger(scenario: Scenario): Promise<{ issue: Issue; double: SmtpDouble }> {
  const double = await SmtpDouble.ouvrir(scenario);
  const remise = new Remise(lireRelaisSmtp(double.url), { delais });
  const { issue } = await remise.remettre({
    retour: 'retour+abc@relais.example',
    destinataire: 'claire@exemple.gouv.fr',
    enveloppe: 'abc',
    octets: Buffer.from('Subject: x\r\n\r\ncorps\r\n'),
    avantDonnees: () => Promise.resolve(true),
  });
  remise.fermer();
  await double.fermer();
  return { issue, double };
}

describe('chaque refus, à chaque moment, est jugé pour ce qu’il est (S-1 à S-6)', () => {
  const cas = MOMENTS.flatMap((moment) => GESTES.map((geste) => ({ moment, geste, attendu: vrai(moment, geste) })));

  it(`${cas.length} conversations, toutes jugées juste ; rien n’est remis deux fois`, async () => {
    const vus = await Promise.all(
      cas.map(async ({ moment, geste, attendu }) => {
        const { issue, double } = await juger({ [moment]: geste, garde: true });
        return { moment, geste, attendu, issue, remis: double.points };
      }),
    );
    const faux = vus.filter((v) => v.issue !== v.attendu || v.remis > 1 || (v.remis === 1) !== (v.moment === 'point'));
    process.stdout.write(`verdicts : ${vus.length - faux.length}/${vus.length} justes\n`);
    expect(faux).toEqual([]);
  });

  it('un destinataire accepté puis écarté n’est pas servi (un seul destinataire par message)', async () => {
    const { issue, double } = await juger({ rcpt: '250 ok', data: '554 no valid recipients' });
    expect([issue, double.recus.length]).toEqual(['REFUSE_DEF', 0]);
  });

  it('l’enveloppe demande les échecs et les retards, l’en-tête seulement, sous un nom opaque (R-281)', async () => {
    const { double } = await juger({});
    const lignes = double.lignes.map((l) => l.ligne);
    expect(lignes).toContainEqual(
      expect.stringMatching(/^MAIL FROM:<retour\+abc@relais\.example> RET=HDRS ENVID=abc$/),
    );
    expect(lignes).toContainEqual(
      expect.stringMatching(
        /^RCPT TO:<claire@exemple\.gouv\.fr> NOTIFY=FAILURE,DELAY( ORCPT=rfc822;claire@exemple\.gouv\.fr)?$/,
      ),
    );
  });
});
