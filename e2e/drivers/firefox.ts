import { writeFileSync } from 'node:fs';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { callOf, type Driver, type LaunchOptions, type Place, poll, type Remote } from './driver';
import { FATES, stopBackground, takeErrors } from './firefox-life';
import { type Marionette, startMarionette } from './marionette';
import { serve } from './serve';

const GECKO_ID = 'hearsay@hearsay.example';
const UUID = '5f0d2c3a-8a51-4c1e-9d0a-3b2f6f0d7e11';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const prefsFor = ({ scheme }: LaunchOptions) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'extensions.webextOptionalPermissionPrompts': false,
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
  'extensions.activeThemeID': `firefox-compact-${scheme === 'dark' ? 'dark' : 'light'}@mozilla.org`,
});

/** Sends every request to the server on this machine, as to a proxy: no page reaches the network. */
const redirectTo = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.stricttransportsecurity.preloadlist': false,
  'dom.security.https_first': false,
});

/** What runs in Firefox's own window, to reach the popup and the sidebar; its internals are unversioned and live here. */
const findView = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = () => window.document.getElementById('sidebar')?.contentDocument?.querySelector('browser');
  const popup = () => window.document.querySelector('browser.webextension-popup-browser');
  const view = place === 'popup' ? popup() : sidebar();
  const inside = view?.browsingContext?.currentWindowGlobal;
  if (!inside) throw new Error('no ' + place + ' is open');`;
const inView = `async (place, source, sandboxName = 'default') => {${findView}
  const actor = inside.getActor('MarionetteCommands');
  return actor.executeScript(source, [], { timeout: 10000, sandboxName, newSandbox: false, async: false, line: 0, file: 'e2e' });
}`;
/** A driver sees a view's own globals, its extension API among them, only beyond the glass. */
const VIEW_API = 'globalThis.browser ??= window.wrappedJSObject.browser;';
/** Keys go to the view that has the window's keyboard. */
const focusView = `async (place) => {${findView}
  if (window.document.activeElement !== view) view.focus();
  return true;
}`;
const snapshot = `async (place) => {${findView}
  const { width, height } = view.getBoundingClientRect();
  const bitmap = await inside.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}`;
/** A click that counts as the user's, so that it may open the sidebar or ask for a permission. */
const clickAsUser = (selector: string): string => `
  const element = document.querySelector(${JSON.stringify(selector)});
  if (!element) throw new Error('nothing matches ' + ${JSON.stringify(selector)});
  const handling = window.windowUtils.setHandlingUserInput(true);
  try { element.click(); } finally { handling.destruct(); }
  return true;`;
const triggerAction = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  return true;
}`;

const closePopup = `async () => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const panel = window.document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  if (!panel || panel.state === 'closed') return false;
  await new Promise((resolve) => {
    panel.addEventListener('popuphidden', resolve, { once: true });
    panel.hidePopup();
  });
  return true;
}`;

/** Path of the Firefox that is driven unless somebody names another. */
export const firefoxPath = (): string => process.env.HEARSAY_FIREFOX ?? findBrowser('firefox') ?? 'firefox';

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const requests: string[] = [];
  const served = options.site ? await serve(options.site, requests) : null;
  const prefs = { ...prefsFor(options), ...(served ? redirectTo(served.port) : {}) };
  const browser = options.browser ?? firefoxPath();
  const marionette = await startMarionette({
    browser,
    prefs,
    visible: options.visible ?? false,
    profile: process.env.HEARSAY_FIREFOX_PROFILE,
  });
  const tab = valueIn(await marionette.send('WebDriver:GetWindowHandle'));
  await marionette.send('Addon:Install', { path: options.extension, temporary: true });
  await closeWelcome(marionette, tab);
  return driverOf(marionette, requests, () => served?.server.close());
}

/** Hearsay opens its welcome page once it is installed. */
async function closeWelcome({ send }: Marionette, tab: unknown): Promise<void> {
  const opened = await poll(async () => {
    const handles = (await send('WebDriver:GetWindowHandles')) as readonly string[];
    return handles.find((handle) => handle !== tab);
  }, 'the welcome page');
  await send('WebDriver:SwitchToWindow', { handle: opened });
  await send('WebDriver:CloseWindow');
  await send('WebDriver:SwitchToWindow', { handle: tab });
}

