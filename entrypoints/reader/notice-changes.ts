import { concernOf } from '../../lib/page/scope';
import type { PageWatcher } from '../../lib/page/watch-page';
import type { Session } from './session';

/** What a session wants to know of its page's changes: those of the article, or any that may bring one. */
export function noticeChanges(session: Session): Pick<PageWatcher, 'concerns' | 'changed' | 'trees'> {
  let grown = false;
  return {
    // The cheap test asks the document alone: before a page passes it, nothing further inside makes a difference.
    trees: session.trees,
    concerns(records) {
      const seen = session.seen();
      if (!seen) return session.isOpen() && records.some(({ addedNodes }) => addedNodes.length > 0);
      for (const { type, target } of records)
        if (type === 'characterData') session.page()?.painter.release(target);
      const concern = concernOf(seen.scopes, records);
      grown ||= concern.grown;
      return concern.touched;
    },
    async changed(moved) {
      const hasGrown = grown;
      grown = false;
      return session.refresh(moved, hasGrown);
    },
  };
}
