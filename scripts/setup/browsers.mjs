import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, run } from './packages.mjs';

/** For each engine: programs to look for on the path, applications of macOS, and the package of Debian and Ubuntu. */
const BROWSERS = {
  chromium: {
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'chrome',
    ],
    applications: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    debian: 'chromium',
    advice: 'Install Chromium, Chrome or Edge, then run this command again.',
  },
  firefox: {
    programs: ['firefox', 'firefox-esr'],
    applications: ['Firefox', 'Firefox Developer Edition'],
    debian: 'firefox-esr',
    advice: 'Install Firefox, then run this command again.',
  },
};

const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);

const inApplications = (name) => {
  const file = `/Applications/${name}.app/Contents/MacOS/${name.replace(' Developer Edition', '').replace(/^Firefox$/, 'firefox')}`;
  return existsSync(file) ? file : undefined;
};

/** The path of a browser of that engine ("chromium" or "firefox"), or undefined. */
export function findBrowser(engine) {
  const { programs, applications } = BROWSERS[engine];
  const finders = [
    ...programs.map((program) => () => onPath(program)),
    ...applications.map((name) => () => inApplications(name)),
  ];
  for (const find of finders) {
    const path = find();
    if (path) return path;
  }
  return undefined;
}

const mayInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

function install(engine) {
  const { debian } = BROWSERS[engine];
  console.log(`Installing ${debian} with apt …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian, 'fonts-dejavu-core'], quiet);
}

/** The path of a browser of that engine; installs it where it may, else ends the program with advice. */
export function ensureBrowser(engine) {
  const found = findBrowser(engine);
  if (found) return found;
  if (mayInstall()) install(engine);
  return findBrowser(engine) ?? giveUp(`No browser was found. ${BROWSERS[engine].advice}`);
}
