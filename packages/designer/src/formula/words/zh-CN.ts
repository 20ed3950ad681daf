import type { Translation } from '@weir/ui';
import type { en } from './en.js';

export const zhCN = {
  'formula.format': '整理格式',
  'formula.gives': '结果：*{ $what }*',
  'formula.type': `{ $type ->
    [number] 数字
    [percent] 百分比
    [text] 文本
    [boolean] 真或假
    [date] 日期
    [instant] 日期和时间
   *[other] { $type }
  }`,
  'formula.thing': '数量（{ $thing }）',
  'formula.unit-per': '{ $above }/{ $below }',
  'formula.unit-time': `{ $unit ->
    [day] 天
    [hour] 小时
    [week] 周
    [month] 个月
    [year] 年
    [minute] 分钟
   *[other] { $unit }
  }`,
  'formula.unit-time-one': `{ $unit ->
    [day] 天
    [hour] 小时
    [week] 周
    [month] 月
    [year] 年
    [minute] 分钟
   *[other] { $unit }
  }`,
  'formula.error-count': '{ $count } 个错误',
  'formula.warning-count': '{ $count } 个警告',
  'formula.severity': `{ $severity ->
    [error] 错误
    [warning] 警告
   *[info] 提示
  }`,
  'formula.problems-announced': `{ $count ->
    [1] 1 个问题：{ $first }
   *[other] { $count } 个问题。第一个：{ $first }
  }`,
  'formula.no-problems': '没有问题。',
  'formula.problem-place': '{ $place }/{ $count }',
  'formula.next-problem': '下一个问题',
  'formula.still-valid': '在此之前，沿用上一个可以识别的公式。',
  'formula.required': '请输入公式。',
  'formula.more-fixes': '其他改法',

  'formula.completions': '建议',
  'formula.key-choose': '选择',
  'formula.key-insert': '插入',
  'formula.key-close': '关闭',
  'formula.values-loading': '正在加载取值…',
  'formula.values-failed': '无法加载取值，可以直接输入任意文本。',
  'formula.more-suggestions': '还有更多，请继续输入以缩小范围。',
  'formula.suggestions-announced': '{ $count } 条建议',
  'formula.kind': `{ $kind ->
    [function] 函数
    [operator] 符号
    [keyword] 关键词
    [dataset] 数据集
    [metric] 指标
    [parameter] 参数
    [funnel] 漏斗
    [stage] 阶段
    [dimension] 维度
    [grain] 周期
    [statistic] 统计量
    [value] 取值
    [number] 数字
    [text] 文本
    [boolean] 是否
    [date] 日期
    [instant] 时间
   *[other] { $kind }
  }`,

  'formula.of-dataset': '{ $dataset }的{ $type }字段',
  'formula.field-type': `{ $type ->
    [string] 文本
    [number] 数字
    [boolean] 真假
    [date] 日期
    [datetime] 日期时间
   *[other] { $type }
  }`,
  'formula.unit': '单位：{ $unit }',
  'formula.values': '取值：{ $values }',
  'formula.another-value': '其他值',
  'formula.looked-up': '按“{ $field }”从{ $dataset }中查得',
  'formula.calculated': '由其他字段计算得出',
  'formula.planned': '可以是将来的日期',
  'formula.field-count': '{ $count } 个字段',
  'formula.time-field': '除非用 on 另行指定，各行按“{ $field }”归入周期。',
  'formula.no-time-field': '除非用 on 指定日期，各行不归入任何周期。',
  'formula.parameter': '读者可以调整的数字或文本。当前值：{ $value }',
  'formula.stage-kind': `{ $funnel }的{ $kind ->
    [open] 进行中阶段
    [won] 赢单阶段
    [lost] 输单阶段
    [parked] 暂存阶段
    [disqualified] 不合格阶段
   *[other] { $kind }
  }`,
  'formula.stage-count': '有 { $count } 个阶段的漏斗',
  'formula.dimension-datasets': '拆分数值的维度，适用于{ $datasets }',
  'formula.value-of': '“{ $field }”的一个取值',
  'formula.grain': `{ $grain ->
    [day] 自然日
    [week] 自然周
    [month] 自然月
    [quarter] 季度
    [year] 年
   *[other] { $grain }
  }`,
  'formula.statistic': `{ $statistic ->
    [median] 一半更快，一半更慢。
    [mean] 平均值；少数很慢的会拉高它。
    [p90] 十个中有九个更快。
   *[other] { $statistic }
  }`,
  'formula.keyword': `{ $word ->
    [where] 只计算满足条件的行。
    [on] 决定一行归入哪个周期的日期。
    [of] 指明取哪个数据集的行。
    [and] 两者都要成立。
    [or] 两者之一成立即可。
    [not] 条件不成立时成立。
    [in] 值在列表之中，或是文本的一部分。
    [not-in] 值不在列表之中。
    [if] 按条件选择取值。
    [true] 始终成立。
    [false] 始终不成立。
    [missing] 没有值。只有缺失等于缺失。
    [null] 没有值。只有缺失等于缺失。
    [always] 不论日期，所有行都计入。
   *[other] { $word }
  }`,
  'formula.operand': `{ $name ->
    [base] 底数
    [condition] 条件
    [count] 数量
    [dataset] 数据集
    [date] 日期
    [digits] 小数位
    [dimension] 维度
    [exponent] 指数
    [field] 字段
    [formula] 公式
    [from] 从
    [funnel] 漏斗
    [grain] 周期
    [length] 长度
    [list] 列表
    [metric] 指标
    [moment] 时间
    [on] 日期
    [otherwise] 否则
    [p] 百分位
    [parameter] 参数
    [part] 部分
    [stage] 阶段
    [start] 起点
    [statistic] 统计量
    [text] 文本
    [to] 到
    [value] 值
    [where] 条件
    [window] 时限
   *[other] { $name }
  }`,
} satisfies Translation<typeof en>;
