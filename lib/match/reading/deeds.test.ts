import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../corpus/parse-corpus';
import { readText } from '../../text/document';
import lake from '../fixtures/lake-corpus.json';
import { sentenceReader } from './read-sentence';
import { compileVocabulary } from './vocabulary';

const parsed = parseCorpus(lake);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const vocabulary = compileVocabulary(parsed.corpus);

/** Each deed as "who act whom", with "not" and "?" for what is denied or only spoken of. */
function deedsOf(text: string): string[] {
  return sentenceReader(readText(text), 0, vocabulary)
    .read([])
    .deeds.map(({ act, who, whom, not, mentioned }) =>
      [
        who?.parties.join('+') || '·',
        not ? 'not' : '',
        mentioned ? '?' : '',
        act,
        whom?.parties.join('+') || '·',
      ]
        .filter(Boolean)
        .join(' '),
    );
}

describe('readDeeds', () => {
  it.each([
    ['Holmian cutters rammed Vestran trawlers.', 'hol ram ves'],
    ['Vestran trawlers were rammed by Holmian cutters.', 'hol ram ves'],
    ['Vestran trawlers rammed by Holmian cutters returned.', 'hol ram ves'],
    ['The ramming of Vestran trawlers by Holmian cutters was filmed.', 'hol ram ves'],
    ['Holmia’s ramming of Vestran trawlers was filmed.', 'hol ram ves'],
    ['Holmian cutters did not ram Vestran trawlers.', 'hol not ram ves'],
    ['Holmian cutters never rammed Vestran trawlers.', 'hol not ram ves'],
    ['No Vestran trawlers were rammed by Holmian cutters.', 'hol not ram ves'],
    ['Holmia denies that its cutters rammed Vestran trawlers.', 'hol not ram ves'],
    ['Reports that Holmian cutters rammed Vestran trawlers are false.', 'hol not ram ves'],
    ['Holmia denies this and Vestran cutters rammed Holmian trawlers.', 'ves ram hol'],
    ['Vestra accused Holmia of ramming Vestran trawlers.', 'hol ram ves'],
    ['Holmian cutters that Ida Marrow described rammed Vestran trawlers.', 'ves ram ves'],
    ['Cutters loyal to Holmia rammed trawlers from Vestra.', 'hol ram ves'],
    ['Holmia rammed its own trawlers.', 'hol ram hol'],
    ['Both sides rammed trawlers.', 'hol+ves ram ·'],
    ['No fewer than nine Vestran trawlers were rammed by Holmian cutters.', 'hol ram ves'],
    ['Not one Vestran trawler was rammed by Holmian cutters.', 'hol not ram ves'],
    ['No, Holmian cutters rammed Vestran trawlers.', 'hol ram ves'],
    ['No – Holmian cutters rammed Vestran trawlers.', 'hol ram ves'],
    ['No - Holmian cutters rammed Vestran trawlers.', 'hol ram ves'],
    ['Holmia did not stop nor ram the trawlers.', 'hol not ram ·'],
    ['Nor did Holmian cutters ram Vestran trawlers.', 'hol not ram ves'],
    ['Neither Holmia nor Vestra rammed trawlers.', 'hol+ves not ram ·'],
    ['Holmia rejects Vestra’s allegations that it rammed trawlers.', 'hol not ram ·'],
    ['When its cutters rammed trawlers, Holmia said nothing.', 'hol ram ·'],
    ['Holmian fishers told the Vestran crews that they had rammed a trawler.', 'hol ram ·'],
    ['The ramming of Vestran trawlers by Holmia is not systematic.', 'hol not ram ves'],
    ['Swedish cutters rammed Vestran trawlers.', '· ram ves'],
    ['Nine Vestran fishers arrested on the lake', '· arrest ves'],
    ['Nine Vestran fishers arrested and beaten on the lake, Vestra says', '· beat ves'],
    ['Holmia called reports of Vestran fishers arrested on the lake a lie.', '· not arrest ves'],
    ['Holmian cutters arrested nine Vestran fishers.', 'hol arrest ves'],
    ['Holmian cutters rammed and arrested Vestran fishers.', 'hol ram ves'],
    ['Holmian cutters rammed Vestran trawlers and arrested them.', 'hol arrest ves'],
    ['Holmian cutters stopped Vestran trawlers and then rammed them.', 'hol ram ves'],
    ['Holmia was accused of ramming Vestran trawlers and arresting them.', 'hol arrest ves'],
    ['Vestran fishers arrested by Holmia and beaten in jail came home.', '· beat ves'],
    ['Holmian cutters rammed Vestran trawlers, arrested them and left.', 'hol arrest ves'],
    ['Holmian cutters rammed Vestran trawlers after arresting them.', 'hol arrest ves'],
    ['Vestran fishers were beaten after entering the port.', 'ves enter ·'],
    ['Holmian cutters rammed no trawler.', 'hol not ram ·'],
    ['Holmian cutters rammed no fewer than nine Vestran trawlers.', 'hol ram ves'],
    ['Holmian cutters rammed nothing but Vestran trawlers.', 'hol ram ves'],
    ['Holmian cutters came near and Vestran trawlers rammed them.', 'ves ram hol'],
    ['Holmian cutters have not stopped ramming Vestran trawlers.', 'hol ram ves'],
    ['Holmian cutters have ceased ramming Vestran trawlers.', 'hol not ram ves'],
    ['Holmia denies Vestran crews food and beats them.', 'hol beat ves'],
    ['The arrest of at least eleven skippers by Holmia was filmed.', 'hol arrest ·'],
    ['The Vestra Post rammed a trawler.', '· ram ·'],
  ])('%s', (text, expected) => {
    expect(deedsOf(text)).toContain(expected);
  });

  it('takes the enemy for the opponents of whoever speaks', () => {
    const { deeds } = sentenceReader(readText('The enemy rammed our trawlers.'), 0, vocabulary).read(['ves']);
    expect(deeds.map(({ act, who, whom }) => [who?.parties, act, whom?.parties])).toEqual([
      [['hol'], 'ram', ['ves']],
    ]);
  });

  it.each([
    ['Vestra is examining the ramming of its trawlers by Holmia.', 'hol ? ram ves'],
    ['Holmia refuses to release Vestran fishers.', 'hol not release ves'],
    ['Holmia does not refuse to release Vestran fishers.', 'hol release ves'],
  ])('reads what governs the deed: %s', (text, expected) => {
    expect(deedsOf(text)).toContain(expected);
  });

  it('reads the tokens of a run-on sentence no more often than it has acts', () => {
    const readsFor = (clauses: number): number => {
      const document = readText('Holmia filmed a ramming and trawlers and Vestra and '.repeat(clauses));
      let reads = 0;
      const tokens = new Proxy(document.tokens, {
        get: (list, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
          return Reflect.get(list, key);
        },
      });
      expect(sentenceReader({ ...document, tokens }, 0, vocabulary).read([]).deeds).toHaveLength(clauses);
      return reads / tokens.length;
    };
    expect(readsFor(60)).toBeLessThan(2.2 * readsFor(30));
  });
});
