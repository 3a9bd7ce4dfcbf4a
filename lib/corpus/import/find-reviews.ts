import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const lax = <T extends v.GenericSchema>(schema: T) => v.optional(v.fallback(v.nullable(schema), null), null);

/** A thing with a name, or the name alone, or a list of which the first counts. */
const named = v.union([
  v.pipe(
    text,
    v.transform((name) => ({ name })),
  ),
  v.object({ name: text }),
  v.pipe(
    v.tuple([v.object({ name: text })]),
    v.transform(([first]) => first),
  ),
]);

/**
 * What is read of a ClaimReview (https://schema.org/ClaimReview). Only the claim reviewed must be there; a field of
 * another form than expected counts as missing.
 */
const reviewSchema = v.object({
  claimReviewed: text,
  url: lax(text),
  name: lax(text),
  headline: lax(text),
  datePublished: lax(text),
  reviewBody: lax(text),
  description: lax(text),
  author: lax(named),
  reviewRating: lax(v.object({ alternateName: lax(text) })),
  itemReviewed: lax(v.object({ author: lax(named), datePublished: lax(text) })),
});
export type ClaimReview = v.InferOutput<typeof reviewSchema>;

export interface FoundReview {
  /** `@graph[3]`, `dataFeedElement[4].item[0]`, or "file". */
  readonly place: string;
  /** Null where something calls itself a ClaimReview and is none; `fault` says why. */
  readonly review: ClaimReview | null;
  readonly fault: string;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const CONTAINERS = ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'mainEntity', 'review'] as const;

const typesOf = ({ '@type': type }: Node): readonly unknown[] => (Array.isArray(type) ? type : [type]);

function readReview(place: string, node: Node): FoundReview {
  const result = v.safeParse(reviewSchema, node);
  const issue = result.success ? undefined : result.issues[0];
  const field = issue?.path?.map(({ key }) => String(key)).join('.') ?? '';
  return {
    place: place || 'file',
    review: result.success ? result.output : null,
    fault: issue ? `${field}: ${issue.message}` : '',
  };
}

/** Every ClaimReview in JSON-LD: alone, in a list, in a `@graph` or in a `DataFeed`. The nesting is known to be shallow. */
export function findReviews(json: unknown, place = ''): readonly FoundReview[] {
  if (Array.isArray(json)) return json.flatMap((each, index) => findReviews(each, `${place}[${index}]`));
  if (!isNode(json)) return [];
  if (typesOf(json).includes('ClaimReview') || 'claimReviewed' in json) return [readReview(place, json)];
  return CONTAINERS.flatMap((key) =>
    key in json ? findReviews(json[key], place ? `${place}.${key}` : key) : [],
  );
}
