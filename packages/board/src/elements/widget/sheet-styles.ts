import { tableStyles } from '@weir/ui';
import { css } from 'lit';

/** A chart as a table, which is scrolled within its card. */
export const sheetStyles = [
  tableStyles,
  css`
    .sheet {
      flex: 1;
      overflow: auto;
      margin-block-end: 8px;
    }
    .sheet .table tbody tr:last-child :is(th, td) {
      border-block-end: 0;
    }
  `,
];
