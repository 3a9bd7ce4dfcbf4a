import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/shortcuts';

/** The commands of the extension that the browser lists, with their keys. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ description }) => description)
    .map(({ name, description, shortcut }) => ({
      name: name ?? '',
      description: description ?? '',
      keys: shortcut ?? '',
    }));
}

interface OpensShortcuts {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for them: Firefox by a call, Chrome by its address. */
export async function changeShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as OpensShortcuts;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
