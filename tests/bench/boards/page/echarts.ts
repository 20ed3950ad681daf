import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { CHARTS, MONTHS, months, seriesNames, valuesOf } from '../figures.js';
import { boxesIn } from './places.js';
import type { Draw } from './page.js';

use([GridComponent, LegendComponent, LineChart, SVGRenderer, TitleComponent, TooltipComponent]);

/** In SVG, without animations and points. */
export const drawECharts: Draw = async (place) => {
  const series = (chart: number, round: number) =>
    valuesOf(chart, round).map((data, at) => ({ type: 'line', name: seriesNames[at], data, showSymbol: false }));
  const charts = boxesIn(place, CHARTS).map((box, chart) => {
    const drawn = init(box, null, { renderer: 'svg' });
    drawn.setOption({
      animation: false,
      title: { text: `Chart ${chart}` },
      legend: {},
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months.slice(0, MONTHS) },
      yAxis: { type: 'value' },
      series: series(chart, 0),
    });
    return drawn;
  });
  return async (round) => charts.forEach((chart, at) => chart.setOption({ series: series(at, round) }));
};
