import { LAYERS, type Layer, type Looks, THEMES, type Theme } from '../../lib/extension/settings';
import { LAYER_WORDS } from '../../lib/reading/words';
import { Switch } from '../controls/switch';
import type { MessageKey, Translate } from '../translate';

export interface LooksOptionsProps {
  readonly t: Translate;
  readonly looks: Looks;
  readonly onLooks: (looks: Looks) => void;
}

const LAYER_HELP = {
  flags: 'layerFlagsWhat',
  speculation: 'layerSpeculationWhat',
  sources: 'layerSourcesWhat',
  answers: 'layerAnswersWhat',
} as const satisfies Record<Layer, MessageKey>;

const THEME_WORDS = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
} as const satisfies Record<Theme, MessageKey>;

/** Which marks are drawn, and in which colours Hearsay's own pages are. */
export function LooksOptions({ t, looks, onLooks }: LooksOptionsProps) {
  return (
    <section>
      <h2>{t('looksTitle')}</h2>
      {LAYERS.map((layer) => (
        <Switch
          key={layer}
          on={looks.layers[layer]}
          onChange={(on) => onLooks({ ...looks, layers: { ...looks.layers, [layer]: on } })}
        >
          {t(LAYER_WORDS[layer])}
          <small>{t(LAYER_HELP[layer])}</small>
        </Switch>
      ))}
      <h3 id="theme">{t('theme')}</h3>
      <div class="themes" role="radiogroup" aria-labelledby="theme">
        {THEMES.map((theme) => (
          <label key={theme} class="choice">
            <input
              type="radio"
              name="theme"
              checked={looks.theme === theme}
              onChange={() => onLooks({ ...looks, theme })}
            />
            <span>{t(THEME_WORDS[theme])}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
