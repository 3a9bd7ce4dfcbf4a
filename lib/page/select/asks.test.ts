import { describe, expect, it } from 'vitest';
import { asksReader } from './asks';

describe('asks the reader for something', () => {
  it.each([
    'Subscribe now to our weekend edition for the full story.',
    'To read the full story, please subscribe to the Lorn Gazette. Four weeks cost one pound.',
    'For the latest stories and breaking news, download the Gazette apps for iOS and Android.',
    'GET THE GAZETTE APP',
    '» Follow the Gazette on Facebook and X.',
    'Follow gazette.example on Google News to see our stories first.',
    'Like us on Facebook',
    'Don’t miss a story: sign up for our newsletter.',
    'Want more of this? Sign up for our weekly email.',
    'For more stories like this, check our news page.',
    'Log in to your account to go on reading.',
  ])('%s', (text) => expect(asksReader(text)).toBe(true));

  it.each([
    'Register to vote by 5 May, the county tells those who have moved.',
    'Follow these steps to report a fault on Facebook.',
    'Follow the river north until the old bridge, and turn left.',
    'Those who subscribe now pay less, the publisher said.',
    'Download the survey and the maps of the engineers here.',
    'For the latest survey, engineers had to dive.',
    'To see the damage, divers went down twice.',
    'The council asked people to follow it on Facebook.',
    'Join us or leave, the mayor told the council.',
    `Subscribe to the Gazette, they said. ${'Nobody did. '.repeat(30)}`,
  ])('but not: %s', (text) => expect(asksReader(text)).toBe(false));
});
