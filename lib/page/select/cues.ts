/** Words that a block begins with, or consists of, which say what it is. English, as is the text that Hearsay reads. */
const CUES = {
  link: /^[\W_]*(?:read (?:more|also|next|the full|full)|also read|see (?:also|more)|more (?:on|from|stories|about|in)|related|recommended|watch(?: now| live| more|:)|listen(?: to| now|:)|click here|learn more|view (?:all|more|gallery)|show more|load more|don['’]t miss|must[- ]read|editor['’]s picks?|trending|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|explore|top stories|latest|next|previous|up next|continue reading|in pictures|gallery|opinion\b|analysis\b|here['’]s|find out more)\b/i,
  appeal:
    /\b(?:subscribe|sign(?:ing)? up|newsletters?|your (?:inbox|email|e-mail)|e-?mail address|donate|follow us|download (?:the|our) app|our app|whatsapp channel|telegram channel|become a member|free trial|log ?in|register|join (?:us|our|the)|get in touch|contact us|send (?:us )?(?:your|an)|push notifications?|breaking news alerts?|our (?:journalism|reporters|mission)|support us|privacy policy|terms (?:of|and)|cookies?)\b/i,
  share:
    /^[\W_]*(?:share|tweet|facebook|twitter|x|whatsapp|email|e-mail|print|copy link|linkedin|pinterest|reddit|telegram|save|comments?|post|like|follow|pin|link copied)\b/i,
  credit:
    /^(?:photos?|image|picture|video|illustration|file|credit|source|getty|reuters|ap photo|afp)\b ?(?:by|credit|courtesy|:|\/|via)?|\((?:photo|image|picture|file|credit|ap photo|getty|reuters|afp|supplied)|(?:getty images|\/ ?(?:getty|reuters|afp|ap|shutterstock|alamy)|\bAP photo\b|\bphotograph(?:er)?\b|image credit|photo credit|\bvia (?:getty|ap|reuters|afp))/i,
  byline:
    /^(?:by|written by|story by|reported by|reporting by|editing by|author|from|words|text|posted by)\b(?: |:)/i,
  date: /^(?:published|updated|last (?:updated|modified)|first published|posted|modified|created|date|on)\b|\b(?:\d{1,2}:\d{2} ?(?:[ap]\.?m|[A-Z]{2,4})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:minutes?|hours?|days?|weeks?|months?|years?) ago|min(?:ute)?s? read)\b/i,
  legal:
    /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|\b(?:may not be (?:published|reproduced)|reproduced|associated press\. all|disclaimer|disclosure|the (?:views|opinions) expressed|this (?:article|story) (?:was|is|has been|first|originally)|originally (?:published|appeared)|with files from|affiliate|commission|our standards)\b/i,
  consent:
    /\b(?:cookies?|opt(?:ing)?[- ](?:out|in)|privacy (?:policy|notice|settings|preferences|act|rights)|personal (?:data|information)|gdpr|ccpa|consent|third[- ]part(?:y|ies)|javascript|your browser|ad[- ]?block(?:er|ing)?s?)\b/i,
  tags: /^[\W_]*(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|in this (?:article|story)|more on|about the authors?|sections?|key (?:words|points)|contents)\b/i,
  advert:
    /^[\W_]*(?:ad(?:vert(?:isement|ising)?)?s?|sponsored|promoted|story continues below|article continues (?:below|after)|scroll to continue|paid (?:post|content)|continue reading below)\b/i,
} as const;
export type Cue = keyof typeof CUES;
export const CUE_NAMES = Object.keys(CUES) as readonly Cue[];

/** A block says what it is at its beginning; further on, the same words are of the matter, and cost time. */
const BEGINNING = 300;

export const hasCue = (cue: Cue, text: string): boolean => CUES[cue].test(text.slice(0, BEGINNING));

/** The words that stand over an advertisement and say nothing else. */
const ADVERT_LABEL =
  /^\W*(?:advert(?:isement|ising)?s?|sponsored(?: content)?|scroll to continue(?: reading)?|(?:story|article|post) continues (?:below|after)(?: (?:this|the))?(?: ad(?:vert(?:isement)?)?)?)\W*$/i;

export const isAdvertLabel = (text: string): boolean => ADVERT_LABEL.test(text);

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
