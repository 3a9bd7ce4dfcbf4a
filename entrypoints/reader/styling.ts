/**
 * Gives the marks their look before there are any, once for each document that an article stands in: `insert` reaches
 * every frame that is there, and a sheet that is inserted twice stands there twice.
 */
export function styler(insert: () => Promise<void>): (documents: ReadonlySet<Document>) => Promise<void> {
  const styled = new WeakMap<Document, Promise<void>>();
  return async (documents) => {
    const bare = [...documents].filter((each) => !styled.has(each));
    if (bare.length > 0) {
      const inserted = insert().catch((error: unknown) => {
        for (const each of bare) styled.delete(each);
        throw error;
      });
      for (const each of bare) styled.set(each, inserted);
    }
    await Promise.all([...documents].map((each) => styled.get(each)));
  };
}
