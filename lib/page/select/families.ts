/**
 * Words in class names, ids and other names of elements that say what the element holds. The names of no site: each word
 * is used by many. Listed by what they say of the text inside.
 */
export const FAMILIES = {
  /** The body of an article. */
  article:
    'article articles articlebody articletext body content copy entry main maincontent paragraph paragraphs post postcontent richtext story storybody storytext text wysiwyg prose artikel articulo articletekst beitrag noticia texto texte testo corps cuerpo corpo inhalt contenido',
  /** The line below a picture, and the picture's own credit. */
  caption:
    'caption captions credit credits copyright figcaption imagecaption mediacaption photocredit cutline bildunterschrift legende leyenda didascalia bildtext pie wpcaption',
  /** Pictures, films and what holds them. */
  media:
    'gallery image images img media photo photos picture pictures figure slideshow slide slides thumb thumbnail video videos player lightbox bild bilder foto fotos imagen imagem galerie galeria',
  /** What stands on another site and is shown here. */
  embed: 'tweet twitter instagram embed embedded embeds oembed facebook tiktok youtube reddit',
  /** Links to other articles. */
  related:
    'related excerpt blurb recommend recommended recommendation recommendations recirc recirculation readmore more morefrom seealso also similar popular trending latest mostread teaser teasers headlines card cards carousel list river feed next previous prev suggested outbrain taboola nativo links promo promos partner explore topstories verwandte weitere mehr weiterlesen relacionadas relacionados relacionado similaires correlati aussi tambien',
  /** Boxes that ask for something: a subscription, an address, money, a click. */
  appeal:
    'newsletter newsletters signup subscribe subscription subscriptions subscriber piano offer donate donation cta email mailing registration register login signin membership member support join appeal app download follow inline callout banner abo abonnement suscripcion assinatura inscription anmelden',
  /** Advertising. */
  advert:
    'ad ads advert adverts advertisement advertising adslot dfp sponsor sponsored commercial affiliate shop product products deal deals promoted outbrain taboola anzeige werbung publicite publicidad publicidade pubblicita reklama banner',
  /** Sharing and reacting. */
  share:
    'share sharing shares social sociallinks addtoany addthis facebook twitter whatsapp linkedin pinterest buttons button toolbar tools tool print actions action like likes reaction reactions bookmark save follow teilen partager compartir compartilhar condividi',
  comment:
    'comment comments commenting disqus respond reply replies discussion conversation coral livefyre commentlist kommentar kommentare commentaires comentarios commenti',
  /** Who wrote it. */
  author:
    'byline bylines author authors bio biography authorbio authorbox contributor contributors writer profile journalist autor autoren auteur auteurs autore',
  /** When, about what. */
  meta: 'meta dateline date datetime time timestamp published updated pubdate info details reading source tag tags tagged topic topics category categories keyword keywords breadcrumb breadcrumbs kicker label labels eyebrow section rubric datum fecha schlagworte etiquetas themen',
  /** The frame of the page. */
  frame:
    'nav navbar navigation complementary contentinfo banner alertdialog onetrust optout menu menus header masthead footer foot sidebar rail aside widget widgets cookie cookies consent gdpr privacy modal popup overlay dialog tooltip search skip breadcrumb breadcrumbs pagination pager legal disclaimer copyright sticky site global utility',
  /** Between the paragraphs, set apart from them. */
  apart:
    'box sidebox infobox factbox factfile pullquote pull widget aside note notes correction corrections footnote footnotes interstitial module insert',
  /** The heading and what stands between it and the text. */
  head: 'title headline hed subtitle subheadline subhead dek deck standfirst summary description excerpt lead lede intro abstract synopsis strapline heading titel titulo titre titolo untertitel subtitulo chapo entradilla bajada vorspann sottotitolo',
  hidden:
    'hidden hide invisible sronly visually screen reader offscreen noscript print mobile accessibility a11y',
} as const;
export type Family = keyof typeof FAMILIES;

/** For each word, the families that it stands in, one bit each in the order of `FAMILIES`. */
const BITS = new Map<string, number>();
Object.values(FAMILIES).forEach((words, family) => {
  for (const word of words.split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | (1 << family));
});

export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly Family[];

const bitsOfName = (name: string): number =>
  (name.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[A-Za-z]+/g) ?? []).reduce(
    (bits, word) => bits | (BITS.get(word.toLowerCase()) ?? 0),
    0,
  );

/**
 * The families that the names of an element speak of: `entry-content`, `relatedLinks`, `c-share__btn`. `known` remembers
 * names from one element of a page to the next, as most recur.
 */
export function familiesOf(names: string, known: Map<string, number>): number {
  let all = 0;
  for (const name of names.split(/\s+/)) {
    let bits = known.get(name);
    if (bits === undefined) {
      bits = bitsOfName(name);
      known.set(name, bits);
    }
    all |= bits;
  }
  return all;
}

export const familyBits = (families: readonly Family[]): number =>
  families.reduce((bits, family) => bits | (1 << FAMILY_NAMES.indexOf(family)), 0);
