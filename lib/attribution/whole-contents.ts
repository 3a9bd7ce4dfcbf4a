import type { TextDocument } from '../text/document';
import { isWord, lowerAt, type Token, type TokenRange } from '../text/tokens';
import type { RoleTokens } from './agentless';
import { isCapital } from './name-shape';

/** Verbs whose first object is who is spoken to. */
const TELLS = /^(?:tells?|told|telling|assured|reminded|informed)$/;
const DETERMINER = /^(?:the|an?|his|her|their|its|reporters|journalists)$/;
/** Words that a statement begins with. */
const BEGINS = /^(?:the|an?|this|these|there|he|she|it|they|we|i|his|her|its|their|that)$/;
/** Words that somebody spoken to is not described with. */
const NOT_ADDRESSED =
  /^(?:is|are|was|were|has|have|had|will|would|said|who|which|if|whether|how|what|why|to)$/;
/** A clause in front has more tokens. */
const LEAST_CLAUSE = 4;
/** A bare subject has no more, nor what is said of it between commas. */
const LONGEST_SUBJECT = 4;
const LONGEST_ASIDE = 16;
/** What goes on after an aside without its subject's verb. */
const NOT_VERB =
  /^(?:and|or|but|who|which|whose|an?|the|as|while|after|adding|saying|he|she|it|they|in|on|at|with|for)$/;
/** The longest phrase for whom something is said to: "the jury of eight women and four men". */
const LONGEST_ADDRESSEE = 12;

/**
 * Cuts from a content whom it is said to ("told |the jury that …", "suggested |to the witness that …", "told |the BBC the
 * waves …"), and what stands after its sentence where nothing is quoted. Other attributions come back as they are.
 */
export function mendContent(document: TextDocument, roles: RoleTokens): RoleTokens {
  const cue = roles.cue.at(-1);
  if (!cue) return roles;
  const front = clauseInFront(document, roles, cue);
  if (front) return { ...roles, content: [front] };
  const content = roles.content.map((range) => {
    const from = range.from === cue.to ? afterAddressee(document.tokens, range, cue) : range.from;
    const to = sentenceEnd(document, { from, to: range.to });
    return { from, to: range.from === cue.to ? afterSubject(document, { from, to }) : to };
  });
  return { ...roles, content };
}

/** "|Norvane will buy the bank|, two people said, as …": what is said stands before a comma, not after the other. */
function clauseInFront(
  { tokens, sentences, sentenceOf }: TextDocument,
  roles: RoleTokens,
  cue: TokenRange,
): TokenRange | null {
  const [content, more] = roles.content;
  const from = sentences[sentenceOf[cue.from] ?? 0]?.from ?? 0;
  const speaks = Math.min(cue.from, ...roles.source.map((range) => range.from));
  if (!content || more || content.from !== cue.to + 1 || lowerAt(tokens, cue.to) !== ',') return null;
  if (!/^(?:as|amid|while|after|because)$/.test(lowerAt(tokens, content.from))) return null;
  return lowerAt(tokens, speaks - 1) === ',' && speaks - from > LEAST_CLAUSE
    ? { from, to: speaks - 1 }
    : null;
}

/** What is said is more than its subject: "said a second person|, a man in his fifties, remained in custody". */
function afterSubject({ tokens, sentences, sentenceOf }: TextDocument, { from, to }: TokenRange): number {
  const first = lowerAt(tokens, from) === 'that' ? from + 1 : from;
  const words = tokens.slice(first, to);
  if (words.length === 0 || words.length > LONGEST_SUBJECT || !words.every(mayBeSubject)) return to;
  if (lowerAt(tokens, to) !== ',' || !/^(?:who|which|whose|an?|the)$/.test(lowerAt(tokens, to + 1)))
    return to;
  const end = sentences[sentenceOf[from] ?? 0]?.to ?? to;
  let comma = to + 1;
  while (comma < Math.min(end, to + LONGEST_ASIDE) && /^[^,;:"()]+$/.test(lowerAt(tokens, comma))) comma++;
  const goesOn = lowerAt(tokens, comma) === ',' && /^\p{Ll}/u.test(tokens[comma + 1]?.text ?? '');
  return goesOn && !NOT_VERB.test(lowerAt(tokens, comma + 1)) ? lastWord(tokens, to, end) : to;
}

/** A word of a bare subject: no pronoun and nothing that looks like its verb. */
const mayBeSubject = (token: Token): boolean =>
  (isWord(token) || token.text === "'s") &&
  !/^(?:it|he|she|they|we|i|this|that|there|what|how|why|whether)$|n't$|ed$/.test(token.lower) &&
  !NOT_ADDRESSED.test(token.lower);

function lastWord(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && !isWord(tokens[end - 1] as Token)) end--;
  return end;
}

function afterAddressee(tokens: readonly Token[], { from, to }: TokenRange, cue: TokenRange): number {
  const tells = TELLS.test(lowerAt(tokens, cue.to - 1));
  const directed = lowerAt(tokens, from) === 'to' && DETERMINER.test(lowerAt(tokens, from + 1));
  if (!tells && !directed) return from;
  const last = Math.min(to - 2, from + LONGEST_ADDRESSEE);
  for (let at = from + 1; at <= last; at++) {
    if (lowerAt(tokens, at) === 'that') return at;
    if (NOT_ADDRESSED.test(lowerAt(tokens, at)) || !isWord(tokens[at] as Token)) break;
  }
  return tells ? afterName(tokens, from, to) : from;
}

/** "the BBC |the waves were high": a name, then what begins a statement. */
function afterName(tokens: readonly Token[], from: number, to: number): number {
  let at = lowerAt(tokens, from) === 'the' ? from + 1 : from;
  const first = at;
  while (at < to && at - first < 4 && isCapital(tokens[at])) at++;
  return at > first && at < to - 2 && BEGINS.test(lowerAt(tokens, at)) && !isCapital(tokens[at]) ? at : from;
}

/** The end of the sentence that a content begins in, where neither quotation nor colon carries it on. */
function sentenceEnd(
  { tokens, sentences, sentenceOf, quotes }: TextDocument,
  { from, to }: TokenRange,
): number {
  const end = sentences[sentenceOf[from] ?? 0]?.to ?? to;
  if (end >= to || lowerAt(tokens, from - 1) === ':') return to;
  for (let at = from; at < to; at++) if (quotes.inside[at] === 1) return to;
  return lastWord(tokens, from, end);
}
