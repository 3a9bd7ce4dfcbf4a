import { useRef } from 'preact/hooks';
import { Icon } from '../controls/icon';
import type { MessageKey, Translate } from '../translate';
import { EXPORT_FORMATS, type ExportFormat } from './tab-actions';

export interface TakeAlongProps {
  readonly t: Translate;
  readonly onSave: (format: ExportFormat) => void;
  readonly onPrint: () => void;
}

const SAVE_WORDS = {
  markdown: 'saveMarkdown',
  csv: 'saveCsv',
  json: 'saveJson',
  annotations: 'saveAnnotations',
} as const satisfies Record<ExportFormat, MessageKey>;

/** A menu of the ways to take a reading along; it closes with Escape, a choice, or when the focus leaves it. */
export function TakeAlong({ t, onSave, onPrint }: TakeAlongProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!menu.current?.contains(event.relatedTarget as Node | null)) close();
  };
  const choose = (act: () => void) => (): void => {
    close();
    act();
  };
  return (
    <details class="menu" ref={menu} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary class="plain" title={t('takeAlong')} aria-label={t('takeAlong')}>
        <Icon name="take" />
      </summary>
      <ul>
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={choose(() => onSave(format))}>
              {t(SAVE_WORDS[format])}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={choose(onPrint)}>
            {t('print')}
          </button>
        </li>
      </ul>
    </details>
  );
}
