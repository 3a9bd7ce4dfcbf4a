import { type GenericSchema, parse } from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Channel, ChannelBodies, Protocols } from './message-bodies';

type Sender = Browser.runtime.MessageSender;
type Kind<C extends Channel> = keyof Protocols[C] & string;
type Method<C extends Channel, K extends Kind<C>> = Protocols[C][K] extends (
  ...body: infer Body extends readonly unknown[]
) => infer Reply
  ? (...body: Body) => Reply
  : never;
type Body<C extends Channel, K extends Kind<C>> = Parameters<Method<C, K>>;
type Reply<C extends Channel, K extends Kind<C>> = ReturnType<Method<C, K>>;

/** One function for each kind of message on a channel. */
export type Handlers<C extends Channel> = {
  readonly [K in Kind<C>]: (body: Body<C, K>[0], sender: Sender) => Reply<C, K> | Promise<Reply<C, K>>;
};

interface Envelope {
  readonly channel: string;
  readonly kind: string;
  readonly body?: unknown;
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'channel' in message && 'kind' in message;

/** Asks the background; rejects with its error, or when the extension is gone. */
export const askBackground = <K extends Kind<'background'>>(
  kind: K,
  ...body: Body<'background', K>
): Promise<Reply<'background', K>> =>
  browser.runtime.sendMessage({ channel: 'background', kind, body: body[0] });

/** Asks the top frame of a tab; rejects where no content script of ours runs. */
export const askPage = <K extends Kind<'page'>>(
  tab: number,
  kind: K,
  ...body: Body<'page', K>
): Promise<Reply<'page', K>> =>
  browser.tabs.sendMessage(tab, { channel: 'page', kind, body: body[0] }, { frameId: 0 });

/** Tells every open view of ours, if there is one. */
export const tellViews = <K extends Kind<'views'>>(kind: K, ...body: Body<'views', K>): void => {
  browser.runtime.sendMessage({ channel: 'views', kind, body: body[0] }).catch(() => {
    // Nobody listens: no view is open.
  });
};

/**
 * Answers the messages of one channel; gives the function that stops it. Only messages of this extension's own
 * contexts with a body of the right shape reach a handler; a wrong body is answered with an error.
 */
export function answer<C extends Channel>(
  { channel, bodies }: ChannelBodies<C>,
  handlers: Partial<Handlers<C>>,
): () => void {
  const schemas: Readonly<Record<string, GenericSchema>> = bodies;
  const table = handlers as Readonly<
    Record<string, ((body: unknown, sender: Sender) => unknown) | undefined>
  >;
  const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || message.channel !== channel) return;
    const handler = Object.hasOwn(table, message.kind) ? table[message.kind] : undefined;
    const schema = schemas[message.kind];
    if (!handler || !schema) return;
    return (async () => handler(parse(schema, message.body), sender))();
  };
  // The polyfill takes a promise for an answer; the types describe Chrome's own callback.
  const add = listener as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(add);
  return () => browser.runtime.onMessage.removeListener(add);
}

/** Whether a message comes from a view (popup, panel, options), not from a page. */
export const isView = (sender: Sender): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('' as never)) ?? false;
