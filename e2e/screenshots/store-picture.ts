import { readFileSync } from 'node:fs';
import type { Scheme } from '../drivers/driver';
import { launch } from './show-scene';

/** What the Chrome Web Store takes, in pixels. */
const STORE = { width: 1280, height: 800 };

const asData = (file: string): string => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** The panel's ground, for the stretch that the window's own bars left no room for. */
const GROUND = { light: '#fbfaf7', dark: '#17191d' } as const satisfies Record<Scheme, string>;

/** A picture of a page and one of the panel beside it, as they stand in a window, on one picture of the store's size. */
export async function storePicture(scheme: Scheme, page: string, panel: string, file: string): Promise<void> {
  const browser = await launch();
  const sheet = await browser.newPage();
  await sheet.setViewport(STORE);
  await sheet.setContent(
    `<body style="margin:0;display:flex;height:100vh;background:${GROUND[scheme]}">
      <img src="${asData(page)}" style="flex:1;min-width:0;object-fit:none;object-position:top">
      <img src="${asData(panel)}" style="align-self:start;border-left:1px solid #8886">
    </body>`,
  );
  await sheet.screenshot({ path: file as `${string}.png` });
  await browser.close();
}
