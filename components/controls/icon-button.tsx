import type { Ref } from 'preact';
import { Icon, type IconName } from './icon';

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, for whoever hears it or rests the pointer on it. */
  readonly label: string;
  readonly look?: 'plain' | 'secondary';
  /** Where the keyboard can be given back to it. */
  readonly button?: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
}

/** A button that shows a drawing and says in words what it does. */
export function IconButton({ icon, label, look = 'plain', button = null, onClick }: IconButtonProps) {
  return (
    <button ref={button} type="button" class={look} title={label} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
