import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tenirLaPoignee } from '#apps/vigie/src/homme-mort.js';

let serveur: Server;
let url: string;
let codes: number[];
let recues: { methode: string; chemin: string; corps: string }[];
beforeEach(async () => {
  recues = [];
  codes = [];
  serveur = createServer((req, res) => {
    let corps = '';
    req.on('data', (m: Buffer) => (corps += m.toString()));
    req.on('end', () => {
      recues.push({ methode: req.method ?? '', chemin: req.url ?? '', corps });
      res.writeHead(codes.shift() ?? 200).end();
    });
  });
  await new Promise<void>((fin) => serveur.listen(0, '127.0.0.1', fin));
  url = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/battement/relais`;
});
afterEach(() => new Promise((fin) => serveur.close(fin)));

describe('la poignée de l’homme mort', () => {
  it('dit que la vigie vit, et rien d’autre', async () => {
    await tenirLaPoignee(url, 0);
    expect(recues).toEqual([{ methode: 'POST', chemin: '/battement/relais', corps: '' }]);
  });

  it('insiste deux fois', async () => {
    codes = [500, 503];
    await tenirLaPoignee(url, 0);
    expect(recues).toHaveLength(3);
  });

  it('refusée trois fois, ou sans personne au bout, elle le dit', async () => {
    codes = [500, 500, 404];
    await expect(tenirLaPoignee(url, 0)).rejects.toMatchObject({ code: 404 });
    await expect(tenirLaPoignee('http://127.0.0.1:1/', 0)).rejects.toThrow();
  });
});
