import {
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import { CHARTS, MONTHS, months, seriesNames, valuesOf } from '../figures.js';
import { boxesIn } from './places.js';
import type { Draw } from './page.js';

Chart.register(CategoryScale, Legend, LineController, LineElement, LinearScale, PointElement, Title, Tooltip);

/** On canvases, without animations and points. */
export const drawChartJs: Draw = async (place) => {
  const charts = boxesIn(place, CHARTS).map((box, chart) => {
    const canvas = document.createElement('canvas');
    box.append(canvas);
    return new Chart(canvas, {
      type: 'line',
      data: {
        labels: months.slice(0, MONTHS),
        datasets: valuesOf(chart, 0).map((data, series) => ({ label: seriesNames[series]!, data, pointRadius: 0 })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: { title: { display: true, text: `Chart ${chart}` } },
      },
    });
  });
  return async (round) => {
    charts.forEach((chart, at) => {
      valuesOf(at, round).forEach((data, series) => (chart.data.datasets[series]!.data = data));
      chart.update('none');
    });
  };
};
