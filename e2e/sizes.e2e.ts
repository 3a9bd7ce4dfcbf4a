import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { viewBytes } from '../scripts/bench/view-sizes';
import { buildFor } from './kit/browsers';

describe.each(['chromium', 'firefox'] as const)('the build for %s', (engine) => {
  const build = buildFor(engine);

  it('keeps the code of all views within 45 kB, gzipped', () => {
    expect(viewBytes(build)).toBeGreaterThan(20_000);
    expect(viewBytes(build)).toBeLessThanOrEqual(45_000);
  });

  it('leaves light-dark() as it is, so that the card follows the reader’s theme on any page', () => {
    const styles = readdirSync(join(build, 'assets')).map((name) => join('assets', name));
    for (const file of ['reader.js', ...styles]) {
      const text = readFileSync(join(build, file), 'utf8');
      expect(text, file).not.toContain('lightningcss');
    }
    expect(readFileSync(join(build, 'reader.js'), 'utf8')).toContain('--paper:light-dark(#');
  });
});
