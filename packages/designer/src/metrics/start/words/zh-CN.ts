import type { Translation } from '@weir/ui';
import type { en } from './en.js';

/** What a new metric can begin with, in simplified Chinese. */
export const zhCN: Translation<typeof en> = {
  'start.find': '查找计算方式',
  'start.text': '编写公式',
  'start.nothing-found': '没有与“{ $search }”匹配的内容。',
  'start.found': `{ $count ->
    [0] 没有找到
   *[other] 找到 { $count } 项
  }`,
  'start.about.share': '满足条件的记录占多大比例。',
  'start.about.count': '有多少条记录满足条件。',
  'start.about.sum': '将满足条件的记录的某个字段相加。',
  'start.about.avg': '满足条件的记录中某个字段的平均值。',
  'start.about.median': '有一半记录高于该值。',
  'start.about.percentile': '有指定比例的记录低于该值。',
  'start.about.distinct': '某个字段有多少个不同的值，例如有过拜访的销售人员。',
  'start.about.lowest': '最小的数值，或最早的日期。',
  'start.about.highest': '最大的数值，或最晚的日期。',
  'start.about.stddev': '各值偏离平均值的程度。',
  'start.about.ratio': '用一个数除以另一个数。',
  'start.about.ratio-metrics': '用一个指标除以另一个指标。',
  'start.about.difference': '从一个数中减去另一个数。',
  'start.about.plus': '将多个数相加。',
  'start.about.times': '将多个数相乘。',
  'start.about.conversion': '到达某一阶段后，有多大比例继续到达另一阶段。',
  'start.about.time_between': '从一个阶段到另一个阶段需要多少天。',
  'start.about.figure': '漏斗自带的数据：在途、赢单、赢单率、金额。',
  'start.about.change': '某个数比上月增长或下降了多少。',
  'start.about.prior': '某个数在一个月前或一年前是多少。',
  'start.about.rolling': '某个数在最近若干期（例如最近三个月）内是多少。',
  'start.about.to_date': '某个数自年初或季初以来是多少。',
  'start.about.total': '全部分组合计的数，便于与单个分组对照。',
  'start.about.text': '一行空白，供习惯键入的人使用；键入时会提示名称。',
};
