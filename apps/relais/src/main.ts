import { executer } from './executer.js';

process.exitCode = await executer(
  process.argv.slice(2),
  (ligne) => console.log(ligne),
  (ligne) => console.error(ligne),
);
