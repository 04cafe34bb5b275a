import type { VNode } from 'preact';
import { DeplacerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/deplacer-entretien.js';
import { ProposerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/proposer-entretien.js';
import type { Creneaux } from '#libs/domaine/accompagnement/entretiens/creneaux.js';
import { ChampCase, ChampChoix, ChampDate, ChampHeure, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
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
      <Permanences vu={vu} champ={lier('permanence')} />
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

/** Her own places, with their days; where nobody has confirmed that it stays private, it is said before she chooses. */
function Permanences({
  vu,
  champ,
}: {
  vu: PropsVu['vu'];
  champ: ReturnType<ReturnType<typeof liaison>>;
}): VNode | null {
  if (vu.permanences.length === 0) return null;
  const douteux = vu.permanences.filter((p) => !p.confidentiel).map((p) => `${p.site}, ${p.ou}`);
  return (
    <ChampListe
      {...champ}
      choix={Object.fromEntries(vu.permanences.map((p) => [p.id, `${p.site}, ${p.ou} (${p.quand})`]))}
      {...(douteux.length === 0
        ? {}
        : {
            aide: `Confidentialité non confirmée : ${douteux.join(' ; ')}. Assurez-vous qu’on ne peut ni voir ni entendre, ou choisissez un autre lieu.`,
          })}
    />
  );
}
