// The supervisor's shadow: it holds a pipe from the launcher. When the launcher is killed by force it cannot stop its
// children, the pipe breaks, and this process stops them instead: nothing is left behind to hold ports and files.
import { createInterface } from 'node:readline';
import { terminer } from './outils/processus.mjs';

process.on('SIGINT', () => undefined); // the end comes through the pipe only
process.on('SIGTERM', () => undefined);
process.on('SIGHUP', () => undefined);

/** @type {{ pid: number, signal: NodeJS.Signals, grace: number }[]} */
let enfants = [];
for await (const ligne of createInterface({ input: process.stdin })) enfants = JSON.parse(ligne);
for (const { pid, signal, grace } of enfants.toReversed()) await terminer(pid, signal, grace);
process.exit(0);
