/** A name without its article or title: "the firm" as "firm". */
export const withoutArticle = (name: string): string => name.replace(/^(?:the|an?|mr|mrs|ms|dr)\.? /i, '');
