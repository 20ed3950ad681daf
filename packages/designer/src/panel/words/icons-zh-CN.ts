import type { iconsEn } from './icons-en.js';

/** What the icons of stages mean, in simplified Chinese. */
export const iconsZhCN: Readonly<Record<keyof typeof iconsEn, string>> = {
  'panel.icon': `{ $icon ->
    [user-plus] 新联系人
    [user-check] 已确认的人
    [users] 人员
    [crown] 决策人
    [phone] 电话
    [mail] 邮件
    [message] 消息
    [meeting] 会议
    [calendar] 预约
    [visit] 拜访
    [search] 搜索
    [idea] 想法
    [presentation] 演示
    [trial] 试用
    [checklist] 检查清单
    [document] 文档
    [quote] 报价
    [balance] 权衡
    [signature] 签字
    [money] 款项
    [invoice] 发票
    [cart] 购物车
    [package] 包裹
    [delivery] 交付
    [service] 服务
    [factory] 工厂
    [launch] 启动
    [training] 培训
    [trophy] 奖杯
    [medal] 奖章
    [flag] 旗帜
    [target] 目标
    [star] 星标
    [heart] 爱心
    [growth] 增长
    [sprout] 萌芽
    [repeat] 重复
    [gift] 礼物
    [building] 公司
    [store] 门店
    [globe] 线上
    [campaign] 活动
    [shield] 保障
    [key] 关键
    [hourglass] 等待
    [pause] 暂停
    [thumbs-down] 拒绝
    [ban] 排除
    [leave] 离开
   *[other] { $icon }
  }`,
};
