import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browsers.mjs';
import { ensurePackages, run } from './setup/packages.mjs';

/** A step that passes or fails as a whole. */
const step = (name, command, ...args) => {
  console.log(`\n── ${name}`);
  return run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** Tests counted one by one, from Vitest's own report; a run that breaks off counts as one failure. */
const suite = (name, ...args) => {
  console.log(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  const report = join(folder, 'report.json');
  const succeeded = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...args,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests || (succeeded ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const sum = (results) =>
  results.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }));

ensurePackages();
const chromium = ensureBrowser('chromium');
const firefox = ensureBrowser('firefox');
process.env.HEARSAY_CHROMIUM = chromium;
process.env.HEARSAY_FIREFOX = firefox;

const { passed, failed } = sum([
  step('format and lint', 'npx', 'biome', 'check', '.'),
  step('types', 'npm', 'run', '-s', 'types'),
  suite('unit tests'),
  step('build', 'npm', 'run', '-s', 'build'),
  step(
    'web-ext lint',
    'npx',
    'web-ext',
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--no-config-discovery',
  ),
  suite('end-to-end tests', '-c', 'e2e/vitest.config.ts'),
  // Every saved page in both browsers takes longer than all the rest.
  ...(process.argv.includes('--all') ? [suite('every saved page', '-c', 'e2e/all/vitest.config.ts')] : []),
]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
