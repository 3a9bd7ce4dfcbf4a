import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const SpanSchema = v.tuple([v.number(), v.number()]);
const AnnotatedSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  attributions: v.array(
    v.object({ source: v.array(SpanSchema), cue: v.array(SpanSchema), content: v.array(SpanSchema) }),
  ),
});

const LineSchema = v.pipe(v.string(), v.parseJson(), AnnotatedSchema);

/** A document and who says what in it, as people marked it: spans as [start, end) in UTF-16 units. */
export type Annotated = v.InferOutput<typeof AnnotatedSchema>;

/** Reads a corpus, one JSON object a line; throws with the line's number where one does not fit. */
export function readCorpus(file: string): Annotated[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = v.safeParse(LineSchema, line);
    if (!parsed.success) throw new Error(`${file}, line ${index + 1}: ${parsed.issues[0].message}`);
    return [parsed.output];
  });
}
