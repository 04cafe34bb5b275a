/** A browser reduced to what these tests need: cookies by site, forms, redirects followed by hand. */
export class Visiteur {
  private readonly bocal = new Map<string, Map<string, string>>();

  async demander(adresse: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(adresse);
    const cookies = [...(this.bocal.get(host) ?? [])].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookies !== '') headers.set('cookie', cookies);
    const reponse = await fetch(adresse, { ...init, headers, redirect: 'manual' });
    this.ranger(host, reponse.headers.getSetCookie());
    return reponse;
  }

  poster(adresse: string, champs: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.demander(adresse, { method: 'POST', body: new URLSearchParams(champs), headers });
  }

  /** Follows redirects until a page answers. */
  async suivre(adresse: string): Promise<{ reponse: Response; adresse: string; html: string }> {
    for (let ou = adresse, sauts = 0; sauts < 15; sauts += 1) {
      const reponse = await this.demander(ou);
      const suite = reponse.headers.get('location');
      if (suite === null) return { reponse, adresse: ou, html: await reponse.text() };
      ou = new URL(suite, ou).href;
    }
    throw new Error(`Too many redirects from ${adresse}`);
  }

  oublier(host: string): void {
    this.bocal.delete(host);
  }

  cookie(host: string, nom: string): string | undefined {
    return this.bocal.get(host)?.get(nom);
  }

  private ranger(host: string, poses: string[]): void {
    const cookies = this.bocal.get(host) ?? new Map<string, string>();
    for (const pose of poses) {
      const [paire = ''] = pose.split(';');
      const [nom = '', valeur = ''] = paire.split(/=(.*)/s);
      if (valeur === '' || /expires=Thu, 01 Jan 1970/i.test(pose)) cookies.delete(nom);
      else cookies.set(nom, valeur);
    }
    this.bocal.set(host, cookies);
  }
}

/** Hidden and visible fields of the form with this action. */
export function champsDuFormulaire(html: string, action: string): Record<string, string> {
  const formulaire = html.split('<form').find((f) => f.includes(`action="${action}"`));
  if (formulaire === undefined) throw new Error(`No form ${action} in the page`);
  const champs = [...(formulaire.split('</form>')[0]?.matchAll(/<input[^>]*>/g) ?? [])].map(([balise]) => [
    /name="([^"]*)"/.exec(balise)?.[1] ?? '',
    /value="([^"]*)"/.exec(balise)?.[1] ?? '',
  ]);
  return Object.fromEntries(champs) as Record<string, string>;
}
