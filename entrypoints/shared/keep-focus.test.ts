// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keep-focus';

const named = (): string => document.activeElement?.textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
/** Mutations have been told once a later mutation has been. */
const told = (): Promise<void> =>
  new Promise((resolve) => {
    const listener = new MutationObserver(() => {
      listener.disconnect();
      resolve();
    });
    listener.observe(document.body, { childList: true });
    document.body.append('later');
  });

keepFocus(document);

describe('what gets the keyboard when a button goes', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <p><button>top</button></p>
      <ul>
        <li id="first"><button>first</button><div id="sure"><button>yes</button><button>no</button></div></li>
        <li id="second"><button>second</button><input type="file" hidden></li>
      </ul>
      <section><input type="file" hidden><button disabled>idle</button><p id="only"><button>only</button></p></section>`;
  });

  it.each([
    ['a question that is answered', 'no', '#sure', 'first'],
    ['a row of a list', 'yes', '#first', 'second'],
    ['the last row but a hidden chooser and what cannot be pressed', 'only', '#only', 'top'],
    ['something else', 'second', '#first', 'second'],
  ])('%s', async (_, held, gone, home) => {
    button(held).focus();
    document.querySelector(gone)?.remove();
    await told();
    expect(named()).toBe(home);
  });

  it('nothing that is folded, or that only scripts give it to', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div><p tabindex="-1">title</p><details><summary>more</summary><button>folded</button></details>
        <details><p><button>too</button></p><p>none</p></details><p id="held"><button>held</button></p><button>next</button></div>`,
    );
    button('held').focus();
    document.querySelector('#held')?.remove();
    await told();
    expect(named()).toBe('more');
    document.querySelector('summary')?.remove();
    await told();
    expect(named()).toBe('next');
  });

  it('nothing where the reader has clicked beside it', async () => {
    button('no').focus();
    button('no').blur();
    document.body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    document.querySelector('#sure')?.remove();
    await told();
    expect(document.activeElement).toBe(document.body);
  });

  it('nothing where the reader had left it before', async () => {
    button('no').focus();
    button('top').focus();
    document.querySelector('#sure')?.remove();
    await told();
    expect(named()).toBe('top');
  });
});
