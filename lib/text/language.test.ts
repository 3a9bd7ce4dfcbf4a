import { expect, it } from 'vitest';
import { detectLanguage, isForeign } from './language';

const ENGLISH =
  'The ministry said on Friday that the bridge had been closed, and it was not known when it would open.';
const GERMAN =
  'Das Ministerium teilte am Freitag mit, dass die Brücke gesperrt worden sei; wann sie wieder geöffnet werde, sei ' +
  'noch nicht bekannt. Die Anwohner müssen bis dahin mit der Fähre fahren.';
const ZULU =
  'Umnyango uthe ngoLwesihlanu ibhuloho livaliwe, futhi akwaziwa ukuthi lizovulwa nini. Abahlali kumele basebenzise ' +
  'isikebhe kuze kube yileso sikhathi, kusho okhulumela umnyango wezokuthutha esifundazweni.';

it.each([
  ['English', ENGLISH, 'en'],
  ['German', GERMAN, 'de'],
  ['isiZulu', ZULU, 'zu'],
  [
    'Ukrainian',
    'Міністерство повідомило, що міст закрили, і невідомо, коли його знову відкриють. '.repeat(3),
    'uk',
  ],
  ['Chinese', '外交部星期五表示，大桥已经关闭，目前尚不清楚何时重新开放。'.repeat(6), 'zh'],
  ['a headline', 'Mayor resigns', null],
  ['a short sentence in German', 'Das ist alles.', null],
  ['nothing', '', null],
  ['numbers', '1 2 3 4 5', null],
])('%s', (_name, text, lang) => {
  expect(detectLanguage(text)).toBe(lang);
});

it('gives a text that is too short to tell the benefit of the doubt', () => {
  expect([null, 'en', 'de'].map(isForeign)).toEqual([false, false, true]);
});
