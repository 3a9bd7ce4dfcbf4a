import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser } from './setup/browsers.mjs';
import { ensurePackages, giveUp, ROOT, run } from './setup/packages.mjs';

const USAGE = 'usage: npm run demo [-- [saved-page.html] [--browser chromium|firefox] [--headless]]';

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return giveUp(`${error.message}\n${USAGE}`);
  }
}

const { values, positionals } = options();
const page = positionals[0];
if (page && !existsSync(page)) giveUp(`There is no file ${page}.`);
if (values.browser && !['chromium', 'firefox'].includes(values.browser))
  giveUp(`--browser is chromium or firefox.\n${USAGE}`);

ensurePackages();
const engine =
  values.browser ?? (findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox');
const browser = ensureBrowser(engine);
const target = engine === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
if (!run('npx', ['wxt', 'build', ...target])) giveUp('The extension could not be built: see above.');
const display = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const args = [
  '--engine',
  engine,
  '--browser',
  browser,
  ...(display && !values.headless ? ['--visible'] : []),
  ...(page ? ['--page', page] : []),
];
process.exit(run('npx', ['tsx', `${ROOT}/scripts/demo/run.ts`, ...args]) ? 0 : 1);
