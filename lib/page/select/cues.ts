import { FOREIGN_CUES } from './foreign-cues';

/** English words that a block begins with, or consists of, which say what it is. */
const ENGLISH_CUES = {
  link: /^[^\p{L}\p{N}]*(?:read (?:more|also|next|the full|full)|also read|see (?:also|more)|more (?:on|from|stories|about|in)|related|recommended|watch(?: now| live| more|:)|listen(?: to| now|:)|click here|learn more|view (?:all|more|gallery)|show more|load more|don['’]t miss|must[- ]read|editor['’]s picks?|trending|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|explore|top stories|latest|next|previous|up next|continue reading|in pictures|gallery|opinion\b|analysis\b|here['’]s|find out more)\b/iu,
  appeal:
    /\b(?:subscribe|sign(?:ing)? up|newsletters?|your (?:inbox|email|e-mail)|e-?mail address|donate|follow (?:us|\w+(?: \w+)? on)|preferred source|google news|download (?:the|our) app|our app|whatsapp channel|telegram channel|become a member|free trial|log ?in|register|join (?:us|our|the)|get in touch|contact us|send (?:us )?(?:your|an)|push notifications?|breaking news alerts?|our (?:journalism|reporters|mission)|support us|privacy policy|terms (?:of|and)|cookies?)\b/i,
  share:
    /^[^\p{L}\p{N}]*(?:share|tweet|facebook|twitter|x|whatsapp|email|e-mail|print|copy link|linkedin|pinterest|reddit|telegram|save|comments?|post|like|follow|pin|link copied)\b/iu,
  credit:
    /^(?:photos?|image|picture|video|illustration|file|credit|source|getty|reuters|ap photo|afp)\b ?(?:by|credit|courtesy|:|\/|via)?|\((?:photo|image|picture|file|credit|ap photo|getty|reuters|afp|supplied)|(?:getty images|\/ ?(?:getty|reuters|afp|ap|shutterstock|alamy)|\bAP photo\b|\bphotograph(?:er)?\b|image credit|photo credit|\bvia (?:getty|ap|reuters|afp))/i,
  byline:
    /^(?:by|written by|story by|reported by|reporting by|editing by|author|from|words|text|posted by)\b(?: |:)/i,
  date: /^\d{1,2}[:.]\d\d(?!\d)|^(?:published|updated|last (?:updated|modified)|first published|posted|modified|created|date|on)\b|\b(?:\d{1,2}:\d{2} ?(?:[ap]\.?m|[A-Z]{2,4})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:minutes?|hours?|days?|weeks?|months?|years?) ago|min(?:ute)?s? read)\b/i,
  legal:
    /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|\b(?:may not be (?:published|reproduced)|reproduced|associated press\. all|disclaimer|disclosure|the (?:views|opinions) expressed|this (?:article|story) (?:was|is|has been|first|originally)|originally (?:published|appeared)|with files from|affiliate|commission|our standards)\b/i,
  consent:
    /\b(?:cookies?|opt(?:ing)?[- ](?:out|in)|privacy (?:policy|notice|settings|preferences|act|rights)|personal (?:data|information)|gdpr|ccpa|consent|third[- ]part(?:y|ies)|javascript|your browser|ad[- ]?block(?:er|ing)?s?)\b/i,
  tags: /^[^\p{L}\p{N}]*(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|in this (?:article|story)|more on|about the authors?|sections?|key (?:words|points)|contents)\b/iu,
  advert:
    /^[^\p{L}\p{N}]*(?:ad(?:vert(?:isement|ising)?)?s?|sponsored|promoted|story continues below|article continues (?:below|after)|scroll to continue|paid (?:post|content)|continue reading below)\b/iu,
} as const;
export type Cue = keyof typeof ENGLISH_CUES;
export const CUE_NAMES = Object.keys(ENGLISH_CUES) as readonly Cue[];

/** Boxes of these kinds have their words anywhere; the others begin with them. */
const ANYWHERE: ReadonlySet<Cue> = new Set(['appeal', 'legal', 'consent']);
const START = String.raw`^[^\p{L}\p{N}]*`;

/** Looked up in text of small letters: to look for either case of letters beyond English takes many times as long. */
const FOREIGN = Object.fromEntries(
  CUE_NAMES.map((cue) => {
    const words = `(?:${FOREIGN_CUES[cue]})`;
    return [
      cue,
      ANYWHERE.has(cue) ? new RegExp(words) : new RegExp(`${START}${words}(?![\\p{L}\\p{M}])`, 'u'),
    ];
  }),
) as Readonly<Record<Cue, RegExp>>;

/** A block says what it is at its beginning; further on, the same words are of the matter, and cost time. */
const BEGINNING = 300;

export function hasCue(cue: Cue, text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  return ENGLISH_CUES[cue].test(beginning) || FOREIGN[cue].test(beginning.toLowerCase());
}

/** The words that stand over an advertisement and say nothing else. */
const ADVERT_LABEL =
  /^\W*(?:advert(?:isement|ising)?s?|sponsored(?: content)?|scroll to continue(?: reading)?|(?:story|article|post) continues (?:below|after)(?: (?:this|the))?(?: ad(?:vert(?:isement)?)?)?)\W*$/i;

export const isAdvertLabel = (text: string): boolean => ADVERT_LABEL.test(text);

/** A line that only leads on to another article: "Read more: …". Without the colon it may be a sentence of the text. */
const ONWARD = new RegExp(
  `${START}(?:(?:read|see) (?:more|also|next)|also read|more on this|related(?: (?:article|story|stories|reading))?|watch|recommended|${FOREIGN_CUES.link})\\s*[:|»]`,
  'iu',
);

export const leadsOn = (text: string): boolean => text.length < 200 && ONWARD.test(text);

const NAMES = String.raw`\p{Lu}[\p{L}.'’-]*(?:(?: |, | and | & |, and )(?:(?:de|del|der|di|la|le|van|von|al|bin) )*\p{Lu}[\p{L}.'’-]*){0,9}`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})`;
const CLOCK = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: \p{Lu}{2,4})?)?`;
/** The line that says who wrote the text, or when, and nothing else: "By Ann Ferrer · 14 October 2026", "Updated 3 May 2026, 14:05". */
const SIGNATURE = new RegExp(
  `^(?:(?:By|BY|Written by|Story by|Reported by|Posted by|Words by):? ${NAMES}(?:\\W+${DAY}${CLOCK})?|(?:(?:Published|Updated|Last updated|Posted)(?: on)?:? )?${DAY}${CLOCK})$`,
  'u',
);

export const isSignature = (text: string): boolean => text.length < 150 && SIGNATURE.test(text);
