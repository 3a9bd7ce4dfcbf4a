import type { Scene } from './scenes';

/** Every scene in a frame of its own, as high as what it shows: one page to photograph in any browser. */
export function Sheet({ scenes }: { readonly scenes: readonly Scene[] }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', padding: '16px', alignItems: 'start' }}>
      {scenes.map(({ name, asked, width }) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <iframe
            title={name}
            src={`?${new URLSearchParams(asked)}`}
            scrolling="no"
            style={{ width: `${width}px`, border: 0 }}
            onLoad={({ currentTarget }) => follow(currentTarget)}
          />
        </figure>
      ))}
    </div>
  );
}

/** Pictures taller than this are cut: the list goes on in the same way. */
const TALLEST = 1000;

/** Some views draw a part of themselves a moment later. */
function follow(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  if (!body) return;
  const fitHeight = (): void => {
    frame.style.height = `${Math.min(body.scrollHeight, TALLEST)}px`;
  };
  new ResizeObserver(fitHeight).observe(body);
}
