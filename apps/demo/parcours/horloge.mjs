// What Temporal remembers of a signalement, read as any operator of Temporal may read it: types of events and sizes, no content.
import { attendreQue } from './attendre.mjs';

const ENCODAGE = 'binary/relais';

export class Horloge {
  #connexion;
  #client;

  static async ouvrir(adresse) {
    const { Client, Connection } = await import('@temporalio/client');
    const horloge = new Horloge();
    horloge.#connexion = await Connection.connect({ address: adresse });
    horloge.#client = new Client({ connection: horloge.#connexion });
    return horloge;
  }

  fermer() {
    return this.#connexion.close();
  }

  #fil(reference) {
    return this.#client.workflow.getHandle(`signalement/${reference}`);
  }

  async finie(reference, limite) {
    await attendreQue(
      'le workflow atteint l’horizon',
      async () => (await this.#fil(reference).describe()).status.name === 'COMPLETED',
      limite,
    );
  }

  /** @returns {Promise<{ evenements: string[], octets: number }>} one line per event: its type, and the size of each encrypted payload */
  async histoire(reference) {
    const { historySize } = await this.#fil(reference).describe();
    const { events } = await this.#fil(reference).fetchHistory();
    return { evenements: events.map(decrire), octets: historySize };
  }
}

function decrire(evenement) {
  const attributs = Object.keys(evenement).find((cle) => cle.endsWith('EventAttributes')) ?? 'inconnu';
  const type = attributs.replace('EventAttributes', '');
  const tailles = charges(evenement[attributs]);
  return tailles.length === 0 ? type : `${type} (${tailles.join(' + ')} octets chiffrés)`;
}

/** Sizes of the payloads that our codec has closed, wherever they stand in an event. */
function charges(valeur) {
  if (typeof valeur !== 'object' || valeur === null || valeur instanceof Uint8Array) return [];
  const { metadata, data } = valeur;
  if (metadata?.encoding !== undefined && data !== undefined)
    return Buffer.from(metadata.encoding).toString() === ENCODAGE ? [data.length] : [];
  return Object.values(valeur).flatMap(charges);
}
