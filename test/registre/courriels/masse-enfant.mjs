// A pump in a process of its own, on the sources as they are. Its settings: argument 1, JSON.
import { register } from 'node:module';

register('../continuite/mille-sources.mjs', import.meta.url);
await import('../../outils/systeme/pompe-mortelle.mjs');
