import { useState } from 'preact/hooks';
import type { Reading } from '../../lib/extension/page-state';
import { marksUnder } from '../../lib/reading/marks-under';
import { type Span, textOf } from '../../lib/text/span';
import { Card } from '../card/card';
import { markOf } from '../look/mark-styles';
import type { Translate } from '../translate';
import { markedPieces, type Piece } from './marked-pieces';

export interface ExampleProps {
  readonly t: Translate;
  readonly reading: Reading;
}

/** Blocks of the example that are shown: the title and the first three paragraphs hold every kind of answer. */
const BLOCKS = 4;

/** An article of our own, marked as on a page, with the card of whatever the reader points at. */
export function Example({ t, reading }: ExampleProps) {
  const { article, analysis } = reading;
  const blocks = blocksOf(article.text).slice(0, BLOCKS);
  const [place, setPlace] = useState<Span>(analysis.claims[0] ?? { start: 0, end: 1 });
  return (
    <div class="example">
      <div class="example-text" lang="en">
        {blocks.map((block, index) => {
          const pieces = markedPieces(analysis, block).map((piece) => (
            <Marked key={piece.start} {...{ piece }} text={textOf(article.text, piece)} onPoint={setPlace} />
          ));
          return index === 0 ? <h3 key={block.start}>{pieces}</h3> : <p key={block.start}>{pieces}</p>;
        })}
      </div>
      <div class="example-card" aria-live="polite">
        <Card
          {...{ t, reading }}
          theme={null}
          marks={marksUnder(analysis, place)}
          onPanel={null}
          onClose={null}
        />
      </div>
    </div>
  );
}

interface MarkedProps {
  readonly piece: Piece;
  readonly text: string;
  readonly onPoint: (piece: Piece) => void;
}

function Marked({ piece, text, onPoint }: MarkedProps) {
  if (piece.kinds.length === 0) return <>{text}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not flow and break like the words around it
    <span
      class="mark"
      role="button"
      tabIndex={0}
      style={piece.kinds.map(markOf).join(' ')}
      onMouseEnter={() => onPoint(piece)}
      onFocus={() => onPoint(piece)}
    >
      {text}
    </span>
  );
}

function blocksOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
