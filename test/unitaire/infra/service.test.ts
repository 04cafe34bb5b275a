import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaReglages } from '#libs/infra/configuration.js';
import { manquesDuService, schemaService } from '#libs/infra/service.js';

const RACINE = join(__dirname, '../../..');

describe('La section « service » des réglages', () => {
  it.each([
    [{ editeur: { nom: '', adresse: 'ici' } }, 'editeur.nom', 'attendu : un texte, pas du vide'],
    [{ dpo: { adresse: 'ici', courriel: 'pas une adresse' } }, 'dpo.courriel', 'attendu : une adresse électronique'],
    [
      { securite: { contact: 'securite@ministere.example' } },
      'securite.contact',
      'attendu : mailto:…, https://… ou tel:+…',
    ],
    [{ securite: { contact: 'mailto:a@b.example\nExpires: jamais' } }, 'securite.contact', 'attendu : mailto:'],
    [
      { accessibilite: { courriel: 'a@b.example', audit: { le: 'hier', par: 'x', taux: 50 } } },
      'accessibilite.audit.le',
      'attendu : un jour',
    ],
    [{ hebergeurs: {} }, '', 'hebergeurs'],
  ])('%j est refusé : %s, %s', (entree, chemin, message) => {
    const { error } = schemaService.safeParse(entree);
    expect(error?.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('\n')).toContain(
      chemin === '' ? message : `${chemin} ${message}`,
    );
  });

  it('ce qui manque est nommé dans l’ordre des pages ; une section entière ne laisse rien', () => {
    expect(manquesDuService().map((m) => m.quoi)).toEqual([
      'l’éditeur du site',
      'la direction de la publication',
      'l’hébergeur',
      'le responsable de traitement',
      'le délégué à la protection des données',
      'le contact pour l’accessibilité',
      'le contact pour la sécurité',
    ]);
    expect(manquesDuService({ directionPublication: 'x' }).map((m) => m.entree)).not.toContain('directionPublication');
  });

  it('un exemple recopié sans être complété ne dit rien : l’entrée compte comme absente', () => {
    const lu = schemaService.parse({
      directionPublication: 'À compléter',
      editeur: { nom: 'Ministère', adresse: 'à compléter : rue, ville' },
      securite: { contact: 'mailto:a-completer@ministere.example' },
      responsableTraitement: 'Le ministre',
    });
    expect(lu).toEqual({ responsableTraitement: 'Le ministre' });
  });

  it.each([
    ['apps/demo/reglages.json', []],
    ['docs/exploitation/compose/reglages.json', manquesDuService().map((m) => m.entree)],
  ])('%s en donne un exemple, que la configuration accepte, sans personne ni domaine réel', (fichier, manques) => {
    const texte = readFileSync(join(RACINE, fichier), 'utf8');
    const { service } = schemaReglages.parse(JSON.parse(texte));
    expect(manquesDuService(service).map((m) => m.entree)).toEqual(manques);
    for (const [, domaine] of texte.matchAll(/@([\w.-]+)/g)) expect(domaine).toMatch(/\.example$/);
  });
});
