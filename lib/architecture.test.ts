import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** The result of an analysis and all that its types name. */
const RESULT = [
  'lib/text',
  'lib/analysis.ts',
  'lib/flags',
  'lib/attribution',
  'lib/claims',
  'lib/corpus',
  'lib/match',
];

/** For each layer, the layers that it may import from besides itself. A layer is a folder, or a file of `lib/`. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'lib/text': [],
  'lib/lexicon': [],
  'lib/corpus': ['lib/text', 'lib/lexicon'],
  'lib/attribution': ['lib/text', 'lib/lexicon', 'lib/corpus'],
  'lib/flags': ['lib/text', 'lib/lexicon', 'lib/corpus', 'lib/attribution'],
  'lib/claims': ['lib/text', 'lib/lexicon', 'lib/corpus', 'lib/attribution', 'lib/flags'],
  'lib/match': ['lib/text', 'lib/lexicon', 'lib/corpus', 'lib/attribution', 'lib/flags', 'lib/claims'],
  'lib/analysis.ts': ['lib/text', 'lib/attribution', 'lib/flags', 'lib/claims', 'lib/match', 'lib/corpus'],
  'lib/analyse.ts': [
    'lib/analysis.ts',
    'lib/text',
    'lib/attribution',
    'lib/flags',
    'lib/claims',
    'lib/match',
    'lib/corpus',
  ],
  'lib/page': ['lib/text'],
  'lib/extension': RESULT,
  'lib/reading': [...RESULT, 'lib/lexicon'],
  'lib/export': ['lib/text', 'lib/flags', 'lib/attribution', 'lib/corpus', 'lib/reading'],
  components: [
    'lib/text',
    'lib/analysis.ts',
    'lib/flags',
    'lib/attribution',
    'lib/claims',
    'lib/corpus',
    'lib/match',
    'lib/extension',
    'lib/reading',
  ],
  entrypoints: ['lib', 'components'],
};
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  'lib/analysis.ts': ['lib'],
  'lib/reading': ['lib/extension'],
  'lib/export': ['lib/extension'],
  components: ['public'],
};

const FROM = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]/g;

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:\.test|test-kit|\.d)\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const layerOf = (path: string): string => {
  const parts = path.split('/');
  if (parts[0] !== 'lib') return parts[0] ?? '';
  return /\.(ts|json)$/.test(parts[1] ?? '')
    ? `lib/${parts[1]}`
    : `lib/${(parts[1] ?? '').replace(/^(analy[sz]e|analysis)$/, '$1.ts')}`;
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(FROM)].map(([, type, path = '']) => ({
    file,
    target: relative(ROOT, resolve(ROOT, dirname(file), path)),
    typeOnly: Boolean(type),
  }));

const allowed = ({ file, target, typeOnly }: Import): boolean => {
  const from = layerOf(file);
  const to = layerOf(target);
  const may = [...(ARROWS[from] ?? []), ...(typeOnly ? (TYPES_ONLY[from] ?? []) : [])];
  return from === to || may.some((layer) => to === layer || to.startsWith(`${layer}/`));
};

const sources = ['lib', 'components', 'entrypoints'].flatMap(files);

describe('architecture', () => {
  it('knows every layer', () => {
    expect(sources.map(layerOf).filter((layer) => !(layer in ARROWS))).toEqual([]);
  });

  it('keeps the direction of the arrows', () => {
    const wrong = sources.flatMap(importsOf).filter((each) => !allowed(each));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('keeps files under 250 lines', () => {
    const long = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
