import { addressOf } from './claim-record';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is read of a ClaimReview (https://schema.org/ClaimReview). What it does not say, or in no known form, is null. */
export interface ClaimReview {
  readonly claimReviewed: string;
  readonly claimant: string | null;
  /** As they are written: `dateOf` reads them. */
  readonly claimDate: string | null;
  readonly reviewDate: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The verdict in the reviewer's words. */
  readonly rating: string | null;
  readonly body: string | null;
}

// JSON-LD may give one of anything as a list of one, and text with its language.
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const plain = (value: unknown): unknown => (isNode(value) ? (value['@value'] ?? value['@id']) : value);

function textOf(value: unknown): string | null {
  const text = plain(listOf(value)[0]);
  return (typeof text === 'string' && text.trim()) || null;
}

const nodeOf = (value: unknown): Node => {
  const [first] = listOf(value);
  return isNode(first) ? first : {};
};

/** The names of those who are named, be they nodes or names alone: "Ann Ferrer, Radio North". */
const namesOf = (value: unknown): string | null =>
  listOf(value)
    .flatMap((each) => textOf(isNode(each) ? (each.name ?? each['@value']) : each) ?? [])
    .join(', ') || null;

/** Reads a ClaimReview; null where it does not say which claim is reviewed. */
export function readReview(node: Node): ClaimReview | null {
  const claimReviewed = textOf(node.claimReviewed);
  const item = nodeOf(node.itemReviewed);
  const rating = nodeOf(node.reviewRating);
  return claimReviewed === null
    ? null
    : {
        claimReviewed,
        claimant: namesOf(item.author),
        claimDate: textOf(item.datePublished),
        reviewDate: textOf(node.datePublished),
        title: textOf(node.headline) ?? textOf(node.name),
        outlet: namesOf(node.author) ?? namesOf(node.publisher),
        url: addressOf(textOf(node.url)),
        rating: textOf(rating.alternateName) ?? textOf(rating.name) ?? textOf(node.reviewRating),
        body: textOf(node.reviewBody) ?? textOf(node.description),
      };
}
