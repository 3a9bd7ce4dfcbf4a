import { useState } from 'preact/hooks';
import type { Reading } from '../../lib/extension/page-state';
import { FLAG_KINDS, type Flag, type FlagKind } from '../../lib/flags/flag';
import { bearingOn } from '../../lib/reading/bearing-on';
import { sourceOf } from '../../lib/reading/claim-source';
import { FLAG_WORDS } from '../../lib/reading/words';
import { overlaps, type Span } from '../../lib/text/span';
import { IconButton } from '../controls/icon-button';
import { Letter } from '../controls/letter';
import type { Translate } from '../translate';
import { inContext } from './in-context';

export interface LanguageTabProps {
  readonly t: Translate;
  readonly reading: Reading;
  readonly pointed: Span | null;
  readonly onReveal: (span: Span) => void;
}

/** The language of what is not established, kind by kind, with each place where it stands. */
export function LanguageTab({ t, reading, pointed, onReveal }: LanguageTabProps) {
  const byKind = FLAG_KINDS.map((kind) => ({
    kind,
    flags: reading.analysis.flags.filter((flag) => flag.kind === kind),
  }));
  const absent = byKind.filter(({ flags }) => flags.length === 0);
  return (
    <section class="language">
      {byKind
        .filter(({ flags }) => flags.length > 0)
        .map((each) => (
          <Kind key={each.kind} {...each} {...{ t, reading, pointed, onReveal }} />
        ))}
      {absent.length > 0 ? (
        <p class="meta">{t('kindsAbsent', absent.map(({ kind }) => t(FLAG_WORDS[kind].name)).join(', '))}</p>
      ) : null}
    </section>
  );
}

interface KindProps extends LanguageTabProps {
  readonly kind: FlagKind;
  readonly flags: readonly Flag[];
}

function Kind({ t, reading, pointed, onReveal, kind, flags }: KindProps) {
  const [at, setAt] = useState(-1);
  const step = (by: number): void => {
    const next = at < 0 && by < 0 ? flags.length - 1 : (at + by + flags.length) % flags.length;
    const flag = flags[next];
    setAt(next);
    if (flag) onReveal(flag);
  };
  const { name, what, why } = FLAG_WORDS[kind];
  return (
    <section class="kind" aria-labelledby={`kind-${kind}`}>
      <div class="kind-head">
        <Letter t={t} kind={kind} />
        <h2 id={`kind-${kind}`}>
          {t(name)} <span class="count">{t.number(flags.length)}</span>
        </h2>
        <IconButton icon="up" label={t('previous', t(name))} onClick={() => step(-1)} />
        <IconButton icon="down" label={t('next', t(name))} onClick={() => step(1)} />
      </div>
      <p>{t(what)}</p>
      <details class="why">
        <summary>{t('whyItMatters')}</summary>
        <p>{t(why)}</p>
      </details>
      <ol class="places">
        {flags.map((flag, index) => (
          <li
            key={flag.start}
            aria-current={index === at || (pointed && overlaps(flag, pointed)) ? 'true' : undefined}
          >
            <Place {...{ t, reading, flag, onReveal }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Place({ t, reading, flag, onReveal }: Omit<LanguageTabProps, 'pointed'> & { readonly flag: Flag }) {
  const { before, marked, after } = inContext(reading.article.text, flag);
  const about = bearingOn(reading.article.text, flag);
  const speaker = flag.voice === 'speaker' ? sourceOf(reading, flag.attribution)?.name : null;
  return (
    <>
      <button
        type="button"
        lang="en"
        class="said claim-text"
        title={t('showOnPage')}
        onClick={() => onReveal(flag)}
      >
        {before}
        <mark>{marked}</mark>
        {after}
      </button>
      {about ? (
        <p class="meta">
          {t('bearsOn')} <q lang="en">{about}</q>
        </p>
      ) : null}
      {flag.voice === 'speaker' ? (
        <p class="meta">{speaker ? t('wordsOf', speaker) : t('wordsOfSpeaker')}</p>
      ) : null}
    </>
  );
}
