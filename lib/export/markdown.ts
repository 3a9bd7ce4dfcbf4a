import type { Reading } from '../extension/page-state';
import { type ClaimView, claimViews } from '../reading/claim-view';
import { claimWords } from '../reading/claim-words';
import { voiceShares } from '../reading/voice-share';
import { FLAG_WORDS } from '../reading/words';
import { textOf } from '../text/span';
import { answerPhrase, joined, sourcePhrase } from './phrases';
import type { Say } from './say';
import { linkTo } from './text-fragment';

/** A reading as CommonMark: claims with their sources, reservations and answers, and who speaks how much. */
export function readingAsMarkdown(reading: Reading, say: Say): string {
  const { article, extraction } = reading;
  const claims = claimViews(reading);
  const about = joined([
    article.siteName,
    article.byline,
    article.publishedTime && say.date(article.publishedTime),
  ]);
  const title = escapeMarkdown(article.title ?? say('untitled'));
  return `${[
    `# ${title}`,
    escapeMarkdown(about),
    article.url && `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
    extraction.truncated && `*${say('truncated')}*`,
    `## ${say('tabClaims')}`,
    ...claims.map((claim) => claimBlock(reading, claim, claims, say)),
    `## ${say('whoSpeaks')}`,
    voiceLines(reading, say),
    '---',
    `*${say('disclaimer')}* ${say('exportMadeWith')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function claimBlock({ article }: Reading, claim: ClaimView, claims: readonly ClaimView[], say: Say): string {
  const link = linkTo(article, claim.span);
  const flags = claim.flags.map(
    (flag) => `- ${say(FLAG_WORDS[flag.kind].name)}: “${escapeMarkdown(textOf(article.text, flag))}”`,
  );
  const answers = claim.answers.flatMap((answer) => {
    const phrase = answerPhrase(answer, claims, say);
    if (!phrase) return [];
    const origin = escapeMarkdown(phrase.origin);
    const where = phrase.url ? `[${origin}](${target(phrase.url)})` : origin;
    return [`- **${escapeMarkdown(phrase.relation)}**: ${escapeMarkdown(phrase.text)} (${where})`];
  });
  const words = claimWords(claim);
  const quote = `> ${escapeMarkdown(claim.denied ? say('deniesThat', words) : words)}`;
  const source = escapeMarkdown(sourcePhrase(claim.source, say));
  const head = link ? `${source} [↗](${target(link)})` : source;
  return [quote, head, [...flags, ...answers].join('\n')].filter(Boolean).join('\n\n');
}

function voiceLines({ analysis }: Reading, say: Say): string {
  return voiceShares(analysis.voices)
    .map(({ voice, share }) => `- ${escapeMarkdown(voice.name ?? say('sourceNone'))}: ${say.percent(share)}`)
    .join('\n');
}

/** Text that CommonMark shows as it stands, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^ ?(\d+)([.)])/, '$1\\$2')
    .replace(/^ ?([-+=])/, '\\$1');

/** An address inside the round brackets of a link. */
const target = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
