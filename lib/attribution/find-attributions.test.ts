import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { textOf } from '../text/span';
import { describeSpans } from './find-attributions';
import { marked } from './marked-text';

const last = (written: string) => marked(written).attributions.at(-1);

describe('source class', () => {
  it.each([
    ['{Dmytro Lubinets} <said> [it was so].', 'person'],
    ['{Marta Hurtado, spokesperson for the United Nations Office for Human Rights,} <said> [so].', 'person'],
    ['{The mayor} <said> [the bridge was closed].', 'official'],
    ['{Kyiv} <denied> [it].', 'official'],
    ['{The Kremlin} <denied> [it].', 'official'],
    ['{Police in Leeds} <said> [two were hurt].', 'official'],
    ['{A White House spokesperson} <said> [no].', 'official'],
    ['{The Russian defence ministry} <said> [it had won].', 'official'],
    ['{Devon and Cornwall Police} <confirmed> [an arrest].', 'official'],
    ['{A spokesman for Barton Tools Ltd} <said> [sales rose].', 'organisation'],
    ['{Amnesty International} <called> [it a crime].', 'organisation'],
    ['{The newspaper Dagens Nyheter} <reported> [a leak].', 'outlet'],
    ['{The Kyiv Post} <reported> [a strike].', 'outlet'],
    ['{Local media} <reported> [a strike].', 'outlet'],
    ['{ESPN Brasil} <reported> [a bid].', 'outlet'],
    ['{State news agency Anka} <reported> [a strike].', 'outlet'],
    ['{A 2021 meta-analysis} <found> [no effect].', 'document'],
    ['{The General Staff} <claimed> [a hit].', 'official'],
    ['{Emergency services} <said> [two were hurt].', 'official'],
    ['{The Crown} <says> [she lied].', 'official'],
    ['{PM} <says> [no].', 'official'],
    ['{A study by the University of Oslo} <found> [no effect].', 'document'],
    ['{Court documents} <show> [a payment].', 'document'],
    ['{Social media users} <claimed> [it was staged].', 'social'],
    ['{Officials} <said> [two were hurt].', 'anonymous'],
    ['{A US official} <said> [no].', 'anonymous'],
    ['{A person familiar with the matter} <said> [no].', 'anonymous'],
    ['{Many Tunisians} <accuse> [the party].', 'anonymous'],
    ['{Two loggers} <claimed> [they heard it].', 'anonymous'],
    ['<Reportedly>, [the mayor left].', 'none'],
  ])('%s → %s', (written, sourceClass) => {
    expect(last(written)?.sourceClass).toBe(sourceClass);
  });
});

