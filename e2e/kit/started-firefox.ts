import { rmSync } from 'node:fs';
import { firefoxPath } from '../drivers/firefox';
import { startMarionette } from '../drivers/marionette';

/**
 * Runs once before all tests. A profile that was started before has what Firefox compiles of itself, and lets it start
 * in half the time: each Firefox of a test begins with a copy of this one, which has never seen Hearsay.
 */
export default async function startFirefox(): Promise<() => void> {
  const profile = await (await startMarionette({ browser: firefoxPath() })).quit();
  process.env.HEARSAY_FIREFOX_PROFILE = profile;
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
