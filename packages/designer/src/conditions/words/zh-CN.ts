import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What conditions say, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'conditions.mode': '这些条件如何满足',
  'conditions.mode-all': '全部满足',
  'conditions.mode-any': '任一满足',
  'conditions.mode-none': '均不满足',
  'conditions.short-all': '全部',
  'conditions.short-any': '任一',
  'conditions.short-none': '均不',
  'conditions.condition': '条件',
  'conditions.group': '条件组',
  'conditions.add-condition': '添加条件',
  'conditions.add-group': '添加条件组',
  'conditions.add-inside': '在此条件组中添加条件',
  'conditions.add-group-inside': '在其中添加条件组',
  'conditions.every-row': '所有行',
  'conditions.field': '字段',
  'conditions.choose-field': '选择字段',
  'conditions.operator': '比较方式',
  'conditions.value': '值',
  'conditions.from': '从',
  'conditions.to': '到',
  'conditions.and': '至',
  'conditions.choose-value': '选择值',
  'conditions.choose-values': '选择多个值',
  'conditions.type-value': '值',
  'conditions.choose-parameter': '选择参数',
  'conditions.date': '日期',
  'conditions.date-form': '日期的写法',
  'conditions.count': '数量',
  'conditions.grain': '天、周或月',
  'conditions.which-period': '哪个期间',
  'conditions.as-conditions': '条件',
  'conditions.text': '公式',
  'conditions.remove': '移除“{ $what }”',
  'conditions.remove-group': '移除条件组',
  'conditions.move': '移动或更改“{ $what }”',
  'conditions.move-group': '移动条件组',
  'conditions.move-up': '上移',
  'conditions.move-down': '下移',
  'conditions.move-in': '移入条件组',
  'conditions.move-out': '移出条件组',
  'conditions.duplicate': '创建副本',
  'conditions.delete': '移除',
  'conditions.compare-with': '比较对象',
  'conditions.source-written': '固定值',
  'conditions.source-parameter': '参数',
  'conditions.source-field': '其他字段',
  'conditions.as-text': '改为编辑公式',

  'conditions.op.is': '是',
  'conditions.op.is-not': '不是',
  'conditions.op.one-of': '属于',
  'conditions.op.none-of': '不属于',
  'conditions.op.missing': '为空',
  'conditions.op.present': '有值',
  'conditions.op.true': '为真',
  'conditions.op.false': '为假',
  'conditions.op.not-true': '不为真',
  'conditions.op.less': '小于',
  'conditions.op.at-most': '不超过',
  'conditions.op.greater': '大于',
  'conditions.op.at-least': '不低于',
  'conditions.op.between': '介于',
  'conditions.op.inside': '介于（不含两端）',
  'conditions.op.contains': '包含',
  'conditions.op.not-contains': '不包含',
  'conditions.op.starts-with': '开头是',
  'conditions.op.ends-with': '结尾是',
  'conditions.op.on-day': '在',
  'conditions.op.in-last': '在最近',
  'conditions.op.in-next': '在今后',
  'conditions.op.in-period': '在',
  'conditions.op.in-cell': '在所示期间内',
  'conditions.date-op.is': '在',
  'conditions.date-op.is-not': '不在',
  'conditions.date-op.less': '早于',
  'conditions.date-op.at-most': '不晚于',
  'conditions.date-op.greater': '晚于',
  'conditions.date-op.at-least': '不早于',

  'conditions.say.is': '{ $field }是 { $value }',
  'conditions.say.is-not': '{ $field }不是 { $value }',
  'conditions.say.one-of': '{ $field }是 { $value }',
  'conditions.say.none-of': '{ $field }不是 { $value }',
  'conditions.say.missing': '{ $field }为空',
  'conditions.say.present': '{ $field }有值',
  'conditions.say.true': '{ $field }为真',
  'conditions.say.false': '{ $field }为假',
  'conditions.say.not-true': '{ $field }不为真',
  'conditions.say.less': '{ $field }小于 { $value }',
  'conditions.say.at-most': '{ $field }不超过 { $value }',
  'conditions.say.greater': '{ $field }大于 { $value }',
  'conditions.say.at-least': '{ $field }不低于 { $value }',
  'conditions.say.between': '{ $field }介于 { $value } 至 { $to }',
  'conditions.say.inside': '{ $field }介于 { $value } 与 { $to } 之间（不含两端）',
  'conditions.say.contains': '{ $field }包含 { $value }',
  'conditions.say.not-contains': '{ $field }不包含 { $value }',
  'conditions.say.starts-with': '{ $field }以 { $value } 开头',
  'conditions.say.ends-with': '{ $field }以 { $value } 结尾',
  'conditions.say.on-day': '{ $field }在 { $value }',
  'conditions.say.in-last': '{ $field }在最近 { $value } 内',
  'conditions.say.in-next': '{ $field }在今后 { $value } 内',
  'conditions.say.in-period': '{ $field }在{ $value }',
  'conditions.say.in-cell': '{ $field }在所示期间内',
  'conditions.date-say.is': '{ $field }在 { $value }',
  'conditions.date-say.is-not': '{ $field }不在 { $value }',
  'conditions.date-say.less': '{ $field }早于 { $value }',
  'conditions.date-say.at-most': '{ $field }不晚于 { $value }',
  'conditions.date-say.greater': '{ $field }晚于 { $value }',
  'conditions.date-say.at-least': '{ $field }不早于 { $value }',
  'conditions.a-field': '某字段',
  'conditions.a-value': '某值',
  'conditions.say-all': '以下全部满足：',
  'conditions.say-any': '以下任一满足：',
  'conditions.say-none': '以下均不满足：',

  'conditions.span': `{ $grain ->
    [day] { $count } 天
    [week] { $count } 周
    [month] { $count } 个月
    [quarter] { $count } 个季度
   *[year] { $count } 年
  }`,
  'conditions.grain-of': `{ $grain ->
    [day] 天
    [week] 周
    [month] { $count ->
     *[other] 个月
    }
    [quarter] 个季度
   *[year] 年
  }`,
  'conditions.grain-name': `{ $grain ->
    [day] 日
    [week] 周
    [month] 月
    [quarter] 季度
   *[year] 年
  }`,
  'conditions.period': `{ $offset ->
    [last] { $grain ->
      [day] 昨天
      [week] 上周
      [month] 上月
      [quarter] 上季度
     *[year] 去年
    }
    [next] { $grain ->
      [day] 明天
      [week] 下周
      [month] 下月
      [quarter] 下季度
     *[year] 明年
    }
   *[this] { $grain ->
      [day] 今天
      [week] 本周
      [month] 本月
      [quarter] 本季度
     *[year] 今年
    }
  }`,
  'conditions.period-ago': '{ $span }前的那个{ $grain }',
  'conditions.period-ahead': '{ $span }后的那个{ $grain }',
  'conditions.form.date': '指定日期',
  'conditions.form.today': '今天',
  'conditions.form.now': '此刻',
  'conditions.form.ago': '…之前',
  'conditions.form.ahead': '…之后',
  'conditions.form.start-this': '本…的第一天',
  'conditions.form.start-last': '上…的第一天',
  'conditions.form.start-next': '下…的第一天',
  'conditions.form.period-start': '期初',
  'conditions.form.period-end': '期末',
  'conditions.form.before-period-start': '期初前…',
  'conditions.form.before-period-end': '期末前…',
  'conditions.moment.today': '今天',
  'conditions.moment.now': '此刻',
  'conditions.moment.ago': '{ $span }前',
  'conditions.moment.ahead': '{ $span }后',
  'conditions.moment.start': '{ $period }的第一天',
  'conditions.moment.period-start': '期初',
  'conditions.moment.period-end': '期末',
  'conditions.moment.before-period-start': '期初前 { $span }',
  'conditions.moment.before-period-end': '期末前 { $span }',

  'conditions.unfinished-field': '请选择字段；在此之前不计入此条件。',
  'conditions.unfinished-value': '请选择值；在此之前不计入此条件。',
  'conditions.unfinished-group': '请添加条件；在此之前不计入此条件组。',
  'conditions.unfinished': '有 { $count } 个条件尚未完成。',
  'conditions.no-dataset': '没有名为“{ $dataset }”的数据集，因此无法列出其字段。',
  'conditions.moved': '“{ $what }”现在是 { $of } 个中的第 { $place } 个。',
  'conditions.moved-in': '“{ $what }”现在是条件组内 { $of } 个中的第 { $place } 个。',
  'conditions.not-moved': '无法继续移动。',
  'conditions.removed': '已移除“{ $what }”。',
  'conditions.added': '已添加条件。',
  'conditions.added-group': '已添加条件组。',
  'conditions.a-group': '{ $count } 个条件的条件组',
  'conditions.undone': '已撤销。',
  'conditions.redone': '已重做。',
  'conditions.drag-hint': '拖动，或按 Alt 加方向键移动。',
};