const valueIn = (reply: unknown): unknown => (reply as { value: unknown }).value;

function driverOf(marionette: Marionette, requests: readonly string[], stopServing: () => void): Driver {
  const { send } = marionette;
  const origin = `moz-extension://${UUID}/`;

  const script = async (source: string, args: readonly unknown[] = []): Promise<unknown> => {
    const asynchronous = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${source})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const params = { script: asynchronous, args, newSandbox: false, sandbox: 'default' };
    const { value, error } = valueIn(await send('WebDriver:ExecuteAsyncScript', params)) as {
      value?: unknown;
      error?: string;
    };
    if (error) throw new Error(error);
    return value;
  };
  const inChrome = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const run = async <Args extends readonly unknown[], Result>(
    place: Place,
    work: Remote<Args, Result>,
    ...args: Args
  ) => {
    const call = callOf(work, args);
    if (place === 'page') return (await script(`() => ${call}`)) as Result;
    return (await inChrome(() => script(inView, [place, `${VIEW_API} return ${call}`]))) as Result;
  };
  const screenshot = async (place: Place | 'window', file: string): Promise<void> => {
    const take = async () =>
      String(valueIn(await send('WebDriver:TakeScreenshot', { full: false, hash: false })));
    const views = { page: take, window: () => inChrome(take) };
    const image =
      place in views
        ? await views[place as keyof typeof views]()
        : await inChrome(() => script(snapshot, [place]));
    writeFileSync(file, Buffer.from(String(image), 'base64'));
  };
  const clickInView = (place: Place, selector: string) =>
    inChrome(() => script(inView, [place, clickAsUser(selector), 'system']));
  const clickInPage = async (selector: string): Promise<void> => {
    const found = valueIn(
      await send('WebDriver:FindElement', { using: 'css selector', value: selector }),
    ) as Record<string, string>;
    await send('WebDriver:ElementClick', { id: found[ELEMENT] });
  };
  const actions = (type: 'pointer' | 'key', list: readonly object[]) =>
    send('WebDriver:PerformActions', {
      actions: [
        {
          type,
          id: type,
          ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}),
          actions: list,
        },
      ],
    });

  return {
    engine: 'firefox',
    origin,
    open: async (url) => void (await send('WebDriver:Navigate', { url })),
    run,
    until: (place, work, ...args) => poll(() => run(place, work, ...args), String(work)),
    clickIcon: async () => {
      // A second click would close a popup that is still open.
      await inChrome(() => script(closePopup));
      await inChrome(() => script(triggerAction, [GECKO_ID]));
    },
    click: async (place, selector) =>
      void (await (place === 'page' ? clickInPage : clickInView.bind(null, place))(selector)),
    hover: async (x, y) =>
      void (await actions('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      ])),
    press: async (key, place = 'page') => {
      const values = key.split('+').map((name) => KEYS[name] ?? name);
      const strokes = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      if (place === 'page') return void (await actions('key', strokes));
      await inChrome(async () => {
        await script(focusView, [place]);
        await actions('key', strokes);
      });
    },
    background: async () => {
      throw new Error('Firefox has no way into the background: open an extension page instead');
    },
    screenshot,
    here: async () => String(valueIn(await send('WebDriver:GetWindowHandle'))),
    openAnother: async (where, url) => {
      const { handle } = (await send('WebDriver:NewWindow', { type: where })) as { handle: string };
      await send('WebDriver:SwitchToWindow', { handle });
      await send('WebDriver:Navigate', { url });
      return handle;
    },
    turnTo: async (handle) => void (await send('WebDriver:SwitchToWindow', { handle })),
    stopBackground: () => inChrome(async () => void (await script(stopBackground, [GECKO_ID]))),
    befall: (fate) => inChrome(async () => void (await script(FATES[fate], [GECKO_ID]))),
    print: async () => void (await send('WebDriver:Print')),
    errors: () => inChrome(async () => (await script(takeErrors)) as readonly string[]),
    requests,
    close: async () => {
      await marionette.close();
      stopServing();
    },
    gone: marionette.gone,
  };
}

/** Code points of the WebDriver standard for keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  Space: ' ',
  Shift: '\uE008',
};
