import { rendre } from '#apps/api/src/commun/pages/rendre.js';

const TAPE = 'Il a dit : « non » ! <b> & "x > y : z" ; l\'agent ?';

describe('La typographie française de chaque page', () => {
  it('met l’espace insécable devant les signes doubles et l’apostrophe courbe', () => {
    expect(rendre(<p>L'agent est libre : « oui », « non » ?</p>)).toBe(
      '<!doctype html><p>L’agent est libre\u00a0: «\u00a0oui\u00a0», «\u00a0non\u00a0»\u00a0?</p>',
    );
  });

  it('ne touche jamais à ce que la personne a tapé : il lui revient tel quel', () => {
    const html = rendre(
      <form>
        <input value={TAPE} />
        <textarea>{TAPE}</textarea>
      </form>,
    );
    const echappe = TAPE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expect(html).toContain(`value="${echappe}"`);
    expect(html).toContain(`<textarea>${echappe}</textarea>`);
  });
});
