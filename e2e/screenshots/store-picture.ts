import { readFileSync } from 'node:fs';
import { launch } from './show-scene';

/** What the Chrome Web Store takes, in pixels. */
const STORE = { width: 1280, height: 800 };

const asData = (file: string): string => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** A picture of a page and one of the panel beside it, as they stand in a window, on one picture of the store's size. */
export async function storePicture(page: string, panel: string, file: string): Promise<void> {
  const browser = await launch();
  const sheet = await browser.newPage();
  await sheet.setViewport(STORE);
  await sheet.setContent(
    `<body style="margin:0;display:flex;height:100vh;background:#8886">
      <img src="${asData(page)}" style="flex:1;min-width:0;object-fit:none;object-position:top">
      <img src="${asData(panel)}" style="align-self:start;margin-left:1px">
    </body>`,
  );
  await sheet.screenshot({ path: file as `${string}.png` });
  await browser.close();
}
