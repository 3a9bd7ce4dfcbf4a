import type { FrameFit } from './compare-frame';

/** What a pairing is judged by. */
export interface Features {
  readonly silent: number;
  readonly numberSame: number;
  readonly numberDiffers: number;
  readonly numberExtra: number;
  readonly placeSame: number;
  readonly placeDiffers: number;
  readonly placeExtra: number;
  /** How much the frame asks for: roles, nested deeds and words. */
  readonly specific: number;
  /** Share of the corpus claim's words, by weight, that stand in the page's claim; 0 to 1. */
  readonly recall: number;
  /** Share of the page claim's words that stand in the corpus claim; 0 to 1. */
  readonly precision: number;
}

const is = (yes: boolean): number => (yes ? 1 : 0);

export function readFeatures(fit: FrameFit, recall: number, precision: number): Features {
  const { frame } = fit;
  return {
    silent: fit.silent,
    numberSame: is(fit.number === 'same'),
    numberDiffers: is(fit.number === 'differs'),
    numberExtra: is(fit.number === 'extra'),
    placeSame: is(fit.place === 'same'),
    placeDiffers: is(fit.place === 'differs'),
    placeExtra: is(fit.place === 'extra'),
    specific: is(Boolean(frame.who)) + is(Boolean(frame.whom)) + is(Boolean(frame.of)) + frame.with.length,
    recall,
    precision,
  };
}

const BIAS = -0.5;
const WEIGHTS: Features = {
  silent: -1,
  numberSame: 2,
  numberDiffers: -1,
  numberExtra: -0.7,
  placeSame: 1,
  placeDiffers: -1,
  placeExtra: -0.7,
  specific: 0.5,
  recall: 3,
  precision: 1,
};

/** How sure the pairing is, 0 to 1. */
export function scoreOf(features: Features): number {
  const keys = Object.keys(WEIGHTS) as (keyof Features)[];
  const sum = keys.reduce((all, key) => all + WEIGHTS[key] * features[key], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
