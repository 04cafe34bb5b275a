import type { ComponentChildren, VNode } from 'preact';

export interface PropsLigne {
  /** Who or what. */
  titre: string;
  /** A word of context under it. */
  precision?: ComponentChildren;
  /** « avant 17 h 00 »: when. */
  quand?: ComponentChildren;
  /** « puis la conseillère technique »: what happens then, by itself. */
  puis?: ComponentChildren;
  /** One act: a link to the page where it is done, or a form. */
  acte?: { href: string; libelle: string; principal?: boolean } | VNode;
}

interface PropsFile {
  /** Named by what is missing: « À proposer aujourd’hui ». */
  titre: string;
  lignes: readonly PropsLigne[];
  /** What happens otherwise: « sinon la ligne technique est prévenue ». */
  sinon?: string;
  urgent?: boolean;
  /** Instead of « Rien à faire ✔ ». */
  vide?: string;
  /** Instead of the lines: a count that asks for nothing is told in a sentence. */
  children?: ComponentChildren;
  nombre?: number;
}

/** What waits, oldest first, with its count. An empty list says so and stays. */
export function FileAttente({
  titre,
  lignes,
  sinon,
  urgent = false,
  vide,
  children,
  nombre = lignes.length,
}: PropsFile): VNode {
  return (
    <section class="file">
      <header>
        <h2>
          {titre}
          {nombre === 0 ? null : ' '}
          {nombre === 0 ? null : <span class={urgent ? 'nombre urgent fr-badge' : 'nombre fr-badge'}>{nombre}</span>}
        </h2>
        {sinon === undefined ? null : <p>{sinon}</p>}
      </header>
      {children === undefined ? null : <div class="vide">{children}</div>}
      {lignes.length > 0 ? (
        <ul class="lignes">
          {lignes.map((ligne, rang) => (
            <Ligne {...ligne} key={rang} />
          ))}
        </ul>
      ) : children === undefined ? (
        <p class="vide rien">{vide ?? 'Rien à faire ✔'}</p>
      ) : null}
    </section>
  );
}

function Ligne({ titre, precision, quand, puis, acte }: PropsLigne): VNode {
  return (
    <li class="ligne">
      <div>
        <p>
          <strong>{titre}</strong>
        </p>
        {precision === undefined ? null : <p class="aide">{precision}</p>}
      </div>
      <div class="quand">
        {quand === undefined ? null : (
          <p>
            <strong>{quand}</strong>
          </p>
        )}
        {puis === undefined ? null : <p>{puis}</p>}
      </div>
      {acte === undefined ? null : (
        <div class="acte">{'href' in acte ? <LienActe {...acte} pour={titre} /> : acte}</div>
      )}
    </li>
  );
}

/** Several lines offer the same act: the hidden words tell them apart when they are read out of their line. */
function LienActe({
  href,
  libelle,
  principal = false,
  pour,
}: {
  href: string;
  libelle: string;
  principal?: boolean;
  pour: string;
}): VNode {
  return (
    <a class={principal ? 'bouton principal fr-btn' : 'bouton fr-btn fr-btn--secondary'} href={href}>
      {libelle}
      <span class="invisible"> : {pour}</span>
    </a>
  );
}
