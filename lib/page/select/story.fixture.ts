import { parseHTML } from 'linkedom';

/** Paragraphs of an article of our own, long enough to be seen as one. */
export const STORY = [
  'The town council met on Monday evening to hear what had become of the bridge over the Lorn, which has been shut since spring.',
  'Engineers told the members that two of the five piers had moved, and that nobody could yet say how far the damage reached.',
  'Shopkeepers on the northern bank said they had lost a third of their custom, and asked for a ferry until the work is done.',
  'The mayor said that the money was there, but that the plans had to be drawn again after the flood had changed the river bed.',
  'A second survey is due in June. Until then, drivers have to go round by the motorway, which takes them forty minutes longer.',
  'Residents plan to march to the county hall on Saturday, and the police expect several thousand people to take part in it.',
];
export const paragraphs = STORY.map((text) => `<p>${text}</p>`);
/** The story with something put in after its third paragraph. */
export const storyWith = (middle: string, end = ''): string =>
  `<article><h1>Bridge over the Lorn stays shut</h1><div class="story-body">${paragraphs.slice(0, 3).join('')}${middle}${paragraphs.slice(3).join('')}${end}</div></article>`;
export const pageOf = (body: string, head = ''): Document =>
  parseHTML(
    `<html><head><title>Bridge over the Lorn stays shut</title>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>${body}<footer><p>Copyright 2026 The Lorn Gazette. All rights reserved.</p></footer></body></html>`,
  ).document as unknown as Document;
