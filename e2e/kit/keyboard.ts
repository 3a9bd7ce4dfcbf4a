import type { Driver, Place } from '../drivers/driver';

/** More stops of the Tab key than any of the views has before what is looked for. */
const MOST_STOPS = 300;

interface Stop {
  /** Among all elements. */
  readonly index: number;
  /** Its name, or its words. */
  readonly name: string;
}

/** What has the keyboard; null while that is still what it was. */
const stopOf = (was: number | null): Stop | null => {
  const element = document.activeElement;
  const index = [...document.querySelectorAll('*')].indexOf(element as Element);
  const label = element?.closest('label')?.textContent;
  const name = (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  return index === was ? null : { index, name };
};

/** The name, or the words, of what has the keyboard. */
export const focused = async (driver: Driver, place: Place): Promise<string> =>
  (await driver.run(place, stopOf, null))?.name ?? '';

/** Presses Tab (or Shift+Tab) until something with this name has the keyboard. */
export async function tabTo(driver: Driver, place: Place, name: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  let at: Stop | null = await driver.run(place, stopOf, null);
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await driver.press(key, place);
    at = await driver.until(place, stopOf, at?.index ?? null);
    if (name.test(at.name)) return;
    seen.push(at.name.slice(0, 30));
  }
  throw new Error(`Tab never came to ${name}; it came to ${seen.join(' | ')}`);
}

/** Writes words, a key at a time. */
export async function type(driver: Driver, place: Place, words: string): Promise<void> {
  for (const character of words) await driver.press(character === ' ' ? 'Space' : character, place);
}
