import type { Event } from '../../corpus/corpus';
import type { FrameFit } from './compare-frame';

/** What the fit of a frame is judged by; each is 0 or 1, a count, or a share. */
export const FRAME_FEATURES = [
  'filled',
  'actMissing',
  'sidesSame',
  'sidesOther',
  'bothSides',
  'silent',
  'ownSilent',
  'told',
  'mentioned',
  'unnested',
  'found',
  'missing',
  'missingShare',
  'numberSame',
  'numberDiffers',
  'numberExtra',
  'placeSame',
  'placeDiffers',
  'placeExtra',
  'bothDiffer',
  'twoSided',
  'recall',
  'precision',
  'gapRecall',
  'elsewhere',
] as const;

export type FrameFeatures = Readonly<Record<(typeof FRAME_FEATURES)[number], number>>;

/** How the words of the two claims meet, as shares by weight. */
export interface Overlap {
  readonly recall: number;
  readonly precision: number;
}

const is = (yes: boolean): number => (yes ? 1 : 0);
const isOwn = ({ who, whom }: Event): boolean => Boolean(who?.party) && who?.party === whom?.party;

/** Whether the page says all that the frame asks for. */
export function isFilled(fit: FrameFit): boolean {
  const { frame, number, place } = fit;
  const told = number === 'same' || place === 'same' || (fit.deed?.who?.parties.length ?? 0) > 1;
  const differs = (number === 'differs' && place !== 'same') || (place === 'differs' && number !== 'same');
  const sided = fit.sides === 'same' || fit.sides === 'swapped' || fit.sides === 'open';
  const silent = fit.silent > 0 && (isOwn(frame) || !told);
  return (
    fit.missing === 0 &&
    sided &&
    !silent &&
    !differs &&
    !fit.mentioned &&
    !fit.unnested &&
    (fit.deed !== null || frame.acts.length === 0)
  );
}

export function readFrameFeatures(
  fit: FrameFit,
  { recall, precision }: Overlap,
  twoSided: boolean,
  foreign: boolean,
): FrameFeatures {
  const { frame, number, place } = fit;
  const filled = isFilled(fit);
  const bothTold = (fit.deed?.who?.parties.length ?? 0) > 1;
  const parties = [frame.who?.party, frame.whom?.party].filter(Boolean).length;
  return {
    filled: is(filled),
    actMissing: is(fit.deed === null && frame.acts.length > 0),
    sidesSame: is(fit.sides === 'same'),
    sidesOther: is(fit.sides === 'other'),
    bothSides: is(fit.sides === 'same' && parties === 2 && fit.silent === 0),
    silent: fit.silent,
    ownSilent: is(fit.silent > 0 && isOwn(frame)),
    told: is(fit.silent > 0 && (number === 'same' || place === 'same')),
    mentioned: is(fit.mentioned),
    unnested: is(fit.unnested),
    found: fit.found,
    missing: fit.missing,
    missingShare: frame.with.length > 0 ? fit.missing / frame.with.length : 0,
    numberSame: is(number === 'same'),
    numberDiffers: is(number === 'differs'),
    numberExtra: is(number === 'extra'),
    placeSame: is(place === 'same'),
    placeDiffers: is(place === 'differs'),
    placeExtra: is(place === 'extra'),
    bothDiffer: is((number === 'differs' && place !== 'same') || (place === 'differs' && number !== 'same')),
    twoSided: twoSided === bothTold ? 0 : 1,
    recall,
    precision,
    gapRecall: filled ? 0 : recall,
    elsewhere: is(foreign),
  };
}
