import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedProfiles, profilePath } from './profile-corpora';

const profiles = packagedProfiles();

describe('the profiles in the package', () => {
  it('are those of the packaged corpora that have wordings', () => {
    expect(readdirSync(dirname(profilePath('any')))).toEqual([...profiles.keys()].sort());
  });

  it.each([...profiles])(
    'hold what stands in %s now (else run scripts/train/profile-corpora.ts)',
    (name, now) => {
      expect(readFileSync(profilePath(name), 'utf8') === now).toBe(true);
    },
  );
});
