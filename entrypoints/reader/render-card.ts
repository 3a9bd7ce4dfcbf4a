import { renderCard } from '../../components/card/render-card';
import type { Translate } from '../../components/translate';
import { askBackground } from '../../lib/extension/messaging';
import type { Settings } from '../../lib/extension/settings';
import type { RenderCard } from './card-on-page';

/** The card's view, with the reader's theme and what its buttons do. */
export const cardRenderer =
  (t: Translate, settings: () => Settings): RenderCard =>
  (root, marks, reading, close) =>
    renderCard(root, {
      t,
      reading,
      theme: settings().looks.theme,
      marks: marks.map(({ subject }) => subject),
      onPanel: () => {
        askBackground('openPanel').catch(() => {
          // Neither panel nor popup can be opened from here in this browser: the toolbar icon does it.
        });
        close();
      },
      onClose: close,
    });
