import { makeExample } from './moves.js';
import type { DemoLocale } from './state.js';
import { exampleDocument } from './state.js';
import type { Progress } from './notice.js';
import { context, dataOf } from './workspace.js';

const ZONE = 'Asia/Shanghai';

/** Makes the example's data, and keeps them, unless that was done today: the board is always about the last two years. */
export async function ensureExample(locale: DemoLocale, onProgress: (progress: Progress) => void): Promise<void> {
  const adapter = dataOf(exampleDocument);
  const today = dateIn(ZONE, new Date());
  const imported = await adapter.imported({ context });
  if (imported && dateIn(ZONE, new Date(imported.importedAt)) === today) return;

  onProgress({ text: 'loading.make' });
  await nextFrame();
  await makeExample(adapter, today, locale, {
    context,
    onProgress: (done, of) => onProgress({ text: 'loading.keep', ...(of > 0 ? { share: done / of } : {}) }),
  });
}

/** The calendar date of an instant in a zone, ISO. */
export function dateIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}`;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
