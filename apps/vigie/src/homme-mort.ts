const ESSAIS = 3;
const DELAI_MS = 5000;
const PAUSE_MS = 2000;

/**
 * The dead man's handle: somebody else's service is told that the watchdog lives, and calls a human when it is told no more. Nothing
 * is said but that. @throws the last failure, after three attempts
 */
export async function tenirLaPoignee(url: string, pauseMs = PAUSE_MS): Promise<void> {
  for (let essai = 1; ; essai += 1) {
    try {
      const { ok, status } = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(DELAI_MS) });
      if (ok) return;
      throw Object.assign(new Error('HOMME_MORT'), { code: status });
    } catch (erreur) {
      if (essai === ESSAIS) throw erreur;
      await new Promise((fin) => setTimeout(fin, pauseMs));
    }
  }
}
