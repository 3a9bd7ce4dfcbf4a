import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from './driver';

type Reply = readonly [type: 1, id: number, error: { error: string; message: string } | null, value: unknown];
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Firefox's own remote protocol: commands and replies as `length:json` over a local socket. */
export interface Marionette {
  send(command: string, params?: object): Promise<unknown>;
  close(): Promise<void>;
  readonly gone: Promise<void>;
}

const quietPrefs = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Starts Firefox with a fresh profile and these preferences, and opens a session. */
export async function startMarionette(browser: string, prefs: Prefs, visible: boolean): Promise<Marionette> {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-firefox-'));
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
  return { send: connection.send, close: () => shutDown(child, gone, connection, profile), gone };
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

const GRACE = 5_000;

async function shutDown(
  child: ChildProcess,
  gone: Promise<void>,
  { send, socket }: Connection,
  profile: string,
) {
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  if (child.exitCode === null) {
    send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL'));
    await gone;
  }
  clearTimeout(timer);
  socket.destroy();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
