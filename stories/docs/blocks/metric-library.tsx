import { Markdown } from '@storybook/addon-docs/blocks';
import { metricTopics } from '@weir/templates';
import { entryOf, inLanguage, metricOf } from '../facts/metrics.js';

/** Storybook gives its type to paragraphs only. */
const summaryStyle = { font: '14px/2 "Nunito Sans", sans-serif', color: '#2e3438', cursor: 'pointer' };

/** Every metric of the library, by what it is about: what it means, its formula, and the examples that test it. */
export function MetricLibrary() {
  return (
    <>
      {metricTopics.map(({ title, description, metrics }) => (
        <section key={inLanguage(title, 'en')}>
          <Markdown>{`## ${inLanguage(title, 'en')} ${inLanguage(title, 'zh-CN')}\n\n${inLanguage(description, 'en')}`}</Markdown>
          {metrics.map((id) => (
            <MetricEntry key={id} id={id} />
          ))}
        </section>
      ))}
    </>
  );
}

function MetricEntry({ id }: { readonly id: string }) {
  const metric = metricOf(id);
  return (
    <details id={id}>
      <summary style={summaryStyle}>
        <strong>{inLanguage(metric.title, 'en')}</strong> <span lang="zh-CN">{inLanguage(metric.title, 'zh-CN')}</span>{' '}
        <code>{id}</code>
      </summary>
      <div style={{ overflowX: 'auto' }}>
        <Markdown>{entryOf(metric)}</Markdown>
      </div>
    </details>
  );
}
