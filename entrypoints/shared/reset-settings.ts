import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { saveCorporaOff, saveLooks, saveSites } from '../../lib/extension/stored-settings';

/** Puts every setting back as it was at first. Corpora and permissions are kept. */
export async function resetSettings(): Promise<void> {
  await saveLooks(DEFAULT_SETTINGS.looks);
  await saveSites(DEFAULT_SETTINGS.sites);
  await saveCorporaOff(DEFAULT_SETTINGS.corporaOff);
}
