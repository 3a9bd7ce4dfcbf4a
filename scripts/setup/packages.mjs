import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `import.meta.dirname` is missing in the oldest of the Nodes that are to be told that they are too old.
export const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');

const LOCK = join(ROOT, 'package-lock.json');
/** Beside the packages: the hash of the lock file that they were installed from. */
const STAMP = join(ROOT, 'node_modules', '.installed-from');

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

/** Whether a version of Node fits `engines`: "^20.19.0" takes what comes after it in its line, ">=24.0.0" every line. */
const fits = (version, engines) => {
  const [major, minor] = version.split('.').map(Number);
  return engines.split('||').some((range) => {
    const [, sign, line, least] = /(\^|>=)(\d+)\.(\d+)/.exec(range) ?? [];
    return major === Number(line) ? minor >= Number(least) : sign === '>=' && major > Number(line);
  });
};

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { node } = process.versions;
  if (!fits(node, engines.node)) giveUp(`Hearsay needs Node ${engines.node}; this is ${node}.`);
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
