import type { WeirBoard, WidgetState } from '@weir/board';
import type { MetricsAnswer } from '@weir/query';

class Gauge extends HTMLElement {
  set state(state: WidgetState) {
    const share = state.status === 'ready' ? (state.drawn.answer as MetricsAnswer).metrics['win_rate']?.total : null;
    this.textContent = share == null ? '–' : `${Math.round(Number(share) * 100)} %`;
  }
}

export function embedGauge(board: WeirBoard): void {
  if (!customElements.get('acme-gauge')) customElements.define('acme-gauge', Gauge);
  const question = (_widget: unknown, { range }: { range: object }) => ({ metrics: ['win_rate'], range });
  board.widgetTypes = [{ type: 'gauge', element: 'acme-gauge', question }]; // "type": "gauge" in the document
}
