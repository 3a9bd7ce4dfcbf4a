import type { Driver, Place } from '../drivers/driver';

/** More stops of the Tab key than any of the views has before what is looked for. */
const MOST_STOPS = 300;

/** What has the keyboard: its name, or its words. */
export const focused = (driver: Driver, place: Place): Promise<string> =>
  driver.run(place, () => {
    const element = document.activeElement;
    const label = element?.closest('label')?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Presses a key that moves the keyboard on, and waits until it has. */
async function step(driver: Driver, place: Place, key: string): Promise<void> {
  const stop = () => [...document.querySelectorAll('*')].indexOf(document.activeElement as Element);
  const before = await driver.run(place, stop);
  await driver.press(key, place);
  await driver.until(
    place,
    (was: number) => [...document.querySelectorAll('*')].indexOf(document.activeElement as Element) !== was,
    before,
  );
}

/** Presses Tab (or Shift+Tab) until something with this name has the keyboard. */
export async function tabTo(driver: Driver, place: Place, name: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await step(driver, place, key);
    const now = await focused(driver, place);
    if (name.test(now)) return;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`Tab never came to ${name}; it came to ${seen.join(' | ')}`);
}

/** Writes words, a key at a time. */
export async function type(driver: Driver, place: Place, words: string): Promise<void> {
  for (const character of words) await driver.press(character === ' ' ? 'Space' : character, place);
}
