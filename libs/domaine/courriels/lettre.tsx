import type { ComponentChildren, VNode } from 'preact';
import type { Site } from '../courriel.js';

const POLICE = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b';

/** The sheet of every mail: one column, styles inline, nothing fetched from anywhere, so that opening it tells nobody. */
export function Lettre({ titre, children }: { titre: string; children: ComponentChildren }): VNode {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{titre}</title>
      </head>
      <body style={`margin:0;padding:0;background:#ffffff;${POLICE}`}>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="border-collapse:collapse">
          <tr>
            <td align="center" style="padding:24px 16px">
              <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="max-width:560px">
                <tr>
                  <td align="left" style={POLICE}>
                    {children}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

export function P({ children }: { children: ComponentChildren }): VNode {
  return <p style="margin:0 0 16px">{children}</p>;
}

export function Liste({ children }: { children: ComponentChildren }): VNode {
  return <ul style="margin:0 0 16px;padding:0 0 0 24px">{children}</ul>;
}

/** A page of the site: its address is written out, carries no reference and asks for a login. */
export function Page({ site, chemin }: { site: Site; chemin: string }): VNode {
  const adresse = adressePage(site, chemin);
  return (
    <a href={adresse} style="color:#00459b;text-decoration:underline">
      {adresse}
    </a>
  );
}

export function adressePage(site: Site, chemin: string): string {
  return `${site.url.replace(/\/+$/, '')}${chemin}`;
}
