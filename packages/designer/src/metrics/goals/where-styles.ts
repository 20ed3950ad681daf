import { css } from 'lit';

export const whereStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  weir-popover {
    display: block;
  }
  button.field {
    inline-size: 100%;
    cursor: pointer;
  }
  .plain {
    line-height: var(--_weir-field);
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    inline-size: 268px;
    max-inline-size: 100%;
  }
  .dimension {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 4px;
  }
  .dates {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
  }
`;
