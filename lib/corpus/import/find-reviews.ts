import { type ClaimReview, isNode, type Node, readReview } from './read-review';

export interface FoundReview {
  /** `@graph[3]`, `dataFeedElement[4].item[0]`, or "file". */
  readonly place: string;
  /** Null where something calls itself a ClaimReview and does not say of what. */
  readonly review: ClaimReview | null;
}

const CONTAINERS = ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'mainEntity', 'review'] as const;
/** What of a review may be another node of the graph, and be named here by its `@id` alone. */
const REFERRING = ['author', 'publisher', 'itemReviewed', 'reviewRating'] as const;
/** The author of the claim reviewed is that far from the review; nodes that refer to one another end there. */
const FAR = 2;

const typesOf = ({ '@type': type }: Node): readonly unknown[] => (Array.isArray(type) ? type : [type]);

/** The nodes that others may refer to: those of the file's list or graph. */
function nodesById(json: unknown): ReadonlyMap<unknown, Node> {
  const listed = isNode(json) ? json['@graph'] : json;
  const nodes = Array.isArray(listed) ? listed.filter(isNode) : [];
  return new Map(nodes.map((node) => [node['@id'], node]));
}

function resolved(value: unknown, known: ReadonlyMap<unknown, Node>, steps: number): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(each, known, steps));
  if (!isNode(value)) return value;
  const node = { ...('@id' in value ? known.get(value['@id']) : {}), ...value };
  if (steps === 0) return node;
  const fields = REFERRING.filter((key) => key in node);
  return {
    ...node,
    ...Object.fromEntries(
      fields.map((key) => [key, resolved(node[key as keyof typeof node], known, steps - 1)]),
    ),
  };
}

function find(json: unknown, place: string, known: ReadonlyMap<unknown, Node>): readonly FoundReview[] {
  if (Array.isArray(json)) return json.flatMap((each, index) => find(each, `${place}[${index}]`, known));
  if (!isNode(json)) return [];
  if (typesOf(json).includes('ClaimReview') || 'claimReviewed' in json)
    return [{ place: place || 'file', review: readReview(resolved(json, known, FAR) as Node) }];
  return CONTAINERS.flatMap((key) =>
    key in json ? find(json[key], place ? `${place}.${key}` : key, known) : [],
  );
}

/** Every ClaimReview in JSON-LD: alone, in a list, in a `@graph` or in a `DataFeed`. The nesting is known to be shallow. */
export const findReviews = (json: unknown): readonly FoundReview[] => find(json, '', nodesById(json));
