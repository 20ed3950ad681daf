import type { Formula, Id, Metric, NumberFormat, Target, Text } from '@weir/schema';
import { makeId } from '../ids.js';
import { referencesToMetric } from '../references.js';
import { anyWording, withText } from '../texts.js';
import { assign, assignList, command, copyOf, metricIn } from './command.js';

export interface MetricRef {
  readonly metric: Id;
}

export const metricCommands = {
  'metric/add': command<{ title: Text; formula: Formula }>({
    needs: 'document',
    edit(draft, { title, formula }, context) {
      const id = makeId(anyWording(title), 'metric', context.taken('metrics'));
      (draft.metrics ??= []).push({ id, title, formula });
      return { metric: id };
    },
  }),

  'metric/set-title': command<MetricRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'metric',
    edit(draft, { metric: id, locale, title, plainIs }) {
      const metric = metricIn(draft, id);
      assign(metric, 'title', withText(metric.title, locale, title, plainIs));
    },
    coalesceKey: ({ metric, locale }) => `metric/set-title ${metric} ${locale}`,
  }),

  'metric/set-description': command<MetricRef & { locale: string; description: string; plainIs?: string }>({
    needs: 'metric',
    edit(draft, { metric: id, locale, description, plainIs }) {
      const metric = metricIn(draft, id);
      assign(metric, 'description', withText(metric.description, locale, description, plainIs) || undefined);
    },
    coalesceKey: ({ metric, locale }) => `metric/set-description ${metric} ${locale}`,
  }),

  'metric/set-formula': command<MetricRef & { formula: Formula }>({
    needs: 'metric',
    edit(draft, { metric, formula }) {
      assign(metricIn(draft, metric), 'formula', formula);
    },
    coalesceKey: ({ metric }) => `metric/set-formula ${metric}`,
  }),

  'metric/set-kind': command<MetricRef & { kind: NonNullable<Metric['kind']> | null }>({
    needs: 'metric',
    edit(draft, { metric, kind }) {
      assign(metricIn(draft, metric), 'kind', kind ?? undefined);
    },
  }),

  /** Only what is given changes; null takes it away. */
  'metric/set-format': command<
    MetricRef & { changes: { readonly [Key in 'style' | 'digits' | 'notation']?: NumberFormat[Key] | null } }
  >({
    needs: 'metric',
    edit(draft, { metric: id, changes }) {
      const metric = metricIn(draft, id);
      const format: NumberFormat = { ...metric.format };
      if (changes.style !== undefined) assign(format, 'style', changes.style ?? undefined);
      if (changes.digits !== undefined) assign(format, 'digits', changes.digits ?? undefined);
      if (changes.notation !== undefined) assign(format, 'notation', changes.notation ?? undefined);
      assign(metric, 'format', Object.keys(format).length > 0 ? format : undefined);
    },
    coalesceKey: ({ metric, changes }) => `metric/set-format ${metric} ${Object.keys(changes).join(' ')}`,
  }),

  'metric/set-good': command<MetricRef & { good: NonNullable<Metric['good']> | null }>({
    needs: 'metric',
    edit(draft, { metric, good }) {
      assign(metricIn(draft, metric), 'good', good ?? undefined);
    },
    coalesceKey: ({ metric }) => `metric/set-good ${metric}`,
  }),

  /** The target that holds for everybody (no `where`, no dates): its value and grain; null takes it away. Others stay. */
  'metric/set-target': command<MetricRef & { target: Pick<Target, 'value' | 'grain'> | null }>({
    needs: 'metric',
    edit(draft, { metric: id, target }) {
      const metric = metricIn(draft, id);
      const targets = [...(metric.targets ?? [])];
      const place = targets.findIndex(isGeneralTarget);
      const { grain: _grain, ...rest } = targets[place] ?? { value: 0 };
      if (target) targets.splice(place < 0 ? 0 : place, place < 0 ? 0 : 1, { ...rest, ...target });
      else if (place >= 0) targets.splice(place, 1);
      assignList(metric, 'targets', targets);
    },
    coalesceKey: ({ metric }) => `metric/set-target ${metric}`,
  }),

  /** A metric that another one, a widget or an insight names is archived. */
  'metric/delete': command<MetricRef>({
    needs: 'metric',
    edit(draft, { metric: id }) {
      const metric = metricIn(draft, id);
      if (referencesToMetric(draft, id).length > 0) metric.archived = true;
      else assignList(draft, 'metrics', draft.metrics?.filter((each) => each.id !== id) ?? []);
      return { metric: null };
    },
  }),

  'metric/restore': command<MetricRef>({
    needs: 'metric',
    edit(draft, { metric }) {
      delete metricIn(draft, metric).archived;
      return { metric };
    },
  }),

  'metric/duplicate': command<MetricRef & { title: Text }>({
    needs: 'metric',
    edit(draft, { metric: original, title }, context) {
      const { archived: _archived, ...kept } = copyOf(metricIn(draft, original));
      const copy: Metric = { ...kept, id: makeId(anyWording(title), 'metric', context.taken('metrics')), title };
      const place = draft.metrics?.findIndex(({ id }) => id === original) ?? -1;
      draft.metrics?.splice(place + 1, 0, copy);
      return { metric: copy.id };
    },
  }),
};

/** Holds for every group and at any time. */
export function isGeneralTarget({ where, from, to }: Target): boolean {
  return where === undefined && from === undefined && to === undefined;
}
