import type { VNode } from 'preact';
import { DeplacerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/deplacer-entretien.js';
import { ProposerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/proposer-entretien.js';
import type { Creneaux } from '#libs/domaine/accompagnement/entretiens/creneaux.js';
import { ChampCase, ChampChoix, ChampDate, ChampHeure, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { duGeste, gesteOuvert } from '../gestes.js';
import type { PropsVu } from './parties.js';
import { RegleDeLaVisite } from './visite.js';

/** The one form about meetings that the address of the page asks for. */
export function GesteDEntretien({ page, vu, erreurs }: PropsVu): VNode | null {
  const ouvert = gesteOuvert(page, vu.reference);
  if (ouvert?.quel !== 'rendez-vous' && ouvert?.quel !== 'deplacer') return null;
  const props = { ...duGeste(page, erreurs, 'jour1'), vu };
  return (
    <div id="geste">
      {ouvert.quel === 'deplacer' ? <Deplacer {...props} de={ouvert.de} /> : <Proposer {...props} />}
    </div>
  );
}

function Proposer({ page, erreurs, vu }: PropsVu): VNode {
  const base = `/accompagnements/${vu.reference}`;
  const lier = liaison(ProposerEntretien, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`${base}/rendez-vous`}
      erreurs={erreurs}
      bouton="Proposer"
      annuler={{ href: base, libelle: 'Ne rien proposer' }}
    >
      <h3>Proposer un rendez-vous</h3>
      <p class="aide">Un à trois moments, à l’heure de l’agent. Il choisit, en demande d’autres, ou ne répond pas.</p>
      <Moments lier={lier} />
      <ChampCase {...lier('convenu')} />
      <ChampChoix {...lier('lieu')} />
      <LieuxNonConfirmes vu={vu} />
      <ChampCase {...lier('prefere')} />
      <ChampTexte
        {...lier('precision')}
        lignes={2}
        lisiblePar="vous et l’agent ; jamais dans un message ni dans un agenda"
      />
      <RegleDeLaVisite etat={vu.etat} lier={lier} />
    </Formulaire>
  );
}

function Deplacer({ page, erreurs, vu, de }: PropsVu & { de: string }): VNode {
  const base = `/accompagnements/${vu.reference}`;
  const lier = liaison(DeplacerEntretien, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`${base}/rendez-vous-deplace`}
      erreurs={erreurs}
      bouton="Déplacer"
      annuler={{ href: base, libelle: 'Ne rien changer' }}
    >
      <h3>Un autre moment</h3>
      <input type="hidden" name="entretien" value={de} />
      <Moments lier={lier} />
      <ChampCase {...lier('convenu')} />
    </Formulaire>
  );
}

type Lier = (nom: keyof Creneaux) => ReturnType<ReturnType<typeof liaison>>;

function Moments({ lier }: { lier: Lier }): VNode {
  return (
    <>
      {(['1', '2', '3'] as const).map((rang) => (
        <div class="cote-a-cote" key={rang}>
          <ChampDate {...lier(`jour${rang}`)} />
          <ChampHeure {...lier(`heure${rang}`)} />
        </div>
      ))}
      <ChampChoix {...lier('duree')} />
    </>
  );
}

/** Her own places whose privacy nobody has confirmed: said before she sends somebody there. */
function LieuxNonConfirmes({ vu }: { vu: PropsVu['vu'] }): VNode | null {
  const douteux = vu.permanences.filter((p) => !p.confidentiel);
  if (douteux.length === 0) return null;
  return (
    <p class="aide">
      Confidentialité non confirmée : {douteux.map((p) => `${p.site}, ${p.ou}`).join(' ; ')}. Assurez-vous qu’on ne peut
      ni voir ni entendre, ou choisissez un autre lieu.
    </p>
  );
}
