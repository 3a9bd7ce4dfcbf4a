import * as v from 'valibot';
import { RELATIONS } from './relation';
import { STATUSES } from './status';

const id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'not an id'));
const words = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []);
const ids = v.optional(v.array(id), []);
const text = v.pipe(v.string(), v.nonEmpty());
const optionalText = v.optional(v.nullable(text), null);
/** What a page was opened at. It becomes a link: an address that is a script ("javascript:") must not. */
const address = v.optional(
  v.nullable(v.pipe(v.string(), v.regex(/^(?:https?|file):\/\//i, 'not an address (https://…)'))),
  null,
);
const date = v.optional(
  v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'not a date'))),
  null,
);

const role = v.optional(
  v.nullable(
    v.object({ party: v.optional(v.nullable(id), null), groups: ids, tacit: v.optional(v.boolean(), false) }),
  ),
  null,
);

/** "9", "10+" (ten or more), "24-99". */
const amount = v.pipe(
  v.string(),
  v.regex(/^\d+(?:\+|-\d+)?$/, 'not an amount'),
  v.transform((written) => {
    const [least = 0, most = least] = written.split('-').map((part) => Number.parseInt(part, 10));
    return { least, most: written.endsWith('+') ? Number.POSITIVE_INFINITY : most };
  }),
);

const event = { who: role, acts: v.array(id), whom: role };

const frame = v.object({
  ...event,
  not: v.optional(v.boolean(), false),
  of: v.optional(v.nullable(v.object(event)), null),
  exact: v.optional(v.boolean(), false),
  with: v.optional(v.array(v.pipe(v.array(id), v.nonEmpty())), []),
  numbers: v.optional(v.array(amount), []),
  places: ids,
});

const claim = v.object({
  id,
  document: id,
  text,
  claimant: optionalText,
  party: v.optional(v.nullable(id), null),
  origin: text,
  via: optionalText,
  medium: optionalText,
  date,
  status: v.picklist(STATUSES),
  statusNote: optionalText,
  wordings: v.exactOptional(v.array(text)),
  frames: v.optional(v.array(frame), []),
  relations: v.optional(v.array(v.object({ kind: v.picklist(RELATIONS), to: id })), []),
});

const party = v.object({
  id,
  name: text,
  opponents: ids,
  names: words,
  adjectives: words,
  members: words,
  people: words,
});

const act = v.object({
  id,
  name: text,
  verbs: words,
  nouns: words,
  kindOf: ids,
  opposite: v.optional(v.nullable(id), null),
  intransitive: v.optional(v.boolean(), false),
  inverse: v.optional(v.boolean(), false),
  complement: v.optional(v.picklist(['asserted', 'negated', 'mentioned']), 'asserted'),
});

/** The shape of a corpus file, format 1. What it refers to is checked by `findBrokenLinks`. */
export const corpusSchema = v.object({
  format: v.literal(1),
  id,
  title: text,
  note: optionalText,
  parties: v.optional(v.array(party), []),
  groups: v.optional(
    v.array(
      v.object({
        id,
        name: text,
        words,
        marks: words,
        captive: v.optional(v.boolean(), false),
        seated: v.optional(v.boolean(), false),
      }),
    ),
    [],
  ),
  acts: v.optional(v.array(act), []),
  topics: v.optional(
    v.array(v.object({ id, name: text, kind: v.optional(v.picklist(['thing', 'place']), 'thing'), words })),
    [],
  ),
  documents: v.array(
    v.object({ id, title: text, outlet: optionalText, url: address, date, note: optionalText }),
  ),
  claims: v.array(claim),
});
