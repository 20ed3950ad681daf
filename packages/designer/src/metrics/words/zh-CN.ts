import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  // The list
  'metric.metrics': '指标',
  'metric.find': '查找指标',
  'metric.nothing-found': '没有与“{ $search }”匹配的内容。',
  'metric.group': `{ $group ->
    [result] 结果
    [behavior] 行为
    [capability] 能力
    [archived] 已归档
   *[other] 未说明类型
  }`,
  'metric.unfinished': '未完成',
  'metric.has-errors': '有错误',
  'metric.new': '新建指标',
  'metric.choose': '请选择指标',
  'metric.no-metrics': '还没有指标',
  'metric.hint': '指标是基于数据的公式，带有名称和目标。',
  'metric.not-there': '文档中没有指标“{ $id }”。',

  // Names, and what can be done
  'metric.names': '名称与说明',
  'metric.edit-names': '编辑名称与说明',
  'metric.show-names': '各语言的名称与说明',
  'metric.name': '名称',
  'metric.description': '说明',
  'metric.missing-languages': '缺少{ $languages }',
  'metric.archived': '已归档',
  'metric.archived-note': '该指标已归档：选择指标时不再出现，已使用它的地方照常计算。',
  'metric.duplicate': '创建副本',
  'metric.copy-of': '{ $title }（副本）',
  'metric.change-id': '修改标识…',
  'metric.archive': '归档',
  'metric.restore': '恢复',
  'metric.delete': '删除',
  'metric.open': '打开',
  'metric.remove': '移除',
  'metric.remove-named': '移除“{ $name }”',
  'metric.retry': '重试',

  // Before it is renamed, archived or deleted
  'metric.id': '标识',
  'metric.id-hint': '公式通过标识引用指标。',
  'metric.change-id-now': '修改标识',
  'metric.follows': '有 { $count } 处使用它，将一并更新：',
  'metric.delete-question': '删除“{ $title }”？',
  'metric.archive-question': '归档“{ $title }”？',
  'metric.delete-hint': '没有地方使用它。它的标识不会再给其他指标。',
  'metric.archive-hint': '没有地方使用它。可以随时恢复。',
  'metric.cannot-delete': '有 { $count } 处使用它，因此不能删除。归档后这些地方照常计算：',
  'metric.archive-used': '有 { $count } 处使用它，这些地方照常计算：',

  // What it is
  'metric.kind': '类型',
  'metric.kind-choice': `{ $kind ->
    [result] 结果
    [behavior] 行为
    [capability] 能力
   *[none] 未说明
  }`,
  'metric.shown-as': '显示为',
  'metric.style-label': '样式',
  'metric.style': `{ $style ->
    [number] 数字
    [percent] 百分比
    [currency] 金额
   *[none] 依单位而定
  }`,
  'metric.digits': '小数位数',
  'metric.automatic': '自动',
  'metric.digit-count': `{ $count ->
    [0] 无小数
   *[other] { $count } 位小数
  }`,
  'metric.notation': '大数',
  'metric.notation-short': '缩写',
  'metric.notation-choice': `{ $notation ->
    [compact] 缩写：180 万
    [standard] 完整显示
   *[none] 视空间而定
  }`,
  'metric.format': `{ $count ->
    [one] { $first }
    [1] { $first }
    [2] { $first }，{ $second }
   *[other] { $first }，{ $second }，{ $third }
  }`,
  'metric.better-when': '更好的方向',
  'metric.good': `{ $good ->
    [higher] 越高越好
    [lower] 越低越好
    [band] 在区间内
   *[none] 未说明
  }`,
  'metric.band-from': '区间下限',
  'metric.band-to': '区间上限',

  // The formula
  'metric.formula': '公式',
  'metric.errors': '{ $count } 个错误',
  'metric.warnings': '{ $count } 个警告',

  // Targets and benchmarks
  'metric.goals': '目标与基准',
  'metric.no-goals': '还没有要达到的目标，也没有可比较的基准。',
  'metric.targets': '目标',
  'metric.target': '目标',
  'metric.target-number': '目标 { $number }',
  'metric.delete-target': '删除目标 { $number }',
  'metric.each': '每',
  'metric.where': '范围',
  'metric.grain': `{ $grain ->
    [day] 天
    [week] 周
    [month] 月
    [quarter] 季度
   *[year] 年
  }`,
  'metric.whole-range': '合计',
  'metric.everywhere': '全部',
  'metric.everywhere-hint': '适用于全部。',
  'metric.where-is': '{ $dimension }为{ $value }',
  'metric.and-also': '{ $first }，{ $second }',
  'metric.add-dimension': '仅适用于…',
  'metric.choose-value': '请选择值',
  'metric.from': '从',
  'metric.until': '到',
  'metric.benchmarks': '基准',
  'metric.benchmark': '基准',
  'metric.benchmark-number': '基准 { $number }',
  'metric.about-benchmark': '基准 { $number } 的更多信息',
  'metric.delete-benchmark': '删除基准 { $number }',
  'metric.peers': '同行数',
  'metric.label': '标签',
  'metric.source': '来源',
  'metric.link': '链接',
  'metric.date': '日期',
  'metric.value-now': '当前 { $value }',
  'metric.value-in': '{ $period } { $value }',
  'metric.target-at': '目标 { $value }',
  'metric.benchmark-at': '基准 { $value }',

  // Examples
  'metric.examples': '示例',
  'metric.example': '示例',
  'metric.example-number': '示例 { $number }',
  'metric.example-name': '说明什么',
  'metric.no-examples': '还没有示例。示例给出几行数据，并说明应得出的结果。',
  'metric.pass-count': '{ $count } 个通过',
  'metric.fail-count': '{ $count } 个未通过',
  'metric.given': '给定',
  'metric.expect': '预期',
  'metric.got': '实际',
  'metric.outcome': '结果',
  'metric.missing': '缺失',
  'metric.boolean': `{ $value ->
    [true] 是
   *[false] 否
  }`,
  'metric.status': `{ $status ->
    [passed] 通过
    [failed] 未通过
    [error] 无法计算
   *[unsupported] 未运行
  }`,
  'metric.came-out': '预期 { $expected }，实际为 { $actual }。',
  'metric.explain': '解释',
  'metric.hide-explanation': '收起解释',
  'metric.examples-unsupported': '该数据源无法运行示例，预期结果会保留。',
  'metric.examples-no-data': '有数据源后才会运行示例，预期结果会保留。',
  'metric.examples-mend-first': '公式可以计算后才会运行示例。',
  'metric.rows-of': '{ $dataset }：{ $count }',
  'metric.nothing-given': '没有数据行',
  'metric.reads-nothing': '公式不读取数据行。',
  'metric.row': '数据行',
  'metric.row-count': `{ $count ->
    [0] 没有数据行
   *[other] { $count } 行
  }`,
  'metric.cell': '{ $field }，第 { $row } 行',
  'metric.delete-row': '删除第 { $row } 行',
  'metric.no-value': '无值',
  'metric.to-before': '到（不含）',
  'metric.as-of': '截至',
  'metric.as-of-default': '全部已发生之后',
  'metric.expect-missing': '预期没有值',

  // Drivers
  'metric.drivers': '推测的驱动因素',
  'metric.driver': '驱动因素',
  'metric.no-drivers': '还没有推测会影响它的指标。',
  'metric.hypothesis': '假设',
  'metric.correlation': `r = { $r }，{ $grain ->
    [week] { $n } 周
   *[month] { $n } 个月
  }`,
  'metric.move-earlier': '前移',
  'metric.move-later': '后移',

  // Its figures
  'metric.figures': '数值',
  'metric.live-value': '实时值',
  'metric.no-data': '没有数据源，因此没有数值。',
  'metric.no-figures': '没有它的数值。',
  'metric.mend-first': '公式可以计算后才会有数值。',
  'metric.from-last-formula': '来自上一个无误的公式，{ $time }',
  'metric.course': '{ $title }：{ $from } { $first }，{ $to } { $last }',
  'metric.course-target': '{ $text }，目标 { $target }',
  'metric.so-far': '{ $period }至今',
  'metric.formula-as': '公式形式',
  'metric.blocks-behind': '文本仍在修改，模块显示的是修改前的公式。',
  'metric.formula-side': `{ $side ->
    [text] 文本
   *[blocks] 模块
  }`,
  'metric.tree': '指标树',
  'metric.on-board': '显示在看板上',
  'metric.how': '数值如何得出',
  'metric.users': '使用它的地方',
  'metric.used-by-none': '还没有地方使用它。',
  'metric.by-formula': '公式',
  'metric.by-driver': '驱动',
  'metric.by-board': `{ $count ->
    [1] 看板
   *[other] 看板，{ $count } 处
  }`,
  'metric.by-insight': '建议',
} satisfies Translation<typeof en>;
