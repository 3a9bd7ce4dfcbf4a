import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../read';
import { leadsOn } from './cues';

const STORY = [
  'The bridge over the Lorn has been shut since March, when engineers found that two of its piers had moved.',
  'The county says that repairs will take until autumn, and that the cost will be three times what it first thought.',
  'Shop owners on the east bank say that they have lost half of their customers and have asked for a ferry.',
  'The mayor said that the money was there, but that the plans had to be drawn again after the flood.',
  'A second survey is due in June. Until then, drivers have to go round by the motorway, which takes them longer.',
];
const paragraphsOf = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const linesOf = (body: string, title = 'Bridge over the Lorn stays shut'): readonly string[] => {
  const { document } = parseHTML(`<html><head><title>${title}</title></head><body>${body}</body></html>`);
  return readPage(document as unknown as Document, null)?.article.text.split('\n') ?? [];
};
const storyWith = (middle: string, end = ''): string =>
  `<article><h1>Bridge over the Lorn stays shut</h1><div class="story-body">${paragraphsOf(STORY.slice(0, 3))}${middle}${paragraphsOf(STORY.slice(3))}</div></article>${end}`;

const offer =
  'When you visit this site, it stores what you have read, and those who pay for it may show you offers.';

describe('leaves out', () => {
  it.each([
    ['a box that asks for consent', '', `<div id="cookie-box"><div><p>${offer}</p></div></div>`],
    [
      'a box that asks for consent at greater length than the story',
      '',
      `<div id="consent-sdk">${paragraphsOf(Array.from({ length: 12 }, (_, i) => `${i + 1}. We store cookies on your device. ${offer}`))}</div>`,
    ],
    ['a dialogue', '', `<div role="dialog"><p>${offer}</p></div>`],
    [
      'an offer that is not shown yet',
      `<div class="plans hidden"><ul><li>${offer}</li><li>Every story of the county, on any device.</li></ul></div>`,
      '',
    ],
    ['what is shown on narrow screens alone', `<div class="d-block d-md-none"><p>${offer}</p></div>`, ''],
    ['the same by other names', `<div class="flex md:hidden"><p>${offer}</p></div>`, ''],
    [
      'what has room around it on wide screens and is hidden',
      `<div class="hidden md:p-4"><p>${offer}</p></div>`,
      '',
    ],
    ['what is only printed', `<div class="hidden print:block"><p>${offer}</p></div>`, ''],
    [
      'a column beside the text on wide screens',
      `<div class="hidden md:block"><p>The ferry that nobody ordered</p><p>By Ann Ody</p></div>`,
      '',
    ],
    ['a label for screen readers', '<h2 class="visually-hidden">Article content</h2>', ''],
    [
      'a caption by its name',
      '<div><p class="imageCaption">The bridge in April, from the east.</p></div>',
      '',
    ],
    ['a line that leads on', '<p>Read more: The bridges of the county</p>', ''],
    [
      'a line that asks for a subscription',
      '<p>To read the whole of this story, please subscribe to the Gazette, which costs a pound a week.</p>',
      '',
    ],
    ['a line that leads on in German', '<p>Lesen Sie auch: Die Brücken des Landkreises</p>', ''],
    ['a line of dots', '<p>* * *</p>', ''],
  ])('%s', (_, middle, end) => {
    expect(linesOf(storyWith(middle, end))).toEqual(['Bridge over the Lorn stays shut', ...STORY]);
  });
});

