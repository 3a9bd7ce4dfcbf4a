import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { findAttributions } from '../../lib/attribution/find-attributions';
import type { AttributionModel } from '../../lib/attribution/model-file';
import { parseModel } from '../../lib/attribution/spans';
import { findFlags } from '../../lib/flags/find-flags';
import { FLAG_KINDS } from '../../lib/flags/flag';
import { readText } from '../../lib/text/document';
import { overlaps } from '../../lib/text/span';

const MODEL = join(import.meta.dirname, '../../public/models/attribution.bin');

/** A sentence, one mark in it, whose words they are, and the words that it bears on. */
const Item = v.object({
  text: v.string(),
  mark: v.string(),
  kind: v.picklist(FLAG_KINDS),
  voice: v.picklist(['outlet', 'speaker']),
  scope: v.nullable(v.string()),
});

/** Prints how often the voice of a flag is right and its scope meets the labelled one, of the marks that were found. */
export function evaluateVoiceAndScope(file: string): void {
  if (!existsSync(file)) {
    console.log('voice and scope: no labels here; skipped');
    return;
  }
  const model = existsSync(MODEL) ? parseModel(readFileSync(MODEL)) : null;
  const items = v.parse(v.array(Item), JSON.parse(readFileSync(file, 'utf8')));
  const verdicts = items.map((item) => judge(item, model)).filter((verdict) => verdict !== null);
  const share = (right: number): string => `${right}/${verdicts.length} ${percent(right, verdicts.length)}`;
  console.log(`voice and scope: ${verdicts.length} of ${items.length} marks found`);
  console.log(`  voice right      ${share(verdicts.filter(({ voice }) => voice).length)}`);
  console.log(`  scope overlaps   ${share(verdicts.filter(({ scope }) => scope).length)}`);
}

interface Verdict {
  readonly voice: boolean;
  readonly scope: boolean;
}

function judge(item: v.InferOutput<typeof Item>, model: AttributionModel | null): Verdict | null {
  const document = readText(item.text);
  const at = item.text.indexOf(item.mark);
  const mark = { start: at, end: at + item.mark.length };
  const flags = findFlags(document, model ? findAttributions(document, model) : []);
  const flag = flags.find((each) => each.kind === item.kind && overlaps(each, mark));
  if (!flag) return null;
  const start = item.scope === null ? -1 : item.text.indexOf(item.scope);
  const scope = { start, end: start + (item.scope?.length ?? 0) };
  return {
    voice: flag.voice === item.voice,
    scope: item.scope === null ? flag.scope === null : flag.scope !== null && overlaps(flag.scope, scope),
  };
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
