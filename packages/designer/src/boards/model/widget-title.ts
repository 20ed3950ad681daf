import type { WeirDocument, Widget } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { metricsShown } from '../../editor/index.js';

/** What a card is called: by itself, or after what it shows; else what its type is called. */
export function widgetTitle(document: WeirDocument, widget: Widget, localizer: Localizer, type: string): string {
  const own = localizer.text(widget.title);
  if (own) return own;
  const [id] = metricsShown(widget);
  const metric = document.metrics?.find((each) => each.id === id);
  const funnel = document.funnels?.find((each) => each.id === widget.funnel);
  const shown = widget.funnel !== undefined && !metric ? funnel : (metric ?? funnel);
  return (shown && (localizer.text(shown.title) || shown.id)) || type;
}
