import type { Id, Widget } from '@weir/schema';

/** The metrics of a widget that shows one or several. */
export function metricsOf(widget: Widget): readonly Id[] {
  return widget.metrics ?? (widget.metric === undefined ? [] : [widget.metric]);
}
