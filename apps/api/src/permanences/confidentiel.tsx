import type { VNode } from 'preact';

/** What the professional said of the room; when she said nothing, the reader is warned. */
export function MotConfidentiel({ confidentiel }: { confidentiel: boolean }): VNode {
  return (
    <>
      {confidentiel
        ? 'Entretien confidentiel possible.'
        : 'La confidentialité de ce local n’est pas confirmée : demandez un autre lieu si vous le souhaitez.'}
    </>
  );
}
