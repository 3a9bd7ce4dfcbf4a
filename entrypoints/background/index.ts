import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { TO_BACKGROUND, TO_VIEWS } from '../../lib/extension/message-bodies';
import { answer, askPage, isView } from '../../lib/extension/messaging';
import { openPanel } from '../../lib/extension/panel';
import { injectReader, registerReader, withinPermissions } from '../../lib/extension/registration';
import { loadSettings, saveSites, watchSettings } from '../../lib/extension/stored-settings';
import { answerLibrary } from './answer-library';
import { showBadge } from './badge';
import { keepGranted } from './keep-granted';
import { insertMarkStyles } from './mark-sheet';
import { answerMenu, createMenus } from './menus';
import { openEntered, suggest } from './omnibox';
import { prepare, readArticle, readArticleText } from './read-article';
import { readNow } from './read-now';

/** One after the other: two registrations at once would stumble over each other. */
let registering: Promise<unknown> = Promise.resolve();
const register = (): Promise<unknown> => {
  registering = registering
    .then(async () => registerReader((await loadSettings()).sites))
    .catch(() => {
      // The next change of settings, or the next start, tries again.
    });
  return registering;
};
const install = (): Promise<void> => register().then(async () => injectReader((await loadSettings()).sites));

const welcome = () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });

async function checkPermissions(): Promise<void> {
  const { sites } = await loadSettings();
  const allowed = await withinPermissions(sites);
  if (allowed !== sites) await saveSites(allowed);
}

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mark': 1, 'previous-mark': -1 };

async function step(command: string): Promise<void> {
  const direction = STEPS[command];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (direction && tab?.id !== undefined) await askPage(tab.id, 'step', direction).catch(() => {});
}

// Every listener is set up at once when the script starts: the event that woke it must find its listener.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void install();
    void createMenus();
    if (reason === 'install') void welcome();
  });
  browser.runtime.onStartup.addListener(() => {
    // To be started is enough: Firefox forgets the registration with its windows.
  });
  browser.permissions.onAdded.addListener((granted) => void keepGranted(granted));
  browser.permissions.onRemoved.addListener(() => void checkPermissions());
  browser.commands.onCommand.addListener((command) => void step(command));
  browser.contextMenus.onClicked.addListener(answerMenu);
  browser.omnibox.onInputChanged.addListener(
    (typed, show) =>
      void suggest(typed).then(
        (all) => show([...all]),
        () => show([]),
      ),
  );
  browser.omnibox.onInputEntered.addListener((entered, where) => void openEntered(entered, where));
  watchSettings(() => void register());
  answer(TO_BACKGROUND, {
    ...answerLibrary,
    prepare: () => void prepare(),
    readText: readArticleText,
    analyse: readArticle,
    style: (_, sender) => insertMarkStyles(sender),
    openPanel: (_, { tab }) => openPanel(tab?.id ?? 0).catch(() => browser.action.openPopup()),
    readTab: (tab, sender) => {
      if (!isView(sender)) throw new Error('Only a view may ask for a tab.');
      return readNow(tab);
    },
  });
  answer(TO_VIEWS, { changed: (state, sender) => void showBadge(state, sender.tab?.id) });
  // It may have been stopped before it could follow a change of settings.
  void register();
});
