import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Configuration } from '#libs/infra/configuration.js';

const INUTILES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
  'browsing-topics',
];

/**
 * Nothing but our own files, no inline script or style, no frame, no trace of the page left behind (referrer, cache).
 * `form-action 'self'` is enough: no form is answered by a redirect to the identity provider (a page with a link stands between).
 */
export function entetes({ RELAIS_URL }: Configuration): RequestHandler[] {
  const https = RELAIS_URL.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https,
      xFrameOptions: { action: 'deny' },
    }),
    (_requete, reponse, suite) => {
      reponse.set({
        'Cache-Control': 'no-store',
        'Permissions-Policy': INUTILES.map((f) => `${f}=()`).join(', '),
        'X-Robots-Tag': 'noindex, nofollow',
      });
      suite();
    },
  ];
}
