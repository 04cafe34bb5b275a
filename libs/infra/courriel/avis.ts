import PostalMime, { type Header } from 'postal-mime';

/** What came back about a mail; `statut`: RFC 3463, when the report gives one. */
export type Avis =
  { nature: 'echec' | 'differe' | 'remis'; statut: string | null } | { nature: 'automatique'; statut: null };

const RAPPORTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
const LIMITES = { maxNestingDepth: 20, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 0 };

/**
 * Reads a returned message by its structure, never by its words, which are in any language: a delivery report (RFC 3464) or an
 * automatic answer (RFC 3834).
 * @param enveloppe the ENVID that the mail left with: a report that names another one is not about it
 * @returns undefined for everything else, a read receipt included: nobody here wants to know who read what
 */
export async function lireAvis(octets: Buffer, enveloppe: string): Promise<Avis | undefined> {
  const lu = await PostalMime.parse(octets, LIMITES).catch(() => undefined);
  if (lu === undefined) return undefined;
  const entete = (nom: string): string | undefined => valeur(lu.headers, nom);
  if (/^multipart\/report\b/i.test(entete('content-type') ?? '')) {
    const rapport = lu.attachments.find((p) => RAPPORTS.has(p.mimeType));
    return rapport === undefined ? undefined : lireRapport(texteDe(rapport.content), enveloppe);
  }
  return estAutomatique(entete) ? { nature: 'automatique', statut: null } : undefined;
}

function lireRapport(texte: string, enveloppe: string): Avis | undefined {
  const blocs = texte
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(champs);
  const nomme = blocs.map((b) => b.get('original-envelope-id')).find((id) => id !== undefined);
  if (nomme !== undefined && nomme.toLowerCase() !== enveloppe) return undefined;
  const vus = blocs.map(lireBloc).filter((b) => b !== undefined);
  // One recipient left with the mail; where an alias made several of him, the worst is what a human must look at.
  return (['echec', 'differe', 'remis'] as const)
    .map((n) => vus.find((b) => b.nature === n))
    .find((b) => b !== undefined);
}

const ACTIONS: Readonly<Record<string, Avis['nature']>> = { failed: 'echec', delayed: 'differe', delivered: 'remis' };
const CLASSES: Readonly<Record<string, Avis['nature']>> = { '5': 'echec', '4': 'differe', '2': 'remis' };

/** « relayed » and « expanded » tell nothing new: no report will follow. */
function lireBloc(bloc: ReadonlyMap<string, string>): Exclude<Avis, { nature: 'automatique' }> | undefined {
  const statut = /^[245]\.\d{1,3}\.\d{1,3}(?!\S)/.exec(bloc.get('status') ?? '')?.[0] ?? null;
  const action = /^[a-z-]+/i.exec(bloc.get('action') ?? '')?.[0].toLowerCase();
  const nature = action === undefined ? CLASSES[statut?.[0] ?? ''] : ACTIONS[action];
  return nature === undefined || nature === 'automatique' ? undefined : { nature, statut };
}

/** RFC 3834 first; then what the usual mail programs write although they should not. */
function estAutomatique(entete: (nom: string) => string | undefined): boolean {
  const soumis = /^[a-z-]+/i.exec(entete('auto-submitted')?.trim() ?? '')?.[0].toLowerCase();
  if (soumis === 'auto-replied') return true;
  if (soumis === 'no') return false;
  if (['x-autoreply', 'x-autorespond', 'x-vacation'].some((n) => entete(n) !== undefined)) return true;
  if (/^auto[_-]reply$/i.test(entete('precedence')?.trim() ?? '')) return true;
  const repond = entete('in-reply-to') !== undefined || entete('x-ms-exchange-inbox-rules-loop') !== undefined;
  return (
    repond && (soumis === 'auto-generated' || /\b(all|autoreply|oof)\b/i.test(entete('x-auto-response-suppress') ?? ''))
  );
}

function champs(bloc: string): Map<string, string> {
  const lus = bloc.split('\n').map((ligne) => /^([!-9;-~]+):\s*(.*)$/.exec(ligne));
  return new Map(lus.flatMap((m) => (m === null ? [] : [[(m[1] ?? '').toLowerCase(), (m[2] ?? '').trim()]])));
}

function valeur(entetes: readonly Header[], nom: string): string | undefined {
  return entetes.find((e) => e.key === nom)?.value;
}

function texteDe(contenu: string | ArrayBuffer | Uint8Array): string {
  return typeof contenu === 'string' ? contenu : Buffer.from(contenu as Uint8Array).toString('latin1');
}
