import { frameDocument } from '../../lib/page/flat-page';
import { concernOf } from '../../lib/page/scope';
import { isShown } from '../../lib/page/text-map';
import type { PageWatcher } from '../../lib/page/watch-page';
import { whileAlive } from '../../lib/page/while-alive';
import type { Session } from './session';

/** What a session wants to know of its page's changes. */
export interface Changes extends Pick<PageWatcher, 'concerns' | 'loaded' | 'changed' | 'trees'> {
  /** The page has been copied as it is now: what changed before is in the copy. */
  copied(): void;
}

/** Those changes of a page that concern the article, or that may bring one. */
export function noticeChanges(
  session: Pick<Session, 'seen' | 'release' | 'isOpen' | 'trees' | 'refresh'>,
): Changes {
  let grown = false;
  /** Changes from before there was an article, which may turn out to be changes of the one that is being read. */
  let early: MutationRecord[] = [];

  const copied = (): void => {
    grown = false;
    early = [];
  };
  const hasGrown = (): boolean => {
    const seen = session.seen();
    const result = grown || (seen !== null && concernOf(seen.scopes, early).grown);
    copied();
    return result;
  };
  return {
    // The cheap test asks the document alone: before a page passes it, nothing further inside makes a difference.
    trees: session.trees,
    copied,
    concerns(records) {
      const seen = session.seen();
      if (!seen) {
        const additions = session.isOpen() ? records.filter(({ addedNodes }) => addedNodes.length > 0) : [];
        early.push(...additions);
        return additions.length > 0;
      }
      for (const { type, target } of records) if (type === 'characterData') session.release(target);
      const concern = concernOf(seen.scopes, records);
      grown ||= concern.grown;
      return concern.touched;
    },
    loaded(element) {
      const seen = session.seen();
      const isFrame = element.nodeName === 'IFRAME' && (seen !== null || session.isOpen());
      const found = isFrame && whileAlive(() => frameDocument(element as HTMLIFrameElement) !== null, false);
      grown ||= found;
      // What a frame showed before, the article or a part of it, is gone with its document.
      return found || (isFrame && seen !== null && !seen.scopes.every(isShown));
    },
    changed: (moved) => session.refresh(moved, hasGrown),
  };
}
