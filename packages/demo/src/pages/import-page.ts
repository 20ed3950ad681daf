import type { WeirImportEvent } from '@weir/designer';
import { define } from '@weir/designer/define.js';
import { isWeirError } from '@weir/schema';
import { crmTemplate } from '@weir/templates';
import { importedDocument } from '../state.js';
import { context, dataOf, store } from '../workspace.js';
import type { ChangeState, Page } from './page.js';

/** Takes files in: their data goes into this browser, a template makes a board of them. */
export function importPage(changeState: ChangeState): Page {
  define();
  const element = document.createElement('div');
  element.className = 'import';
  const importer = document.createElement('weir-import');
  element.append(importer);
  importer.addEventListener('weir-import', (event) => event.waitUntil(keep(event, changeState)));
  return {
    element,
    async show({ locale, theme }) {
      importer.locale = locale;
      importer.theme = theme;
    },
  };
}

async function keep({ result, progress }: WeirImportEvent, changeState: ChangeState): Promise<void> {
  const { columns, datasets, mapping } = result;
  await dataOf(importedDocument).import(columns, { context, onProgress: progress });
  const made = mapping
    ? crmTemplate({ ...mapping, id: importedDocument })
    : {
        weir: 1 as const,
        id: importedDocument,
        title: { en: 'Imported data', 'zh-CN': '导入的数据' },
        datasets: [...datasets],
      };
  const draft = await store.saveDraft(made, { context, ifRevision: await newestRevision() });
  await store.publish(importedDocument, { context, ifRevision: draft.revision });
  changeState({ page: mapping ? 'board' : 'design', document: importedDocument, board: null, view: null });
}

/** Null when nothing was imported before. */
async function newestRevision(): Promise<string | null> {
  try {
    return (await store.load(importedDocument, { context })).revision;
  } catch (error) {
    if (isWeirError(error) && error.code === 'store/not-found') return null;
    throw error;
  }
}
