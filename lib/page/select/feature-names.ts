import { CUE_NAMES } from './cues';
import { FAMILY_NAMES } from './families';
import { KINDS } from './place';

const LOOKS =
  'kept length linked stressed ends stops commas capitals digits wordLength bars quoted heading paragraph inline hidden articleBody seed waste';
/** Of the rooms around a block, smallest first, and of the blocks that look like it. */
const AROUND = ['', 'Blocks', 'Density', 'Linked', 'Kept', 'KeptShare', 'Seed', 'SeedShare', 'Waste'];
const BESIDE = ['Kept', 'Length', 'Linked', 'Heading', 'Seed', 'Waste', 'Like'];

/** What the model looks at, in the order of `featuresOf`. The model's file names those that it uses. */
export const FEATURES: readonly string[] = [
  ...LOOKS.split(' '),
  ...CUE_NAMES.map((cue) => `cue:${cue}`),
  ...['room', 'outer', 'far', 'like'].flatMap((whole) => AROUND.map((part) => whole + part)),
  ...['steps', 'gap', 'inCore'],
  ...KINDS.map((kind) => `in:${kind}`),
  ...FAMILY_NAMES.map((family) => `name:${family}`),
  ...['since', 'until', 'position', 'afterHeadline'],
  ...['previous', 'next'].flatMap((other) => BESIDE.map((part) => other + part)),
  ...['previousSeed2', 'nextSeed2', 'repeated', 'isTitle', 'isSummary', 'inBody'],
  ...['kinBlocks', 'kinKept', 'kinSeed', 'kinLinked', 'kinDensity', 'previousRoom', 'nextRoom', 'opens'],
  ...['pictured', 'pictureText', 'pictureSteps'],
];
