import type { CorpusClaim, CorpusDocument } from '../corpus';
import { bareClaim, bareCorpus, dateOf } from './claim-record';
import { type ClaimReview, findReviews } from './find-reviews';
import { failed, type Imported } from './imported';

/** The reviewer's answer as a claim of its own: what it says of the claim reviewed, in its own words. */
function answerOf(review: ClaimReview, document: CorpusDocument, to: string): CorpusClaim | null {
  const said = [review.reviewRating?.alternateName, review.reviewBody ?? review.description];
  const text = said.filter(Boolean).join('. ');
  if (!text) return null;
  return bareClaim({
    id: `${to}:review`,
    document: document.id,
    text,
    claimant: document.outlet,
    origin: document.outlet ?? document.title,
    date: document.date,
    status: 'analysis',
    relations: [{ kind: 'qualifies', to }],
  });
}

function claimsOf(review: ClaimReview, number: number) {
  const document: CorpusDocument = {
    id: `review-${number}`,
    title: review.headline ?? review.name ?? review.claimReviewed,
    outlet: review.author?.name ?? null,
    url: review.url,
    date: dateOf(review.datePublished),
    note: null,
  };
  const claimant = review.itemReviewed?.author?.name ?? null;
  const claim = bareClaim({
    id: `claim-${number}`,
    document: document.id,
    text: review.claimReviewed,
    claimant,
    origin: claimant ?? document.outlet ?? document.title,
    date: dateOf(review.itemReviewed?.datePublished ?? null),
  });
  const answer = answerOf(review, document, claim.id);
  return { document, claims: answer ? [claim, answer] : [claim] };
}

/** Reads the ClaimReviews of a page or a feed: each gives the claim, and the reviewer's answer that qualifies it. */
export function fromClaimReview(json: unknown, id: string, title: string): Imported {
  const found = findReviews(json);
  if (found.length === 0)
    return failed('file', 'neither a corpus ("format": 1) nor a ClaimReview is in this file');
  const refused = found.flatMap(({ place, review, fault }) => (review ? [] : [{ place, reason: fault }]));
  const read = found.flatMap(({ review }, index) => (review ? [claimsOf(review, index + 1)] : []));
  if (read.length === 0) return { kind: 'failed', refused };
  const documents = read.map(({ document }) => document);
  const claims = read.flatMap((each) => each.claims);
  return { kind: 'read', corpus: bareCorpus({ id, title, documents, claims }), refused };
}
