import type { TextMap } from '../../lib/page/text-map';
import { whileAlive } from '../../lib/page/while-alive';

/**
 * Gives the marks their look before there are any, once for each document that an article stands in: `insert` reaches
 * every frame that is there, and a sheet that is inserted twice stands there twice.
 */
export function styler(insert: () => Promise<void>): (map: TextMap) => Promise<void> {
  const styled = new WeakSet<Document>();
  return async ({ runs }) => {
    const documents = new Set(runs.flatMap(({ node }) => whileAlive(() => [node.ownerDocument], [])));
    if ([...documents].every((each) => styled.has(each))) return;
    await insert();
    for (const each of documents) styled.add(each);
  };
}
