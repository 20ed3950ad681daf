import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What formula blocks say, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'blocks.label': '以积木表示的公式',
  'blocks.start': '想衡量什么？',
  'blocks.more': '更多积木',
  'blocks.choose': '选择积木',
  'blocks.group': `{ $group ->
    [rows] 计数与汇总
    [parts] 相除与计算
    [funnel] 漏斗
    [time] 随时间
   *[other] 更多
  }`,
  'blocks.kind.share': '满足条件的记录占比',
  'blocks.kind.count': '满足条件的记录数',
  'blocks.kind.sum': '满足条件的合计',
  'blocks.kind.avg': '满足条件的平均值',
  'blocks.kind.median': '满足条件的中位数',
  'blocks.kind.percentile': '满足条件的百分位数',
  'blocks.kind.distinct': '满足条件的不同值个数',
  'blocks.kind.lowest': '满足条件的最小值',
  'blocks.kind.highest': '满足条件的最大值',
  'blocks.kind.stddev': '满足条件的标准差',
  'blocks.kind.ratio': '比率',
  'blocks.kind.ratio-metrics': '两个指标的比率',
  'blocks.kind.difference': '差',
  'blocks.kind.plus': '积木之和',
  'blocks.kind.times': '积',
  'blocks.kind.conversion': '阶段间的转化率',
  'blocks.kind.time_between': '阶段间的平均时间',
  'blocks.kind.figure': '漏斗数据',
  'blocks.kind.change': '与前期相比',
  'blocks.kind.prior': '更早的期间',
  'blocks.kind.rolling': '最近若干期',
  'blocks.kind.to_date': '年初至今',
  'blocks.kind.total': '不按维度拆分',
  'blocks.kind.metric': '指标',
  'blocks.kind.parameter': '参数',
  'blocks.kind.number': '数字',
  'blocks.kind.formula': '文本公式',
  'blocks.example.share': '全部商机中超过 10 万元的商机',
  'blocks.example.count': '已赢单的商机',
  'blocks.example.sum': '赢单商机的金额',
  'blocks.example.avg': '商机的平均金额',
  'blocks.example.median': '一半的商机高于此值',
  'blocks.example.percentile': '90% 的商机不超过的天数',
  'blocks.example.distinct': '有拜访的销售人员',
  'blocks.example.lowest': '最小的商机、最早的日期',
  'blocks.example.highest': '最大的商机、最晚的日期',
  'blocks.example.stddev': '金额的离散程度',
  'blocks.example.ratio': '赢单数 ÷ 关闭数',
  'blocks.example.ratio-metrics': '收入 ÷ 销售人数',
  'blocks.example.difference': '收入 − 成本',
  'blocks.example.plus': '电话数 + 拜访数',
  'blocks.example.times': '12 × 月收入',
  'blocks.example.conversion': '最终赢单的线索',
  'blocks.example.time_between': '从线索到赢单的天数',
  'blocks.example.figure': '赢单数、在途数、赢单率、在途金额…',
  'blocks.example.change': '收入比上月 +12%',
  'blocks.example.prior': '一年前的收入',
  'blocks.example.rolling': '最近 3 个月的收入',
  'blocks.example.to_date': '1 月 1 日以来的收入',
  'blocks.example.total': '全部团队合计的收入',
  'blocks.example.metric': '赢单率，按其定义',
  'blocks.example.parameter': '销售指标',
  'blocks.example.number': '例如 0.8',
  'blocks.example.formula': '任何可以写出的公式',

  'blocks.head.share': '占比',
  'blocks.head.count': '计数',
  'blocks.head.sum': '合计',
  'blocks.head.avg': '平均值',
  'blocks.head.median': '中位数',
  'blocks.head.percentile': '百分位数',
  'blocks.head.distinct': '不同值个数',
  'blocks.head.lowest': '最小值',
  'blocks.head.highest': '最大值',
  'blocks.head.stddev': '标准差',
  'blocks.head.ratio': '比率',
  'blocks.head.difference': '差',
  'blocks.head.plus': '和',
  'blocks.head.times': '积',
  'blocks.head.conversion': '转化率',
  'blocks.head.time_between': '阶段间的时间',
  'blocks.head.figure': '漏斗',
  'blocks.head.change': '变化',
  'blocks.head.prior': '往期',
  'blocks.head.rolling': '最近',
  'blocks.head.to_date': '至今',
  'blocks.head.total': '不拆分',
  'blocks.head.metric': '指标',
  'blocks.head.parameter': '参数',
  'blocks.head.number': '数字',
  'blocks.head.formula': '公式',
  'blocks.of': '来自',
  'blocks.where': '条件',
  'blocks.among': '范围限于',
  'blocks.by': '按',
  'blocks.from': '从',
  'blocks.to': '到',
  'blocks.in-funnel': '在',
  'blocks.stage-word': '阶段',
  'blocks.within': '期限',
  'blocks.against': '对比',
  'blocks.before': '之前',
  'blocks.shown-as': '表示为',
  'blocks.since': '起始于本',
  'blocks.without': '不按',
  'blocks.at-percent': '取',

  'blocks.dataset': '数据',
  'blocks.choose-dataset': '选择数据',
  'blocks.value': '值',
  'blocks.choose-value': '选择字段',
  'blocks.days-between': '两个日期之间的天数',
  'blocks.days-from': '天数：从',
  'blocks.own-formula': '公式…',
  'blocks.choose-date': '选择日期',
  'blocks.date': '决定记录属于哪个期间的日期',
  'blocks.always': '不限期间',
  'blocks.percentage': '百分比',
  'blocks.funnel': '漏斗',
  'blocks.choose-funnel': '选择漏斗',
  'blocks.stage': '阶段',
  'blocks.choose-stage': '选择阶段',
  'blocks.any-stage': '任意阶段',
  'blocks.figure': '数据',
  'blocks.statistic': '统计方式',
  'blocks.window': '期限',
  'blocks.window-unit': '期限的单位',
  'blocks.no-window': '漏斗设定的期限',
  'blocks.unit': `{ $unit ->
    [hours] 小时
    [minutes] 分钟
    [seconds] 秒
   *[days] 天
  }`,
  'blocks.how-many': '数量',
  'blocks.grain': '期间',
  'blocks.first-row': '全部数据',
  'blocks.how': '表示方式',
  'blocks.relative': '百分比',
  'blocks.absolute': '差值',
  'blocks.dimensions': '维度',
  'blocks.any-dimension': '任何维度',
  'blocks.metric': '指标',
  'blocks.choose-metric': '选择指标',
  'blocks.parameter': '参数',
  'blocks.choose-parameter': '选择参数',
  'blocks.number': '数字',
  'blocks.formula': '公式',
  'blocks.add-where': '条件',
  'blocks.add-among': '限定范围',
  'blocks.remove-among': '不限范围',
  'blocks.operation': '运算',
  'blocks.sign': '运算',
  'blocks.sign-of': `{ $sign ->
    [divide] 除以
    [times] 乘以
    [plus] 加
   *[minus] 减
  }`,
  'blocks.sign-choice': `{ $sign ->
    [divide] ÷ 除以…
    [times] × 乘以…
    [plus] + 加…
   *[minus] − 减…
  }`,
  'blocks.menu': '更改“{ $what }”',
  'blocks.turn-into': '改为',
  'blocks.then': '然后',
  'blocks.remove': '移除',
  'blocks.figure-of': `{ $figure ->
    [reached] 到达某阶段
    [entered] 进入某阶段
    [open] 在途数
    [won] 赢单数
    [lost] 输单数
    [conversion] 转化率
    [time_between] 阶段间的时间
    [win_rate] 赢单率
    [open_value] 在途金额
    [weighted_value] 加权金额
    [velocity] 销售速度
   *[other] { $figure }
  }`,
  'blocks.statistic-of': `{ $statistic ->
    [mean] 平均值
    [p90] 第 90 百分位数
   *[median] 中位数
  }`,

  'blocks.missing': `{ $part ->
    [dataset] 请选择要统计的数据。
    [value] 请选择用于计算的值。
    [where] 请添加条件，说明哪些记录计入占比。
    [percentage] 请输入百分比。
    [funnel] 请选择漏斗。
    [stage] 请选择阶段。
    [count] 请输入期数。
    [grain] 请选择期间。
    [metric] 请选择指标。
    [parameter] 请选择参数。
    [number] 请输入数字。
   *[block] 请为此处选择积木。
  }`,
  'blocks.unfinished': '还有 { $count } 处待选择。',
  'blocks.unfinished-keeps': '在此之前公式保持原样。',
  'blocks.unfinished-none': '在此之前没有公式。',
  'blocks.same-stage': '起点和终点都是“{ $stage }”：同一阶段之间没有可计算的内容。请选择另一个阶段。',
  'blocks.no-date': '{ $dataset }没有默认日期：请选择一个，否则各期间的数值相同。',
  'blocks.no-shape': '此公式无法表示为积木，将保留为文本；可以在其外围添加积木。',
  'blocks.drag-hint': '拖动，或按 Alt 加方向键移动。',
  'blocks.move-up': '上移',
  'blocks.move-down': '下移',
  'blocks.move-in': '移入相邻的运算',
  'blocks.move-out': '移出此运算',
  'blocks.moved': '“{ $what }”现在是 { $of } 个中的第 { $place } 个。',
  'blocks.not-moved': '无法继续移动。',
  'blocks.removed': '已移除。',
  'blocks.undone': '已撤销。',
  'blocks.redone': '已重做。',
};
