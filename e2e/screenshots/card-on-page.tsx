import { useEffect, useRef } from 'preact/hooks';
import { renderCard } from '../../components/card/render-card';
import { READING } from '../../components/example/reading';
import type { Translate } from '../../components/translate';
import type { Theme } from '../../lib/extension/settings';
import { marksUnder } from '../../lib/reading/marks-under';

const { claims, flags } = READING.analysis;

/** Two cards in shadow roots, as on a page: an answered claim, and a flag in somebody's words. */
export function CardOnPage({ t }: { readonly t: Translate }) {
  return (
    <div style={{ display: 'grid', gap: '16px', padding: '16px' }}>
      {[claims[0], flags.at(-1)].map((place, index) => (
        <Shadow key={index} t={t} place={place ?? { start: 0, end: 1 }} />
      ))}
    </div>
  );
}

function Shadow({ t, place }: { readonly t: Translate; readonly place: { start: number; end: number } }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    renderCard(host.current.attachShadow({ mode: 'open' }), {
      t,
      reading: READING,
      theme: (document.documentElement.dataset.theme ?? 'auto') as Theme,
      marks: marksUnder(READING.analysis, place),
      onPanel: () => {},
      onClose: () => {},
    });
  }, [t, place]);
  return <div ref={host} />;
}
