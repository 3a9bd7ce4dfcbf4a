import { describe, expect, it } from 'vitest';
import { isAccusedIn } from './accused';

describe('isAccusedIn', () => {
  it.each([
    ['The union accused Acme', 'Acme'],
    ['The union accused Acme of fraud', 'Acme'],
    ['The union accused both the minister and Acme of fraud', 'Acme'],
    ['The union accused the minister and his aide Petrenko on Tuesday', 'Petrenko'],
    ['They accuse the elected mayor of fraud', 'mayor'],
    ['They denounced the state energy firm', 'firm'],
    ['They accused Kyiv and Acme, a trader', 'Acme'],
    ['Accusing Turkey of fraud, he left', 'Turkey'],
    ['Neither side left, and they accuse Acme', 'Acme'],
    ['The firm has faced several allegations of fraud', 'firm'],
    ['The firm faces serious fraud claims', 'firm'],
    ['The firm was accused of fraud', 'firm'],
    ['New allegations of fraud against Acme emerged', 'Acme'],
    ['Critics allege that Acme took bribes', 'Acme'],
  ])('%s: %s is', (text, name) => {
    expect(isAccusedIn(text, name)).toBe(true);
  });

  it.each([
    ['The firm faced no allegations of fraud', 'firm'],
    ['The charity faces false claims', 'charity'],
    ['The firm has not faced any allegations', 'firm'],
    ['The mayor faced reporters over allegations', 'mayor'],
    ['The minister accused the rebels and thanked Turkey', 'Turkey'],
    ['He accused rivals working with Acme', 'Acme'],
    ['He accused the minister hosting Acme', 'Acme'],
    ['He accused the minister Acme hired', 'Acme'],
    ['He accused Acme executives of fraud', 'Acme'],
    ['Prosecutors accuse the firm through Acme', 'Acme'],
    ['They accused the firm that Acme owns', 'Acme'],
    ['The accused thanked Acme', 'Acme'],
    ['The accused minister and Acme met', 'Acme'],
    ['Neither side accuses Acme', 'Acme'],
    ['Nobody accused Acme', 'Acme'],
    ['They didn’t accuse Acme', 'Acme'],
    ['He refused to accuse Acme', 'Acme'],
    ['No firm was accused of fraud', 'firm'],
    ['There are no allegations against Acme', 'Acme'],
    ['Neither side alleges that Acme took bribes', 'Acme'],
    ['He accused “Acme” reporters', 'reporters'],
  ])('%s: %s is not', (text, name) => {
    expect(isAccusedIn(text, name)).toBe(false);
  });
});
