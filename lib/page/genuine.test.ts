// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { genuine } from './genuine';

it('gives what a form has of its own, whatever its fields are named', () => {
  document.body.innerHTML = '<form>said</form>';
  const form = document.querySelector('form') ?? expect.fail();
  // As browsers have it: the fields by name, on the form itself.
  for (const name of ['parentElement', 'textContent', 'contains'])
    Object.defineProperty(form, name, { value: document.createElement('input') });
  expect(form.parentElement).not.toBe(document.body);
  expect(genuine(form, 'parentElement')).toBe(document.body);
  expect(genuine(form, 'textContent')).toBe('said');
  expect(genuine(form, 'contains').call(form, form.lastChild)).toBe(true);
});
