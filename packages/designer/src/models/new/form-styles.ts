import { css } from 'lit';

/** What a new funnel is asked about: sections under each other. */
export const formStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .form,
  section {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .form {
    gap: 20px;
  }
  .lead {
    color: var(--_weir-text-muted);
  }
  h3,
  legend {
    padding: 0;
    font-weight: var(--_weir-weight-strong);
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .heading h3 {
    flex: 1;
  }
  .drawing {
    display: block;
    padding: 8px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .large.drawing {
    block-size: 180px;
  }
  .funnels {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .funnels legend {
    margin-block-end: 8px;
  }
  .funnel .drawing {
    block-size: 96px;
  }
  .datasets {
    display: grid;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
  }
  .datasets > li {
    padding: 8px 12px;
  }
  .datasets > li:not(:last-child) {
    border-block-end: 1px solid var(--_weir-border);
  }
  .dataset {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 4px 12px;
  }
  .fields {
    margin-block-start: 6px;
  }
  summary {
    min-block-size: 24px;
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    cursor: pointer;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    align-items: center;
    gap: 4px 12px;
    padding-block: 4px;
  }
  .metrics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    gap: 0 16px;
  }
  .check {
    min-inline-size: 0;
  }
  .notes,
  .paths {
    display: grid;
    gap: 6px;
  }
  .notes li,
  .note {
    display: flex;
    gap: 8px;
    color: var(--_weir-text-muted);
  }
  :is(.notes li, .note) > .weir-icon {
    flex: none;
    margin-block-start: 3px;
    color: var(--_weir-text-subtle);
  }
  .sources {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px 12px;
  }
  .sources .name {
    grid-column: 1 / -1;
  }
  [aria-live] {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .stages {
    table-layout: fixed;
  }
  .stages :is(th, td):nth-child(1) {
    inline-size: 28px;
    padding-inline: 0;
  }
  .stages :is(th, td):nth-child(3) {
    inline-size: 136px;
  }
  .stages :is(th, td):nth-child(4),
  .stages :is(th, td):nth-child(5) {
    inline-size: 76px;
  }
  .stages :is(th, td):nth-child(6) {
    inline-size: 33%;
    padding-inline-end: 0;
  }
  .table.stages tbody :is(td, th) {
    block-size: 40px;
    background: none;
  }
  .stages input[type='checkbox'] {
    display: block;
    inline-size: 16px;
    block-size: 16px;
  }
  .stages .then {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
    white-space: normal;
  }
  .left td {
    color: var(--_weir-text-subtle);
  }
  .paths {
    padding: 0;
    list-style: none;
  }
  .paths li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 4px;
  }
  .paths li:not(:last-child) {
    border-block-end: 1px solid var(--_weir-border);
  }
  .shapes {
    display: grid;
    gap: 8px;
  }
  .shapes span {
    block-size: 32px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 48px 16px;
    text-align: center;
  }
  .empty .weir-icon {
    color: var(--_weir-text-subtle);
  }
  @container (max-width: 560px) {
    .sources {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .dataset {
      grid-template-columns: minmax(0, 1fr);
    }
    .stages,
    .stages :is(tbody, tr) {
      display: block;
    }
    .stages thead {
      display: none;
    }
    .stages tr {
      display: grid;
      grid-template-columns: 28px minmax(0, 1.4fr) minmax(0, 1fr);
      align-items: center;
      padding-block: 6px;
      border-block-end: 1px solid var(--_weir-border);
    }
    .table.stages.lined tbody td {
      inline-size: auto;
      block-size: auto;
      min-block-size: 0;
      padding: 2px 4px 2px 0;
      border: 0;
    }
    .table.stages.lined tbody tr:not(:last-child) td {
      border: 0;
    }
    .table.stages td:nth-child(4) {
      display: none;
    }
    .table.stages td:nth-child(5) {
      grid-column: 2;
      text-align: start;
    }
    .table.stages td:nth-child(6) {
      grid-column: 3;
    }
  }
`;
