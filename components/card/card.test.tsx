// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Reading } from '../../lib/extension/page-state';
import { claimViews } from '../../lib/reading/claim-view';
import { READING } from '../example/reading';
import { draw, t } from '../test-kit';
import { Card } from './card';

const nothing = (): void => {};
const cardOf = (reading: Reading, index: number): string =>
  draw(
    <Card
      {...{ t, reading }}
      theme={null}
      marks={[{ kind: 'claim', index }]}
      onPanel={nothing}
      onClose={nothing}
    />,
  ).textContent ?? '';

afterEach(() => render(null, document.body));

it('says of an answered claim that its source denies it, and only of such a one', () => {
  const claims = claimViews(READING);
  const denied = claims.find((claim) => claim.denied);
  const asserted = claims.find((claim) => !claim.denied && claim.source?.name && claim.answers.length > 0);
  if (!denied?.source?.name || !asserted) throw new Error('the example has no such claims');
  expect(cardOf(READING, denied.index)).toContain(`Denied by ${denied.source.name}`);
  expect(cardOf(READING, asserted.index)).not.toContain(`Denied by ${asserted.source?.name}`);
});