describe('resolved name', () => {
  it.each([
    ['Dmytro Lubinets, the ombudsman, was in Kyiv on Friday. {He} <said> [so].', 'Dmytro Lubinets'],
    ['Dmytro Lubinets was in Kyiv. {Mr Lubinets} <wrote> [so].', 'Dmytro Lubinets'],
    ['Dmytro Lubinets, Ukraine’s ombudsman, was in Kyiv. {The ombudsman} <said> [so].', 'Dmytro Lubinets'],
    ['{Ukraine’s ombudsman, Dmytro Lubinets,} <said> [so].', 'Dmytro Lubinets'],
    ['Maria Reed met Paul Stone. {She} <said> [so].', 'Maria Reed'],
    ['Maria Reed met Paul Stone. {He} <said> [so].', 'Paul Stone'],
    ['Paul Stone spoke first. “John Hill lied,” he said. {He} <added> [so].', 'Paul Stone'],
    ['Russia’s Ministry of Defence issued a report. {The ministry} <said> [so].', 'Ministry of Defence'],
    [
      'The Institute for the Study of War (ISW) publishes maps. {ISW} <said> [so].',
      'Institute for the Study of War',
    ],
    ['Goldman Sachs raised its forecast. {The bank} <said> [so].', 'Goldman Sachs'],
    ['Barton Tools Ltd raised its prices. {The company} <said> [so].', 'Barton Tools Ltd'],
    ['Barton Tools Ltd raised its prices. {A company spokesman} <said> [so].', 'Barton Tools Ltd'],
    ['{A White House spokeswoman} <said> [so].', 'White House'],
    ['{Olga Stupina and Andriy Yusov} <said> [so].', 'Olga Stupina and Andriy Yusov'],
    ['{FBI Director James Comey} <said> [so].', 'James Comey'],
    ['{Walter A. Reed} <said> [so].', 'Walter A. Reed'],
    ['President Volodymyr Zelensky flew home. {The Ukrainian leader} <said> [so].', 'Volodymyr Zelensky'],
    ['Indian Foreign Secretary Vikram Misri spoke. {The U.S. secretary of state} <said> [so].', null],
    ['{The ombudsman} <said> [so]. Dmytro Lubinets, Ukraine’s ombudsman, was in Kyiv.', 'Dmytro Lubinets'],
    ['{The defence minister} <said> [so]. The defence minister, Maria Reed, left.', 'Maria Reed'],
    ['{The defence minister} <said> [so]. Foreign Minister Maria Reed left.', null],
    ['{The minister} <said> [so]. Foreign Minister Maria Reed left.', null],
    ['{The mayor} <said> [so]. Mayor Maria Reed left. Mayor Paul Stone stayed.', null],
    [
      'Oleksandr Syrskyi, the commander-in-chief, left. {The commander-in-chief} <said> [so].',
      'Oleksandr Syrskyi',
    ],
    ['Sergey served for a year. {He} <said> [so].', 'Sergey'],
    ['Paul Stone left. {A neighbour} <said> [so].', null],
    ['Ana Keller spoke. {The German} <said> [so].', 'Ana Keller'],
    ['{Fisherman Peter Reid} <said> [so].', 'Peter Reid'],
    ['{Mary Ann Reid} <said> [so].', 'Mary Ann Reid'],
    ['{The PM} <said> [so]. Prime Minister Maria Reed left.', 'Maria Reed'],
    ['{The PM} <said> [so]. Energy Minister Maria Reed left.', null],
    ['No trains run north of Perth. {The operator} <said> [so].', null],
    ['Ana Keller spoke. {The 45-year-old} <said> [so].', 'Ana Keller'],
    ['Ana Keller spoke. {A 45-year-old} <said> [so].', null],
    ['Maria Reed met Paul Stone. {The Irishwoman} <said> [so].', 'Maria Reed'],
    ['Maria Reed spoke. Barton Tools Ltd closed. {Her spokesman} <said> [so].', 'Maria Reed'],
    ['{People close to Barton’s chairman, Paul Stone,} <said> [so].', null],
    ['{A friend of the actor, Paul Stone,} <said> [so].', null],
    ['{A resident of the village, Paul Stone,} <said> [so].', 'Paul Stone'],
    ['{Two officials, Paul Stone and Maria Reed,} <said> [so].', 'Paul Stone and Maria Reed'],
    ['Prosecutor Ann Lind’s office agreed. {The sheriff’s office} <said> [so].', null],
    ['{The Warren County Sheriff’s Office} <said> [so].', "Warren County Sheriff's Office"],
    [
      'The Warren County Sheriff’s Office closed. {The sheriff’s office} <said> [so].',
      "Warren County Sheriff's Office",
    ],
    ['The Treasury agreed. {The prime minister’s official spokesman} <said> [so].', null],
    ['Barton Tools Ltd closed. {The governor’s spokesman} <said> [so].', null],
    ['Barton Tools Ltd closed. {The company’s spokesman} <said> [so].', 'Barton Tools Ltd'],
    [
      'Rovers lost to Leeds United. {The Football Match Officials board} <said> [so].',
      'Football Match Officials',
    ],
    ['Barton Tools Ltd closed. {The Texas board} <said> [so].', null],
    ['Rain will fall. Winds may rise. {It} <said> [so].', null],
    ['“Please go,” it wrote. {The operator} <said> [so].', null],
    ['Calder Bank is for sale. {Calder} <said> [so].', 'Calder Bank'],
    ['Taylor Group is for sale. {Taylor} <said> [so].', 'Taylor'],
    ['Online shops closed. {Officials} <said> [so].', null],
  ])('%s → %s', (written, name) => {
    expect(last(written)?.name ?? null).toBe(name);
  });

  it('says where the article names it, unless the source does', () => {
    const { document, attributions } = marked(
      'Maria Reed left. {She} <said> [so]. {Maria Reed} <said> [no].',
    );
    const [she, reed] = attributions;
    expect(she?.named && textOf(document.text, she.named)).toBe('Maria Reed');
    expect(reed?.named).toBe(null);
  });
});

