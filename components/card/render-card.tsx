import { render } from 'preact';
import TOKENS from '../look/tokens.css?inline';
import { Card, type CardProps } from './card';
import STYLE from './card.css?inline';

/**
 * Draws the card into a shadow root, in place of what it showed before. It brings its own style, so that the host needs
 * none but a place.
 */
export function renderCard(root: ShadowRoot, props: CardProps): void {
  render(
    <>
      <style>{TOKENS + STYLE}</style>
      <Card {...props} />
    </>,
    root,
  );
}

/** Takes the card away. */
export const clearCard = (root: ShadowRoot): void => render(null, root);
