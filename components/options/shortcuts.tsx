import type { Translate } from '../translate';

/** A command of the extension and the keys that the browser has bound to it. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** "" where none is set. */
  readonly keys: string;
}

export interface ShortcutsProps {
  readonly t: Translate;
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: () => void;
}

/** The keys that work on pages; the browser's own page changes them. */
export function Shortcuts({ t, shortcuts, onShortcuts }: ShortcutsProps) {
  return (
    <section>
      <h2>{t('shortcutsTitle')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('shortcutNone')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="secondary" onClick={onShortcuts}>
        {t('shortcutsChange')}
      </button>
    </section>
  );
}
