import type { CorpusClaim, CorpusDocument } from '../corpus';
import { bareClaim, bareCorpus, dateOf } from './claim-record';
import { findReviews } from './find-reviews';
import { failed, type Imported } from './imported';
import type { ClaimReview } from './read-review';

/** The reviewer's answer as a claim of its own: what it says of the claim reviewed, in its own words. */
function answerOf({ rating, body }: ClaimReview, document: CorpusDocument, to: string): CorpusClaim | null {
  const text = rating && body ? `${rating.replace(/(?<![.!?…])$/, '.')} ${body}` : (rating ?? body);
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
    title: review.title ?? review.claimReviewed,
    outlet: review.outlet,
    url: review.url,
    date: dateOf(review.reviewDate),
    note: null,
  };
  const { claimant } = review;
  const claim = bareClaim({
    id: `claim-${number}`,
    document: document.id,
    text: review.claimReviewed,
    claimant,
    origin: claimant ?? document.outlet ?? document.title,
    date: dateOf(review.claimDate),
  });
  const answer = answerOf(review, document, claim.id);
  return { document, claims: answer ? [claim, answer] : [claim] };
}

/** Reads the ClaimReviews of a page or a feed: each gives the claim, and the reviewer's answer that qualifies it. */
export function fromClaimReview(json: unknown, id: string, title: string): Imported {
  const found = findReviews(json);
  if (found.length === 0)
    return failed('file', 'neither a corpus ("format": 1) nor a ClaimReview is in this file');
  const refused = found.flatMap(({ place, review }) =>
    review ? [] : [{ place, reason: 'claimReviewed: no text' }],
  );
  const read = found.flatMap(({ review }, index) => (review ? [claimsOf(review, index + 1)] : []));
  if (read.length === 0) return { kind: 'failed', refused };
  const documents = read.map(({ document }) => document);
  const claims = read.flatMap((each) => each.claims);
  return { kind: 'read', corpus: bareCorpus({ id, title, documents, claims }), refused };
}
