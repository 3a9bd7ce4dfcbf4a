import type { AnalysisReply } from '../../lib/extension/messages';
import { askBackground } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import type { InnerTree } from '../../lib/page/flat-page';
import type { PageReading } from '../../lib/page/read';
import { documentsOf } from '../../lib/page/text-map';
import { styler } from './styling';

/** What the background says of an article, with how its reading went. */
export type Answer =
  | { readonly kind: 'read'; readonly reading: Reading }
  | Exclude<AnalysisReply, { readonly kind: 'read' }>;

/** What a page has asked of the background, and asks. */
export interface Asking {
  /** The background may have to be started, and has much to load: it does so while the page is read. */
  prepare(): void;
  /** Looks for the marks of these trees, before anything is known of an article in them. */
  styleEarly(trees: readonly InnerTree[]): void;
  /** Resolves when every document that an article stands in has the marks' look. */
  style(found: PageReading): Promise<void>;
  /** The answer to an article, by its text alone or in full; when it is there, the marks have their look. */
  answer(kind: 'readText' | 'analyse', found: PageReading): Promise<Answer>;
}

export function startAsking(): Asking {
  const giveStyles = styler(() => askBackground('style'));
  const style = ({ map }: PageReading): Promise<void> => giveStyles(documentsOf(map));
  return {
    style,
    prepare() {
      askBackground('prepare').catch(() => {
        // What is asked next will say so.
      });
    },
    styleEarly(trees) {
      const documents = trees.map((tree) => tree.ownerDocument ?? (tree as Document));
      giveStyles(new Set([document, ...documents])).catch(() => {
        // Asked again before anything is marked.
      });
    },
    async answer(kind, found) {
      const ask = (): Promise<AnalysisReply> => askBackground(kind, found.article);
      // A background that is stopped at its work starts anew when it is asked again.
      const [reply] = await Promise.all([ask().catch(ask), style(found)]);
      if (reply.kind !== 'read') return reply;
      return { kind: 'read', reading: { ...reply.reading, extraction: found.extraction } };
    },
  };
}
