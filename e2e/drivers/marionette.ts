import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from './driver';

type Reply = readonly [type: 1, id: number, error: { error: string; message: string } | null, value: unknown];
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** What Firefox leaves in a profile that is true of one run alone. */
const ONE_RUN = /\/(MarionetteActivePort|lock|\.parentlock)$/;

/** Firefox's own remote protocol: commands and replies as `length:json` over a local socket. */
export interface Marionette {
  send(command: string, params?: object): Promise<unknown>;
  /** Ends Firefox at once, and its profile with it. */
  close(): Promise<void>;
  /** Lets Firefox end as a reader ends it; gives its profile, which is then the caller's. */
  quit(): Promise<string>;
  readonly gone: Promise<void>;
}

/** Nothing is asked of the network, and what no test looks at is not started: that is a third of Firefox's start. */
const quietPrefs = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  // A page whose icon is still being fetched is not kept for the way back.
  'browser.chrome.site_icons': false,
  'browser.ml.enable': false,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.screenshots.disabled': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.cosmeticAnimations.enabled': false,
  'toolkit.telemetry.enabled': false,
};

export type Prefs = Readonly<Record<string, string | number | boolean>>;

export interface FirefoxStart {
  /** Path of the browser. */
  readonly browser: string;
  readonly prefs?: Prefs;
  readonly visible?: boolean;
  /** A profile to begin with, of which a copy is used; without one it begins with nothing. */
  readonly profile?: string | undefined;
}

/** Starts Firefox with a profile of its own and these preferences, and opens a session. */
export async function startMarionette({
  browser,
  prefs,
  visible = false,
  ...start
}: FirefoxStart): Promise<Marionette> {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-firefox-'));
  if (start.profile)
    cpSync(start.profile, profile, { recursive: true, filter: (file) => !ONE_RUN.test(file) });
  const lines = Object.entries({ ...quietPrefs, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  if (!visible) args.push('--headless', '--width=1180', '--height=940');
  const child = spawn(browser, args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await poll(
    // There is a moment in which the file is there and empty.
    async () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || null : null),
    'Firefox to start',
  );
  const connection = await openConnection(connect(port, '127.0.0.1'));
  await connection.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { send, socket } = connection;
  return {
    send,
    gone,
    close: async () => {
      child.kill('SIGKILL');
      await gone;
      socket.destroy();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    quit: async () => {
      await Promise.allSettled([send('Marionette:Quit', { flags: ['eForceQuit'] }), gone]);
      return profile;
    },
  };
}

interface Connection {
  readonly send: Marionette['send'];
  readonly socket: Socket;
}

function openConnection(socket: Socket): Promise<Connection> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (command: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      const body = JSON.stringify([0, last, command, params]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  const settle = ([, id, error, value]: Reply): void => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else resolve?.(value);
  };
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection'));
  });
  return new Promise((greeted, refused) => {
    socket.on('error', refused);
    // The first message is a greeting, an object; all others are replies.
    const receive = (message: unknown): void =>
      Array.isArray(message) ? settle(message as unknown as Reply) : greeted({ send, socket });
    socket.on('data', splitMessages(receive));
  });
}

/** Cuts the stream into messages: decimal length, colon, JSON of that many bytes. */
function splitMessages(receive: (message: unknown) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(58); colon >= 0; colon = rest.indexOf(58)) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      receive(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  };
}
