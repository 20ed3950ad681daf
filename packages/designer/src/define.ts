import { WeirMetricTree } from '@weir/board';
import { define as defineBoard } from '@weir/board/define.js';
import { ExplanationView } from '@weir/board/explanation';
import { define as defineElement, defineUi, version } from '@weir/ui';
import { ArchiveDialog } from './archive/archive-dialog.js';
import { FunnelCanvas } from './canvas/funnel-canvas.js';
import { StageTools } from './clipboard/stage-tools.js';
import { WeirConditionEditor } from './conditions/weir-condition-editor.js';
import { FormulaBlocks } from './blocks/formula-blocks.js';
import { WeirFormulaEditor } from './formula/weir-formula-editor.js';
import { NumberField } from './fields/number-field.js';
import { TextRows } from './fields/text-rows.js';
import { WeirImport } from './import/index.js';
import { ExampleDialog } from './metrics/examples/example-dialog.js';
import { MetricIdDialog } from './metrics/form/id-dialog.js';
import { MetricForm } from './metrics/form/metric-form.js';
import { MetricStartDialog } from './metrics/start/start-dialog.js';
import { MetricRemoveDialog } from './metrics/form/remove-dialog.js';
import { WhereField } from './metrics/goals/where-field.js';
import { MetricList } from './metrics/list/metric-list.js';
import { MetricsPage } from './metrics/metrics-page.js';
import { MetricTreeView } from './metrics/tree/metric-tree-view.js';
import { FunnelOutline } from './outline/funnel-outline.js';
import { FunnelView } from './outline/funnel-view.js';
import { TargetDialog } from './outline/target-dialog.js';
import { CompareDialog } from './models/compare/compare-dialog.js';
import { DataForm } from './models/new/data-form.js';
import { NewFunnelDialog } from './models/new/new-funnel-dialog.js';
import { TakeForm } from './models/new/take-form.js';
import { TagsDialog } from './models/tags/tags-dialog.js';
import { SelectionPanel } from './panel/selection-panel.js';
import { ProblemList } from './problems/problem-list.js';
import { FunnelRail } from './rail/funnel-rail.js';
import { Palette } from './rail/palette.js';
import { ReplayDialog } from './replay/replay-dialog.js';
import { ReplayView } from './replay/replay-view.js';
import { VersionChoiceDialog } from './versions/view/choice-dialog.js';
import { VersionComparison } from './versions/view/comparison.js';
import { PublishDialog } from './versions/view/publish-dialog.js';
import { VersionsDialog } from './versions/view/versions-dialog.js';
import { WeirDesigner } from './weir-designer.js';
import { WeirFunnelEditor } from './weir-funnel-editor.js';
import { WeirMetricEditor } from './weir-metric-editor.js';

/**
 * Registers the designer's elements, and those that they are made with. To be called once the page wants them; calling it again does nothing.
 * @throws {WeirError} `elements/name-taken` when another version, or something that is not Weir's, has one of the names
 */
export function define(): void {
  defineUi();
  defineBoard();
  defineElement('weir-archive-dialog', ArchiveDialog, version);
  defineElement('weir-condition-editor', WeirConditionEditor, version);
  defineElement('weir-compare-dialog', CompareDialog, version);
  defineElement('weir-data-form', DataForm, version);
  defineElement('weir-designer', WeirDesigner, version);
  defineElement('weir-formula-blocks', FormulaBlocks, version);
  defineElement('weir-formula-editor', WeirFormulaEditor, version);
  defineElement('weir-example-dialog', ExampleDialog, version);
  defineElement('weir-explanation', ExplanationView, version);
  defineElement('weir-funnel-outline', FunnelOutline, version);
  defineElement('weir-funnel-view', FunnelView, version);
  defineElement('weir-target-dialog', TargetDialog, version);
  defineElement('weir-funnel-canvas', FunnelCanvas, version);
  defineElement('weir-funnel-editor', WeirFunnelEditor, version);
  defineElement('weir-funnel-rail', FunnelRail, version);
  defineElement('weir-import', WeirImport, version);
  // A board's page loads it on use; here it is beside every metric.
  defineElement('weir-metric-tree', WeirMetricTree, version);
  defineElement('weir-metric-tree-view', MetricTreeView, version);
  defineElement('weir-metric-editor', WeirMetricEditor, version);
  defineElement('weir-metric-form', MetricForm, version);
  defineElement('weir-metric-id-dialog', MetricIdDialog, version);
  defineElement('weir-metric-list', MetricList, version);
  defineElement('weir-metric-remove-dialog', MetricRemoveDialog, version);
  defineElement('weir-metric-start-dialog', MetricStartDialog, version);
  defineElement('weir-metrics-page', MetricsPage, version);
  defineElement('weir-new-funnel-dialog', NewFunnelDialog, version);
  defineElement('weir-number-field', NumberField, version);
  defineElement('weir-palette', Palette, version);
  defineElement('weir-problem-list', ProblemList, version);
  defineElement('weir-replay-dialog', ReplayDialog, version);
  defineElement('weir-replay-view', ReplayView, version);
  defineElement('weir-publish-dialog', PublishDialog, version);
  defineElement('weir-selection-panel', SelectionPanel, version);
  defineElement('weir-stage-tools', StageTools, version);
  defineElement('weir-tags-dialog', TagsDialog, version);
  defineElement('weir-take-form', TakeForm, version);
  defineElement('weir-text-rows', TextRows, version);
  defineElement('weir-version-choice-dialog', VersionChoiceDialog, version);
  defineElement('weir-version-comparison', VersionComparison, version);
  defineElement('weir-versions-dialog', VersionsDialog, version);
  defineElement('weir-where-field', WhereField, version);
}

declare global {
  interface HTMLElementTagNameMap {
    'weir-archive-dialog': ArchiveDialog;
    'weir-condition-editor': WeirConditionEditor;
    'weir-compare-dialog': CompareDialog;
    'weir-data-form': DataForm;
    'weir-designer': WeirDesigner;
    'weir-formula-blocks': FormulaBlocks;
    'weir-formula-editor': WeirFormulaEditor;
    'weir-example-dialog': ExampleDialog;
    'weir-explanation': ExplanationView;
    'weir-funnel-canvas': FunnelCanvas;
    'weir-funnel-editor': WeirFunnelEditor;
    'weir-funnel-outline': FunnelOutline;
    'weir-funnel-rail': FunnelRail;
    'weir-funnel-view': FunnelView;
    'weir-import': WeirImport;
    'weir-metric-tree-view': MetricTreeView;
    'weir-metric-editor': WeirMetricEditor;
    'weir-metric-form': MetricForm;
    'weir-metric-id-dialog': MetricIdDialog;
    'weir-metric-list': MetricList;
    'weir-metric-remove-dialog': MetricRemoveDialog;
    'weir-metric-start-dialog': MetricStartDialog;
    'weir-metrics-page': MetricsPage;
    'weir-new-funnel-dialog': NewFunnelDialog;
    'weir-number-field': NumberField;
    'weir-palette': Palette;
    'weir-problem-list': ProblemList;
    'weir-replay-dialog': ReplayDialog;
    'weir-replay-view': ReplayView;
    'weir-publish-dialog': PublishDialog;
    'weir-selection-panel': SelectionPanel;
    'weir-target-dialog': TargetDialog;
    'weir-tags-dialog': TagsDialog;
    'weir-take-form': TakeForm;
    'weir-text-rows': TextRows;
    'weir-version-choice-dialog': VersionChoiceDialog;
    'weir-version-comparison': VersionComparison;
    'weir-versions-dialog': VersionsDialog;
    'weir-where-field': WhereField;
  }
}
