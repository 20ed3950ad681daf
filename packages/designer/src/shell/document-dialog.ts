import type { Settings } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localizer } from '@weir/ui';
import { localesOf } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { selectField } from '../fields/select-field.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';

const CURRENCIES = ['', 'CNY', 'USD', 'EUR', 'GBP', 'JPY', 'CHF', 'INR', 'BRL', 'AUD', 'CAD', 'KRW', 'SGD', 'HKD'];

/** Name, time zone, week, fiscal year and currency of the whole document. */
export function documentFields(editor: Editor, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const { document } = editor;
  const { timeZone = '', weekStart = 'monday', fiscalYearStart = 1, currency = '' } = document.settings ?? {};
  const set = (changes: Partial<{ [Key in keyof Settings]: Settings[Key] | null }>) =>
    editor.run('document/set-settings', { changes });
  const zones = Intl.supportedValuesOf('timeZone');
  const monthName = new Intl.DateTimeFormat(localizer.locale, { month: 'long', timeZone: 'UTC' });
  return html`<div class="dialog-fields">
    <weir-text-rows
      .label=${say(designerMessages, 'designer.name')}
      .text=${document.title}
      .locales=${localesOf(document)}
      placeholder=${document.id}
      @wording=${({ locale, wording, plainIs }: WordingEvent) =>
        editor.run('document/set-title', { locale, title: wording, plainIs })}
      @leave=${() => editor.endStep()}
    ></weir-text-rows>
    ${selectField({
      label: say(designerMessages, 'designer.time-zone'),
      value: timeZone,
      choices: [
        { value: '', label: 'UTC' },
        ...zones.filter((zone) => zone !== 'UTC').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ],
      choose: (zone) => set({ timeZone: zone || null }),
    })}
    ${selectField({
      label: say(designerMessages, 'designer.week-start'),
      value: weekStart,
      choices: (['monday', 'sunday', 'saturday'] as const).map((day) => ({
        value: day,
        label: say(designerMessages, 'designer.weekday', { day }),
      })),
      choose: (day) => set({ weekStart: day === 'monday' ? null : (day as NonNullable<Settings['weekStart']>) }),
    })}
    ${selectField({
      label: say(designerMessages, 'designer.fiscal-year-start'),
      value: String(fiscalYearStart),
      choices: Array.from({ length: 12 }, (_, month) => ({
        value: String(month + 1),
        label: monthName.format(new Date(Date.UTC(2025, month, 1))),
      })),
      choose: (month) => set({ fiscalYearStart: month === '1' ? null : Number(month) }),
    })}
    ${selectField({
      label: say(designerMessages, 'designer.currency'),
      value: currency,
      choices: CURRENCIES.map((code) => ({ value: code, label: code || say(designerMessages, 'designer.none') })),
      choose: (code) => set({ currency: code || null }),
    })}
  </div>`;
}
