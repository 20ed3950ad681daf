import type { Id } from '@weir/schema';
import { assignList, command, itemAt, metricIn, moveItem } from './command.js';
import type { MetricRef } from './metric-commands.js';

/** Metrics that are believed to be causes. */
export const driverCommands = {
  /** Nothing changes when it is there already, or is the metric itself. */
  'driver/add': command<MetricRef & { driver: Id }>({
    needs: 'metric',
    edit(draft, { metric: id, driver }) {
      metricIn(draft, driver);
      const metric = metricIn(draft, id);
      if (driver !== id && !metric.drivers?.includes(driver)) (metric.drivers ??= []).push(driver);
    },
  }),

  'driver/move': command<MetricRef & { index: number; to: number }>({
    needs: 'metric',
    edit(draft, { metric, index, to }) {
      const { drivers } = metricIn(draft, metric);
      itemAt(drivers, index, 'driver');
      if (index !== to && drivers) moveItem(drivers, index, to);
    },
  }),

  'driver/delete': command<MetricRef & { index: number }>({
    needs: 'metric',
    edit(draft, { metric: id, index }) {
      const metric = metricIn(draft, id);
      itemAt(metric.drivers, index, 'driver');
      assignList(metric, 'drivers', metric.drivers?.toSpliced(index, 1) ?? []);
    },
  }),
};
