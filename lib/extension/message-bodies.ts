import * as v from 'valibot';
import { RELATIONS } from '../corpus/relation';
import type { BackgroundProtocol, PageEvents, PageProtocol } from './messages';
import type { PageState } from './page-state';

/** Who is addressed, and in which protocol. */
export interface Protocols {
  readonly background: BackgroundProtocol;
  readonly page: PageProtocol;
  readonly views: PageEvents;
}
export type Channel = keyof Protocols;

const maybe = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });
const nothing = v.undefined();
const article = v.object({
  title: maybe,
  byline: maybe,
  siteName: maybe,
  publishedTime: maybe,
  lang: maybe,
  url: maybe,
  text: v.string(),
});
const claimKey = v.object({ corpus: v.string(), claim: v.string() });
const newClaim = v.object({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  claimant: maybe,
  outlet: maybe,
  title: maybe,
  url: maybe,
  date: maybe,
});
const newLink = v.object({ from: v.string(), relation: v.picklist(RELATIONS), to: claimKey });
/** The content script has built it from parsed parts; only its kind is looked at again. */
const state = v.custom<PageState>(
  (input) => typeof input === 'object' && input !== null && 'kind' in input && typeof input.kind === 'string',
);

/** A channel with the shape of each of its messages' bodies: JSON on the way drops `undefined`, or makes it `null`. */
export interface ChannelBodies<C extends Channel> {
  readonly channel: C;
  readonly bodies: Readonly<Record<keyof Protocols[C], v.GenericSchema>>;
}

// One constant a channel, so that a script holds no more of them than it answers.
export const TO_BACKGROUND: ChannelBodies<'background'> = {
  channel: 'background',
  bodies: {
    prepare: v.nullish(nothing),
    readText: article,
    analyse: article,
    style: v.nullish(nothing),
    openPanel: v.nullish(nothing),
    readTab: v.pipe(v.number(), v.integer()),
    corpora: v.nullish(nothing),
    removeCorpus: v.string(),
    corporaChanged: v.nullish(nothing),
    findClaims: v.string(),
    shelvedClaim: claimKey,
    ownClaims: v.nullish(nothing),
    addClaim: newClaim,
    removeClaim: v.string(),
    linkClaim: newLink,
    unlinkClaim: newLink,
  },
};
export const TO_PAGE: ChannelBodies<'page'> = {
  channel: 'page',
  bodies: { state: v.nullish(nothing), read: v.nullish(nothing), reveal: span, step: v.picklist([1, -1]) },
};
export const TO_VIEWS: ChannelBodies<'views'> = {
  channel: 'views',
  bodies: { changed: state, pointed: v.nullable(span) },
};
