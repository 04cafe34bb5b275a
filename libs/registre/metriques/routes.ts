export const METHODES = ['GET', 'POST'] as const;

/** Where everything else goes, and of it only what failed: a page of an agent, or of an accompaniment, is not counted. */
export const AUTRE = 'autre';

/**
 * Pages whose traffic may be told: those of whoever files, leads or answers an event, and those that everybody opens. None that an
 * agent opens because something was offered to him, none of an accompaniment, none that a professional opens after his answer.
 */
export const ROUTES_COMPTEES = [
  '/',
  '/connexion',
  '/connexion/retour',
  '/nous-joindre',
  '/signalements',
  '/signalements/nouveau',
  '/signalements/nouveau/situation',
  '/signalements/nouveau/chercher',
  '/signalements/message',
  '/signalements/service',
  '/evenements',
  '/evenements/declarer',
  '/evenements/:reference',
  '/evenements/:reference/flux',
  '/evenements/:reference/reponse',
  '/evenements/:reference/prise-en-charge',
  '/evenements/:reference/deploiement',
  '/evenements/astreintes',
  '/evenements/volontaires',
  '/aujourdhui',
  '/conseil',
  '/conseil/reseau',
  '/alertes',
  '/informations',
  '/sante',
  '/courriels',
  AUTRE,
] as const;
