import type { Theme } from '../../lib/extension/settings';

/** Puts the reader's choice of colours on the page; `tokens.css` does the rest. */
export const showTheme = (theme: Theme): void => {
  document.documentElement.dataset.theme = theme;
};
