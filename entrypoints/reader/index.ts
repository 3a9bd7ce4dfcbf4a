import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeTranslate } from '../../components/translate';
import { TO_PAGE } from '../../lib/extension/message-bodies';
import { answer, tellViews } from '../../lib/extension/messaging';
import { loadSettings, watchSettings } from '../../lib/extension/stored-settings';
import { watchPage } from '../../lib/page/watch-page';
import { firstSettings } from './first-settings';
import { noticeChanges } from './notice-changes';
import { startPointing } from './pointing';
import { cardRenderer } from './render-card';
import { Session } from './session';

/** False once the extension was updated, disabled or removed: this script is then an orphan and keeps silent. */
const isAlive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};

/**
 * One reader a page: a second injection finds the first one, which the page itself cannot see, and leaves it alone. Under
 * a symbol: in Chromium a page's elements stand under their names as strings among a content script's globals, too.
 */
const READER = Symbol.for('reader');
const world = globalThis as { [READER]?: () => boolean };

export default defineUnlistedScript(async () => {
  if (world[READER]?.()) return;
  world[READER] = isAlive;
  let settings = await firstSettings(loadSettings);
  const session = new Session(settings, {
    copied() {
      changes.copied();
      watch.observe();
    },
    marked: () => pointing.marked(),
  });
  const t = makeTranslate((key, values) => browser.i18n.getMessage(key as never, values));
  const pointing = startPointing(
    session.page,
    cardRenderer(t, () => settings),
    { alive: isAlive, ended },
  );

  const stops = [
    watchSettings((changed) => {
      settings = changed;
      session.apply(changed);
    }),
    answer(TO_PAGE, {
      state: session.state,
      read: () => session.read(true),
      reveal: pointing.reveal,
      step: pointing.step,
    }),
  ];
  const changes = noticeChanges(session);
  const watch = watchPage(document, {
    alive: isAlive,
    ...changes,
    restored() {
      tellViews('changed', session.state());
      void loadSettings().then((now) => {
        settings = now;
        session.resume(now);
      });
    },
    ended,
  });
  function ended(): void {
    watch.stop();
    pointing.stop();
    session.end();
    for (const stop of stops) stop();
  }
  await session.read(false);
});
