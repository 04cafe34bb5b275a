// Progressive enhancement only: every page does all its work without this file.
const { document, location, Element } = globalThis;

// « Cacher vite »: leave at once, and leave no way back by the browser's arrow. Without this script it is a plain link.
document.addEventListener('click', (e) => {
  const lien = e.target instanceof Element ? e.target.closest('a[data-cacher]') : null;
  if (!lien) return;
  e.preventDefault();
  document.body.hidden = true;
  location.replace(lien.href);
});

// A second click while the answer is on its way does nothing (the server answers the same to the same key in any case).
document.addEventListener('submit', (e) => {
  const formulaire = e.target;
  if (formulaire.dataset.parti) return e.preventDefault();
  formulaire.dataset.parti = 'oui';
  for (const bouton of formulaire.querySelectorAll('button')) bouton.setAttribute('aria-disabled', 'true');
});
globalThis.addEventListener('pageshow', () => {
  for (const formulaire of document.querySelectorAll('form[data-parti]')) {
    delete formulaire.dataset.parti;
    for (const bouton of formulaire.querySelectorAll('button')) bouton.removeAttribute('aria-disabled');
  }
});

// A form that came back with errors: the reader lands on their list.
document.getElementById('resume-erreurs')?.focus();
