// Progressive enhancement only: every page does all its work without this file.
const { document, location, Element, fetch, crypto, setTimeout, clearTimeout } = globalThis;

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

// The agent is found while one types. Without this script, or when it gets no answer, the button « Chercher » does the same.
const groupe = document.querySelector('[data-recherche-agent]');
if (groupe) {
  const champ = groupe.querySelector('input[type=search]');
  const etat = groupe.querySelector('[data-nombre]');
  const liste = groupe.querySelector('[data-trouves]');
  const bouton = groupe.querySelector('button').parentElement;
  bouton.hidden = true;
  let attente;
  let dernier = 0;

  const chercher = async () => {
    const numero = ++dernier;
    const recherche = champ.value.trim();
    if (recherche.length < 2) return montrer([], recherche === '' ? '' : 'Tapez au moins deux lettres.');
    const agents = await demander(recherche);
    if (numero !== dernier) return; // something else was typed meanwhile
    bouton.hidden = agents !== undefined;
    if (agents === undefined) montrer([], 'La recherche ne répond pas. Essayez le bouton « Chercher ».');
    else montrer(agents, nombre(agents.length));
  };

  champ.addEventListener('input', () => {
    clearTimeout(attente);
    attente = setTimeout(chercher, 250);
  });
  champ.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || !bouton.hidden) return;
    e.preventDefault();
    clearTimeout(attente);
    void chercher();
  });

  const demander = async (recherche) => {
    try {
      const reponse = await fetch('/api/v1/agents/recherche', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          'x-csrf-token': champ.form.elements._csrf.value,
        },
        body: JSON.stringify({ recherche }),
      });
      return reponse.ok ? (await reponse.json()).agents : undefined;
    } catch {
      return undefined; // no network: said to the reader by the caller
    }
  };

  // Whoever was chosen stays in the list, whatever is typed afterwards.
  const montrer = (agents, dit) => {
    const choisi = liste.querySelector('input:checked')?.closest('.option');
    const autres = agents.filter((a) => a.id !== choisi?.querySelector('input').value);
    liste.replaceChildren(...(choisi ? [choisi] : []), ...autres.map(option));
    etat.textContent = dit;
  };

  const option = ({ id, nom, structure }) => {
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'agent',
      value: id,
      id: `agent-${id}`,
      required: true,
    });
    const etiquette = Object.assign(document.createElement('label'), {
      className: 'fr-label',
      htmlFor: radio.id,
      textContent: `${nom}, ${structure}`,
    });
    const boite = Object.assign(document.createElement('div'), { className: 'option fr-radio-group' });
    boite.append(radio, etiquette);
    return boite;
  };

  const nombre = (n) => {
    if (n === 0) return 'Personne de ce nom dans vos services. Vérifiez le nom, ou appelez le service social.';
    if (n >= 20) return 'Plus de vingt personnes : ajoutez une lettre ou le prénom.';
    return n === 1 ? 'Une personne trouvée.' : `${n} personnes trouvées.`;
  };
}

// A form that came back with errors: the reader lands on their list.
document.getElementById('resume-erreurs')?.focus();
