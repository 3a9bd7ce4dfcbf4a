import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const LOCK = join(ROOT, 'package-lock.json');
/** Beside the packages: the hash of the lock file that they were installed from. */
const STAMP = join(ROOT, 'node_modules', '.installed-from');
const OLDEST_NODE = [20, 12];

/** Ends the program with one sentence that says what to do. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a command in the project's folder with its output on the terminal; true if it succeeded. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = OLDEST_NODE;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    giveUp(`Hearsay needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Installs the packages if they are missing, or if the lock file has changed since they were installed. */
export function ensurePackages() {
  checkNode();
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    giveUp('The packages could not be installed: see the message of npm above.');
  writeFileSync(STAMP, wanted);
}
