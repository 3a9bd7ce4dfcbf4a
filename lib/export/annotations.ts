import type { Reading } from '../extension/page-state';
import { claimViews } from '../reading/claim-view';
import { FLAG_WORDS } from '../reading/words';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { answerPhrase, sourcePhrase } from './phrases';
import { type Quote, quoteOf } from './quote';
import type { Say } from './say';

const MODEL = 'http://www.w3.org/ns/anno.jsonld';

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'describing' | 'commenting';
  readonly format: 'text/plain';
  readonly value: string;
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting' | 'tagging';
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  };
}

export interface TextQuoteSelector extends Quote {
  readonly type: 'TextQuoteSelector';
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface AnnotationCollection {
  readonly '@context': typeof MODEL;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/**
 * A reading after the W3C Web Annotation Data Model (2017): one annotation for each claim and for each flag. Positions
 * index the article's extracted text, in UTF-16 units; the quotations find the place on the page itself.
 */
export function annotationsOf(reading: Reading, say: Say): AnnotationCollection {
  const { article } = reading;
  const base = article.url ? `${article.url.replace(/#.*$/s, '')}#hearsay-` : 'urn:x-hearsay:';
  const iri = (name: string): string => base + name;
  const items = [...claimNotes(reading, say, iri), ...flagNotes(reading, say, iri)];
  return {
    '@context': MODEL,
    id: iri('reading'),
    type: 'AnnotationCollection',
    label: article.title ?? say('untitled'),
    total: items.length,
    first: { id: iri('page-1'), type: 'AnnotationPage', startIndex: 0, items },
  };
}

type Iri = (name: string) => string;

function claimNotes(reading: Reading, say: Say, iri: Iri): readonly Annotation[] {
  const claims = claimViews(reading);
  return claims.map((claim) => ({
    id: iri(`claim-${claim.index}`),
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      body(
        'describing',
        claim.denied ? say('deniedBy', sourcePhrase(claim.source, say)) : sourcePhrase(claim.source, say),
      ),
      ...claim.answers.flatMap((answer) => {
        const phrase = answerPhrase(answer, claims, say);
        return phrase ? [body('commenting', `${phrase.relation}: ${phrase.text} (${phrase.origin})`)] : [];
      }),
    ],
    target: targetOf(reading.article, claim.span, iri),
  }));
}

function flagNotes({ article, analysis }: Reading, say: Say, iri: Iri): readonly Annotation[] {
  return analysis.flags.map((flag, index) => ({
    id: iri(`flag-${index}`),
    type: 'Annotation',
    motivation: 'tagging',
    body: [body('tagging', say(FLAG_WORDS[flag.kind].name))],
    target: targetOf(article, flag, iri),
  }));
}

const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

const targetOf = ({ url, text }: Article, { start, end }: Span, iri: Iri): Annotation['target'] => ({
  source: url ?? iri('article'),
  selector: [
    { type: 'TextQuoteSelector', ...quoteOf(text, { start, end }) },
    { type: 'TextPositionSelector', start, end },
  ],
});