describe('keeps', () => {
  it('an article that is hidden until a script shows it', () => {
    expect(linesOf(`<div class="hidden">${storyWith('')}</div>`)).toEqual(
      expect.arrayContaining([STORY[0], STORY[4]]),
    );
  });

  it('an article on a page whose body is named for its cookie banner', () => {
    expect(linesOf(`<article class="cookie">${paragraphsOf(STORY)}</article>`)).toEqual(
      expect.arrayContaining(STORY),
    );
  });

  const about = `<div class="about"><p>${STORY.join(' ').replaceAll('bridge', 'paper')}</p></div>`;
  const [first = '', ...rest] = STORY;
  it.each([
    [
      'a wrapper that says what was chosen',
      `<div class="site cookie-accepted">${storyWith('')}</div>${about}`,
    ],
    ['a wrapper named for its cookies', `<div class="cookie-site">${storyWith('')}</div>${about}`],
    [
      'a wrapper around nothing but text',
      `<div class="gdpr"><div>${paragraphsOf(STORY)}</div></div><div class="about"><p>${offer}</p></div>`,
    ],
    [
      'what is filed under cookies',
      `<div class="wrap"><p>${first}</p><div class="entry tag-cookies">${paragraphsOf(rest)}</div></div>`,
    ],
    [
      'what is shown on wide screens',
      `<div class="story-body">${paragraphsOf(STORY.slice(0, 2))}<div class="hidden md:block">${paragraphsOf(STORY.slice(2))}</div></div>`,
    ],
    [
      'the same by other names',
      `<div class="story-body">${paragraphsOf(STORY.slice(0, 2))}<div class="d-none d-lg-block">${paragraphsOf(STORY.slice(2))}</div></div>`,
    ],
    [
      'of two copies the one for wide screens',
      `<div class="d-none d-md-block">${paragraphsOf(STORY)}</div><div class="d-md-none">${paragraphsOf(STORY.slice(0, 2))}</div>`,
    ],
  ])('%s', (_, body) => {
    expect(linesOf(body)).toEqual(expect.arrayContaining([...STORY]));
  });

  it('a paragraph that is kept from screen readers alone', () => {
    const [one = '', two = '', ...others] = paragraphsOf(STORY).split(/(?<=<\/p>)/);
    const shown = two.replace('<p>', '<p class="paywall" aria-hidden="true">');
    expect(
      linesOf(`<article><div class="story-body">${[one, shown, ...others].join('')}</div></article>`),
    ).toEqual(expect.arrayContaining([...STORY]));
  });

  it.each([
    [
      'Ukrainian',
      [
        'Міст через річку зачинено з березня, коли інженери виявили, що дві його опори зрушили з місця.',
        'Влада каже, що ремонт триватиме до осені й коштуватиме втричі більше, ніж вважали спочатку.',
        'Власники крамниць на східному березі кажуть, що втратили половину покупців, і просять про пором.',
        'Друге обстеження буде в червні. Доти водії мусять їхати в об’їзд автострадою.',
      ],
    ],
    [
      'Chinese',
      [
        '自从三月份工程师发现两个桥墩发生位移以来,这座大桥一直处于关闭状态,当地居民对此十分不满。',
        '县政府表示,维修工作将持续到秋天,费用将是最初估计的三倍,具体数字要等到下个月才能公布。',
        '东岸的店主们说,他们已经失去了一半的顾客,并要求在工程结束之前开通一条轮渡线路。',
        '第二次检查定于六月进行。在此之前,司机必须绕道高速公路,这要多花四十分钟的时间。',
      ],
    ],
  ])('short paragraphs in %s', (_, texts) => {
    expect(linesOf(`<main><div class="text">${paragraphsOf(texts)}</div></main>`, 'Lorn')).toEqual(
      expect.arrayContaining(texts),
    );
  });
});

describe('tells a line that leads on', () => {
  it.each([
    ['READ MORE: The bridges of the county', true],
    ['Related: How the flood came', true],
    ['Читайте також: Мости округу', true],
    ['À lire aussi : les ponts du comté', true],
    ['Read more about the bridge in the report of 2024, which the county published last week.', false],
    ['Related cases were heard in May.', false],
    ['He asked her to read more: she did not.', false],
  ])('%s: %s', (text, expected) => {
    expect(leadsOn(text)).toBe(expected);
  });
});
