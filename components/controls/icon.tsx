/** Small drawings on a field of 16 by 16, in the colour of the words around them. */
const ICONS = {
  options:
    'M1.5 4.5h6M12.5 4.5h2M10 2.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M1.5 11.5h2M8.5 11.5h6M6 9.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.8 9.2a2.7 2.7 0 0 0 3.9 0l2.4-2.4a2.8 2.8 0 0 0-3.9-3.9L8.1 4M9.2 6.8a2.7 2.7 0 0 0-3.9 0L2.9 9.2a2.8 2.8 0 0 0 3.9 3.9L7.9 12',
  take: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  up: 'M3.5 10.5 8 6l4.5 4.5',
  down: 'M3.5 5.5 8 10l4.5-4.5',
  add: 'M8 3v10M3 8h10',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
    </svg>
  );
}
