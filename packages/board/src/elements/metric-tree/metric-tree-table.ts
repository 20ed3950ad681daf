import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TreeNode } from '../../figure/metric-tree/tree.js';
import { visibleRows } from '../../figure/metric-tree/visible.js';
import type { TreeWords } from '../../words/tree/tree-words.js';

/** Every node of the tree, nothing folded, each below what it is a part or a driver of. */
export function renderTreeTable(words: TreeWords, tree: TreeNode, title: string): TemplateResult {
  const rows = visibleRows(tree, new Set());
  const hasDrivers = rows.some(({ node }) => node.link === 'driver');
  const { earlier, heads } = words;
  return html`<div class="sheet" tabindex="0" role="region" aria-label=${title}>
    <table class="table lined">
      <thead>
        <tr>
          <th scope="col">${heads.figure}</th>
          <th scope="col">${heads.relation}</th>
          <th scope="col" class="end">${heads.value}</th>
          ${
            earlier === null
              ? nothing
              : html`<th scope="col" class="end">${earlier}</th>
                  <th scope="col" class="end">${heads.change}</th>
                  <th scope="col" class="end">${heads.contributes}</th>`
          }
          ${
            hasDrivers
              ? html`<th scope="col" class="end">r</th>
                  <th scope="col" class="end">n</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ node, above, level }) => {
          const cells = words.cells(node, above?.node ?? null);
          return html`<tr>
            <th scope="row" .style=${`--_level: ${level - 1}`}>
              <bdi class="indented" title=${words.name(node)}>${words.name(node)}</bdi>
            </th>
            <td>
              ${words.relation(node, above?.node ?? null)}${
                above ? html`<span class="visually-hidden">, ${words.below(above.node)}</span>` : nothing
              }
            </td>
            <td class="end" title=${cells.why || nothing}><bdi>${cells.value}</bdi></td>
            ${
              earlier === null
                ? nothing
                : html`<td class="end"><bdi>${cells.before}</bdi></td>
                    <td class="end ${cells.tone}"><bdi>${cells.change}</bdi></td>
                    <td class="end"><bdi>${cells.contribution}</bdi></td>`
            }
            ${
              hasDrivers
                ? html`<td class="end"><bdi>${cells.r}</bdi></td>
                    <td class="end"><bdi>${cells.n}</bdi></td>`
                : nothing
            }
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
