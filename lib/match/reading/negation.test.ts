import { describe, expect, it } from 'vitest';
import { tokenise } from '../../text/tokens';
import { type Stance, stanceOf } from './negation';

describe('stanceOf', () => {
  it.each<[string, Stance]>([
    ['Holmian cutters rammed the trawlers.', 'affirmed'],
    ['Holmian cutters have not rammed the trawlers.', 'negated'],
    ['No cutter has rammed a trawler.', 'negated'],
    ['Not one trawler was rammed.', 'negated'],
    ['The cutters failed to stop the trawlers.', 'negated'],
    ['Holmia said that its cutters had not rammed anybody.', 'negated'],
    ['A return to the lake has not been allowed.', 'negated'],
    ['Holmia denies ramming the trawlers.', 'negated'],
    ['Holmia rules out any ramming.', 'negated'],
    ['Ramming trawlers is not a habit of the cutters.', 'negated'],
    ['Holmia denies that it does nothing for the crews.', 'affirmed'],
    ['Holmia rejects the allegation and says that its cutters did not ram anybody.', 'negated'],
    ['Cutters that do not turn back are rammed.', 'affirmed'],
    ['The crews are kept on board so that nobody can leave.', 'affirmed'],
    ['The crews get no food and cannot leave, because no boat may come near.', 'negated'],
    ['The trawlers sailed home, carrying no fish.', 'affirmed'],
    ['No fewer than nine trawlers were rammed.', 'affirmed'],
    ['This is not the first ramming.', 'affirmed'],
    ['Ramming is not an accident but a habit.', 'affirmed'],
    ['The crews do not want to go home.', 'affirmed'],
    ['The crews said no to another trip.', 'affirmed'],
    ['Holmia denies them food.', 'affirmed'],
    ['The cutters have not stopped ramming trawlers.', 'affirmed'],
    ['The cutters have not ceased to ram trawlers.', 'affirmed'],
    ['The cutters have not stopped the trawlers.', 'negated'],
    ['The crews are denied medical care.', 'affirmed'],
    ['Holmia does let the crews go home.', 'insisted'],
    ['The cutters have in fact stopped the trawlers.', 'insisted'],
    ['The crews are sent to do battle again.', 'affirmed'],
    ['So do the others.', 'affirmed'],
    ['No, Holmian cutters rammed the trawlers.', 'affirmed'],
    ['No. Holmian cutters rammed the trawlers.', 'affirmed'],
    ['No — Holmian cutters rammed the trawlers.', 'affirmed'],
    ['No! Holmian cutters rammed the trawlers.', 'affirmed'],
    ['No, Holmian cutters did not ram the trawlers.', 'negated'],
    ['No "peaceful" trawler was rammed.', 'negated'],
    ['Nor did Holmia ram the trawlers.', 'negated'],
    ['Nor did the cutters ram the trawlers.', 'negated'],
    ['Neither did Holmia.', 'negated'],
    ['Neither cutter rammed a trawler.', 'negated'],
    ['Holmia rammed no trawler, nor did it stop one.', 'negated'],
    ['Holmia rammed the trawlers, as it did on the lake in June.', 'affirmed'],
    ['Holmia rammed the trawlers, as it did Monday.', 'affirmed'],
    ['Holmia rammed the trawlers, as they did last year.', 'affirmed'],
    ['Holmia does great harm.', 'affirmed'],
    ['Holmia did serious damage to the trawlers.', 'affirmed'],
    ['Why does Holmia ram trawlers?', 'affirmed'],
    ['Why do the cutters of the guard ram trawlers?', 'affirmed'],
    ['How did they ram the trawlers?', 'affirmed'],
    ['Only then did people leave the lake.', 'affirmed'],
    ['Only then did Holmia let the crews go home.', 'affirmed'],
    ['Holmia does cause great harm.', 'insisted'],
    ['The cutters did ram the trawlers.', 'insisted'],
    ['They do kill the crews.', 'insisted'],
  ])('%s: %s', (text, expected) => {
    expect(stanceOf(tokenise(text))).toBe(expected);
  });

  it('reads each token of a run-on sentence a bounded number of times', () => {
    const readsFor = (clauses: number): number => {
      const tokens = tokenise('Holmia denies it and the cutters did not sail and '.repeat(clauses));
      let reads = 0;
      const counted = new Proxy(tokens, {
        get: (list, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
          return Reflect.get(list, key);
        },
      });
      expect(stanceOf(counted)).toBe('negated');
      return reads / tokens.length;
    };
    expect(readsFor(400)).toBeLessThan(1.1 * readsFor(100));
  });
});