describe('medium', () => {
  it.each([
    ['[“No,”] {he} <wrote on Telegram>.', 'Telegram'],
    ['{Mr Lubinets} <wrote> in a message to Telegram [that it was so].', 'Telegram'],
    ['{She} <told> Reuters [they were reviewing it].', 'Reuters'],
    ['In an interview with the BBC, {he} <said> [no].', 'BBC'],
    ['The Kyiv Post asked him. {Yusov} <told> the Ukrainian media outlet [that it was so].', 'Kyiv Post'],
    ['{The company} <said> in a statement [that sales rose].', 'statement'],
    ['{He} <tweeted> [that it was over].', 'Twitter'],
    ['{She} <posted on X>: [it is over].', 'X'],
    ['{She} <said> [it was on Telegram].', null],
    ['{She} <told> her brother [it was over].', null],
    ['{She} <told> WDTN-TV [it was over].', 'WDTN-TV'],
    ['{She} <told> The Sunday Bugle: [it was over].', 'Sunday Bugle'],
    ['{She} <told> The Hague court [it was over].', null],
    ['Asked whether the report was wrong, {he} <declined> [to say].', null],
    ['{He} <said> the signal was weak: [it was over].', null],
  ])('%s → %s', (written, medium) => {
    expect(last(written)?.medium ?? null).toBe(medium);
  });
});

describe('manner', () => {
  it.each([
    ['[“We left,”] {she} <said>.', 'quoted'],
    ['{She} <said> [that “we left at nine”].', 'quoted'],
    ['{She} <said> [they left “at dawn” with the others].', 'mixed'],
    ['{She} <said> [they left].', 'paraphrased'],
    ["[''We left,''] {she} <said>.", 'quoted'],
  ])('%s → %s', (written, manner) => {
    expect(last(written)?.manner).toBe(manner);
  });
});

describe('speech inside speech', () => {
  it('finds the inner speaker, within and through the outer one', () => {
    const { attributions } = marked(
      '{Paul Stone} <said> [that Maria Reed had told him that the bridge was closed].',
    );
    expect(attributions.map(({ name, within, via }) => ({ name, within, via }))).toEqual([
      { name: 'Paul Stone', within: null, via: null },
      { name: 'Maria Reed', within: 0, via: 0 },
    ]);
  });

  it('keeps the chain from the outlet to its source', () => {
    const [post, yusov] = marked(
      '<According to> {the Kyiv Post}, [spokesman Andriy Yusov claims that the bridge was closed by the army].',
    ).attributions;
    expect([post?.sourceClass, post?.name, post?.via]).toEqual(['outlet', 'Kyiv Post', null]);
    expect([yusov?.sourceClass, yusov?.name, yusov?.via]).toEqual(['person', 'Andriy Yusov', 0]);
  });

  it('takes two speakers for one source', () => {
    const [, both] = marked(
      '<According to> {the Kyiv Post}, [both the spokesman, Oleksandr Stupun, and Andriy Yusov claim that it was closed].',
    ).attributions;
    expect([both?.name, both?.via]).toEqual(['Oleksandr Stupun and Andriy Yusov', 0]);
  });

  it('passes nothing on from a speaker to herself', () => {
    const [, inner] = marked('{Maria Reed} <wrote> [that she said that the bridge was closed].').attributions;
    expect([inner?.name, inner?.within, inner?.via]).toEqual(['Maria Reed', 0, null]);
  });

  it('knows "I" in a quotation as its speaker', () => {
    const [, inner] = marked('[“I said that the bridge was closed,”] <said> {Maria Reed}.').attributions;
    expect(inner?.name).toBe('Maria Reed');
  });

  it.each([
    '{Maria Reed} <said> [the tests claimed by the lab were wrong].',
    '{Maria Reed} <said> [the so-called deal was off].',
    '{Maria Reed} <said> [she would say hello].',
  ])('%s holds no second speech', (written) => {
    expect(marked(written).attributions).toHaveLength(1);
  });
});

it('describes any spans of any text', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const spans = fc.record({
    source: fc.array(span, { maxLength: 2 }),
    cue: fc.array(span, { maxLength: 2 }),
    content: fc.array(span, { minLength: 1, maxLength: 2 }),
    confidence: fc.constant(0.5),
  });
  const words = fc.constantFrom(
    'He',
    'said',
    'that',
    'Kyiv',
    '“',
    '”',
    ',',
    '.',
    "'s",
    'the',
    'ministry',
    'of',
    'X',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.array(spans, { maxLength: 4 }), (parts, found) => {
      const attributions = describeSpans(readText(parts.join(' ')), found);
      expect(attributions.length).toBeGreaterThanOrEqual(found.length);
      for (const { within, via } of attributions) {
        expect(within === null || within < attributions.length).toBe(true);
        expect(via === null || via === within).toBe(true);
      }
    }),
  );
});

it('reads long speech without a full stop in linear time', () => {
  const text = 'Mr Smith said that the word was '.repeat(8_000);
  const content = [{ start: 14, end: text.length }];
  const spans = { source: [{ start: 0, end: 8 }], cue: [{ start: 9, end: 13 }], content, confidence: 1 };
  expect(describeSpans(readText(text), [spans]).length).toBeGreaterThan(1_000);
});
