import type { Board, Id, Metric, Text, WeirDocument } from '@weir/schema';

/** The document with some of its parts replaced. */
export function withBoard(document: WeirDocument, board: Board): WeirDocument {
  return { ...document, boards: [board] };
}

/** One metric reads a field that there is not: its widgets say so, and the others show their figures. */
export function withBrokenMetric(document: WeirDocument, id: Id): WeirDocument {
  const metrics = document.metrics?.map((metric): Metric =>
    metric.id === id ? { ...metric, formula: { sum: ['deals', { var: 'amonut' }] } } : metric,
  );
  return { ...document, ...(metrics && { metrics }) };
}

const lengthened: Text = {
  en: ' of the companies that were met at a trade fair in the last two years and have not been called back',
  'zh-CN': '（过去两年内在展会上结识、但至今尚未回访的企业客户）',
};

/** Titles as long as people make them, and a word that cannot be broken. */
export function withLongNames(document: WeirDocument): WeirDocument {
  return {
    ...document,
    title: longer(document.title),
    datasets:
      document.datasets?.map((dataset) => ({
        ...dataset,
        fields: dataset.fields.map((field) => ({
          ...field,
          ...(field.values && { values: field.values.map((value) => ({ ...value, title: longer(value.title) })) }),
        })),
      })) ?? [],
    dimensions: document.dimensions?.map((dimension) => ({ ...dimension, title: longer(dimension.title) })) ?? [],
    funnels:
      document.funnels?.map((funnel) => ({
        ...funnel,
        title: longer(funnel.title),
        stages: funnel.stages.map((stage) => ({ ...stage, title: longer(stage.title) })),
      })) ?? [],
    metrics: document.metrics?.map((metric) => ({ ...metric, title: longer(metric.title) })) ?? [],
    boards:
      document.boards?.map((board) => ({
        ...board,
        widgets: board.widgets.map((widget) => ({ ...widget, ...(widget.title && { title: longer(widget.title) }) })),
      })) ?? [],
  };
}

function longer(title: Text | undefined): Text {
  const texts = typeof title === 'object' ? title : { en: title ?? '', 'zh-CN': title ?? '' };
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [
      locale,
      `${text}${typeof lengthened === 'object' ? lengthened[locale] : lengthened}`,
    ]),
  );
}
