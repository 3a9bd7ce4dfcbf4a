import puppeteer, {
  type Browser,
  type KeyInput,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { befallInChromium, collectErrors } from './chromium-life';
import { callOf, type Driver, type LaunchOptions, type Place, poll, type Remote, type Site } from './driver';
import { serve } from './serve';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
  '--hide-scrollbars',
];
const VIEW = { width: 1180, height: 860 };

/** Every request of the page is answered by the site, so that no page reaches the network. */
async function answerFrom(page: Page, site: Site, requests: string[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return void request.continue();
    requests.push(request.url());
    const served = site(new URL(request.url()));
    void request.respond({
      status: served?.status ?? (served ? 200 : 404),
      contentType: served?.type ?? 'text/html; charset=utf-8',
      headers: served?.headers ?? {},
      body: served ? Buffer.from(served.body) : 'not found',
    });
  });
}

const backgroundOf = (browser: Browser) =>
  browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().endsWith('background.js'),
  );

/** Hearsay opens its welcome page once it is installed. */
async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
}

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const requests: string[] = [];
  // What pages do not ask for themselves goes through here, and is answered with nothing.
  const beyond = options.site ? await serve(() => null, requests) : null;
  const browser = await puppeteer.launch({
    executablePath: options.browser ?? process.env.HEARSAY_CHROMIUM ?? findBrowser('chromium') ?? 'chromium',
    headless: !options.visible,
    pipe: true,
    enableExtensions: [options.extension],
    defaultViewport: options.visible ? null : VIEW,
    args: [
      ...QUIET,
      `--window-size=${VIEW.width},${VIEW.height}`,
      ...(beyond ? [`--proxy-server=127.0.0.1:${beyond.port}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const id = new URL((await backgroundOf(browser)).url()).host;
  const errors: string[] = [];
  const handles = new Map<string, Page>();
  const views = new WeakMap<Target, Page>();
  let [page = await browser.newPage()] = await browser.pages();
  await drive(page);
  await closeWelcome(browser);
  await page.bringToFront();

  async function drive(next: Page): Promise<string> {
    page = next;
    for (const [handle, known] of handles) if (known === next) return handle;
    if (options.site) await answerFrom(next, options.site, requests);
    collectErrors(next, errors);
    await emulate(next);
    const handle = String(handles.size);
    handles.set(handle, next);
    return handle;
  }
  async function emulate(view: Page): Promise<void> {
    await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.scheme ?? 'light' }]);
  }
  async function viewOf(place: Place): Promise<Page> {
    if (place === 'page') return page;
    const file = place === 'popup' ? '/popup.html' : '/sidepanel.html';
    const target = await browser.waitForTarget((each) => each.url().split('?')[0]?.endsWith(file) ?? false, {
      timeout: 5_000,
    });
    const known = views.get(target);
    if (known) return known;
    const view = await target.asPage();
    await emulate(view);
    views.set(target, view);
    return view;
  }
  const run = async <Args extends readonly unknown[], Result>(
    place: Place,
    work: Remote<Args, Result>,
    ...args: Args
  ) => (await (await viewOf(place)).evaluate(callOf(work, args))) as Result;
  const worker = async (): Promise<WebWorker> => {
    const found = await (await backgroundOf(browser)).worker();
    if (!found) throw new Error('the background is not running');
    return found;
  };

  return {
    engine: 'chromium',
    origin: `chrome-extension://${id}/`,
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run,
    until: (place, work, ...args) => poll(() => run(place, work, ...args), String(work)),
    clickIcon: async () => {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is not there');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    click: async (place, selector) => (await viewOf(place)).click(selector),
    hover: (x, y) => page.mouse.move(x, y),
    press: async (key, place = 'page') => {
      const { keyboard } = await viewOf(place);
      const keys = key.split('+') as KeyInput[];
      for (const each of keys) await keyboard.down(each);
      // A key may close the view that it was pressed in.
      for (const each of keys.reverse()) await keyboard.up(each).catch(() => {});
    },
    background: async (work, ...args) => (await worker()).evaluate(callOf(work, args)) as never,
    // Headless Chromium opens popups in a window of its own size: the whole of the popup is taken, beyond that window.
    screenshot: async (place, file) => {
      const view = await viewOf(place === 'window' ? 'page' : place);
      const { width, height } = await view.evaluate(() =>
        (document.body.firstElementChild ?? document.body).getBoundingClientRect().toJSON(),
      );
      const clip =
        place === 'popup' ? { clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true } : {};
      await view.screenshot({ path: file as `${string}.png`, ...clip });
    },
    here: () => drive(page),
    openAnother: async (where, url) => {
      const handle = await drive(await browser.newPage({ type: where }));
      await page.goto(url, { waitUntil: 'load' });
      return handle;
    },
    turnTo: async (handle) => {
      page = handles.get(handle) ?? page;
      await page.bringToFront();
    },
    stopBackground: async () => {
      const target = await backgroundOf(browser);
      const gone = new Promise<void>((resolve) =>
        browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve()),
      );
      await (await target.worker())?.close();
      await gone;
    },
    befall: async (fate) => {
      await befallInChromium(browser, id, options.extension, fate);
      await page.bringToFront();
    },
    print: async () => void (await page.pdf()),
    errors: async () => errors.splice(0),
    requests,
    close: async () => {
      await browser.close();
      beyond?.server.close();
    },
    gone: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}
