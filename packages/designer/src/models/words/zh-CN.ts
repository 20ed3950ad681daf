import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** The same in Simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'model.new': '新建漏斗',
  'model.back': '返回',
  'model.add': '添加漏斗',
  'model.add-several': `{ $count ->
    [0] 添加漏斗
    [one] 添加漏斗
   *[other] 添加 { $count } 个漏斗
  }`,
  'model.blank': '空白',
  'model.blank-about': '从空白画布开始，逐个添加阶段。',
  'model.from-data': '从数据生成',
  'model.from-data-about': '按记录实际经过的阶段生成，并给出数量。',
  'model.ways': '现成模板',
  'model.find': '查找模板',
  'model.nothing-found': '没有与“{ $search }”匹配的内容。',
  'model.stages': `{ $count ->
   *[other] { $count } 个阶段
  }`,
  'model.broken-template': '无法读取此模板：{ $reason }',
  'model.picture-of': '{ $funnel }的阶段：{ $stages }',

  'model.funnels': '漏斗',
  'model.data': '数据',
  'model.data-hint': '若已有数据表达同样内容，请选择它：规则与公式将改用其字段。',
  'model.bring': '作为新数据集',
  'model.data-for': '{ $dataset }所用数据',
  'model.fields-agree': `{ $count ->
   *[other] { $count } 个字段全部匹配
  }`,
  'model.fields-missing': `{ $missing ->
   *[other] { $count } 个字段中缺少 { $missing } 个
  }`,
  'model.fields': '字段',
  'model.field-for': '{ $field }对应的字段',
  'model.add-field': '添加此字段',
  'model.not-connected': '数据源中还没有它。',
  'model.connected': '数据源中已有它。',
  'model.with-metrics': '指标',
  'model.no-metrics': '模板中没有与之相关的指标。',
  'model.with-boards': '看板',
  'model.with-insights': '建议',
  'model.board-cards': '{ $board }，{ $count } 张卡片',
  'model.all': '全选',
  'model.none': '全不选',
  'model.notes': '须知',
  'model.note.hand-off-left': '“{ $from }”本应移交到“{ $to }”，但文档中没有该漏斗。以后添加它时，移交会一并带上。',
  'model.note.hand-off-added': '“{ $from }”将移交到“{ $to }”。',
  'model.note.dataset-added': '数据集“{ $title }”是新的（{ $id }）：接入数据后才会有数字。',
  'model.note.fields-added': '已添加到“{ $title }”：{ $fields }。',
  'model.note.metrics-kept': `{ $count ->
   *[other] { $count } 个指标文档中已有。
  }`,
  'model.note.currency': '模板金额为 { $theirs }，文档为 { $own }：请检查规则中的金额。',

  'model.name': '名称',
  'model.name-from-data': '{ $dataset }（按{ $field }）',
  'model.dataset': '数据集',
  'model.stage-field': '阶段所在字段',
  'model.entity': '流转对象',
  'model.each-row': '每一行',
  'model.date': '进入时间',
  'model.no-data': '此处未连接数据。',
  'model.no-data-hint': '应用为设计器提供数据源后，即可从数据生成漏斗。',
  'model.no-fields': '没有哪个数据集含有可作为阶段的字段。',
  'model.no-fields-hint': '需要一个取值较少的文本字段，以及一个日期。',
  'model.looking': '正在查看数据…',
  'model.no-values': '该字段没有值。',
  'model.too-many': '该字段的值超过 { $most } 个，不会是阶段。请选择其他字段。',
  'model.retry': '重试',
  'model.found': `{ $entities ->
   *[other] { $entities } 条记录
  }，{ $rows ->
   *[other] { $rows } 行
  }`,
  'model.rows-without': `{ $count ->
   *[other] { $count } 行未写明阶段
  }`,
  'model.excluded': `{ $count ->
   *[other] { $count } 行没有日期或记录
  }`,
  'model.order-unseen': '数据中每条记录只有当前状态，看不出先后。请核对顺序以及各阶段的去向。',
  'model.stage': '阶段',
  'model.take-stage': '采用{ $stage }',
  'model.kind': '类型',
  'model.kind-of': '{ $stage }的类型',
  'model.name-of': '{ $stage }的名称',
  'model.rows': '行数',
  'model.were-there': '到过',
  'model.went-on': '之后',
  'model.goes-to': '{ $stage } { $share }',
  'model.stays': '无后续',
  'model.common-ways': '最常见的路径',
  'model.went-so': `{ $count ->
   *[other] { $count } 条记录走过
  }`,
  'model.none-taken': '请至少勾选一个阶段。',

  'model.tags': '标签',
  'model.tag-filter': '仅“{ $tag }”',
  'model.more-tags': '+{ $count }',
  'model.actions-of': '{ $funnel }的操作',
  'model.duplicate': '创建副本',
  'model.copy-of': '{ $title }（副本）',
  'model.edit-tags': '标签…',
  'model.compare': '对比…',
  'model.archive': '归档',
  'model.restore': '恢复',
  'model.delete': '删除',
  'model.move-up': '上移',
  'model.move-down': '下移',
  'model.moved': '{ $funnel }现在是第 { $place } 个，共 { $count } 个。',
  'model.drag-hint': '拖动可移动，或按 Alt 加方向键',
  'model.nothing-tagged': '没有带此标签且匹配的漏斗。',

  'model.tags-of': '{ $funnel }的标签',
  'model.tags-hint': '可在列表中按标签查找漏斗。标签不分语言。',
  'model.new-tag': '新标签',
  'model.add-tag': '添加',
  'model.remove-tag': '移除“{ $tag }”',
  'model.known-tags': '其他漏斗已用',
  'model.no-tags': '还没有标签。',

  'model.custom': '本应用的设置',
  'model.custom-none': '无',
  'model.custom-fault': `{ $fault ->
    [missing] 此项必填。
    [choice] 请从列表中选择。
    [below] 至少为 { $limit }。
    [above] 至多为 { $limit }。
    [length] 至多 { $limit } 个字符。
    [pattern] 不符合要求的格式。
   *[other] 类型与要求不符。
  }`,

  'model.compare-title': '对比漏斗',
  'model.first-funnel': '第一个漏斗',
  'model.second-funnel': '第二个漏斗',
  'model.swap': '交换',
  'model.only-one': '只有一个漏斗：再建一个即可对比。',
  'model.reached': '到达',
  'model.conversion': '上一步转化',
  'model.median-days': '中位天数',
  'model.probability': '赢率',
  'model.not-there': '没有此阶段',
  'model.total-entities': '进入',
  'model.total-won': '赢单',
  'model.total-win-rate': '赢单率',
  'model.figures-loading': '正在查询数字…',
  'model.figures-none': '没有数据时仅对比图形。',
  'model.figures-failed': '未能取得数字。',
  'model.differs': '不同',
};
