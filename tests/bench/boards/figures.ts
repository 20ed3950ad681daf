/** How many charts a board of the bench has, of how many lines of how many months each. */
export const CHARTS = 24;
export const SERIES = 3;
export const MONTHS = 24;

/** Values of each chart: by series, by month. Another round has others. */
export function valuesOf(chart: number, round: number): number[][] {
  return Array.from({ length: SERIES }, (_, series) =>
    Array.from({ length: MONTHS }, (_, month) =>
      Math.round(1000 * (series + 1) + 400 * Math.sin((month + chart * 3 + round * 5) / (3 + series)) + 20 * month),
    ),
  );
}

/** First days of the months, ISO 8601, and of the month after the last. */
export const months: readonly string[] = Array.from({ length: MONTHS + 1 }, (_, month) =>
  new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10),
);

export const seriesNames: readonly string[] = ['East', 'North', 'South'];
