import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define } from '../define.js';
import type { NumberField } from './number-field.js';

define();

async function opened(): Promise<{ field: NumberField; problem: () => string }> {
  const field = await fixture<NumberField>(html`<weir-number-field label="Amount"></weir-number-field>`);
  field.focus();
  return { field, problem: () => field.shadowRoot?.querySelector('.hint')?.textContent ?? '' };
}

describe('a number that is typed', () => {
  it('is waited for while a group of its digits is begun', async () => {
    const { field, problem } = await opened();
    for (const character of '1,234,567') {
      await sendKeys({ type: character });
      await field.updateComplete;
      expect(problem(), character).to.equal('');
    }
    expect(field.value).to.equal(1_234_567);
  });

  it('is said to be none once the field is left', async () => {
    const { field, problem } = await opened();
    await sendKeys({ type: '1,234,5' });
    field.shadowRoot?.querySelector('input')?.blur();
    await field.updateComplete;
    expect(problem()).to.equal('Type a number.');
    field.focus();
    await field.updateComplete;
    expect(problem(), 'and waited for again').to.equal('');
  });

  it('is said to be none at once where no digit mends it', async () => {
    const { field, problem } = await opened();
    await sendKeys({ type: '12x' });
    await field.updateComplete;
    expect(problem()).to.not.equal('');
  });
});
