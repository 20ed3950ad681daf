import type { Field, Text } from '@weir/schema';
import { text } from '../building/text.js';

type Titles = Readonly<Record<string, Text>>;

/** Known values of a field with their titles, in the order they are shown. */
export function valuesOf(titles: Titles): NonNullable<Field['values']> {
  return Object.entries(titles).map(([value, title]) => ({ value, title }));
}

export const DEAL_STAGES: Titles = {
  lead: text('Lead', '线索'),
  qualified: text('Qualified', '已确认'),
  solution: text('Solution', '方案'),
  proposal: text('Proposal', '报价'),
  negotiation: text('Negotiation', '谈判'),
  won: text('Won', '赢单'),
  lost: text('Lost', '输单'),
  nurture: text('Nurture', '培育'),
  disqualified: text('Disqualified', '不合格'),
};

export const ACCOUNT_STAGES: Titles = {
  chosen: text('Account chosen', '选定客户'),
  understood: text('Strategy understood', '理解战略'),
  joint_plan: text('Joint plan', '联合规划'),
  programme: text('Programme', '项目群'),
  contract: text('Contract', '签约'),
  operated: text('Operated', '运营'),
  expanded: text('Expanded', '扩展'),
  dropped: text('Dropped', '退出'),
};

export const TEAMS: Titles = {
  east: text('East', '华东'),
  south: text('South', '华南'),
  north: text('North', '华北'),
  west: text('West', '西区'),
  central: text('Central', '华中'),
};

export const REGIONS: Titles = {
  shanghai: text('Shanghai', '上海'),
  hangzhou: text('Hangzhou', '杭州'),
  nanjing: text('Nanjing', '南京'),
  shenzhen: text('Shenzhen', '深圳'),
  guangzhou: text('Guangzhou', '广州'),
  beijing: text('Beijing', '北京'),
  tianjin: text('Tianjin', '天津'),
  chengdu: text('Chengdu', '成都'),
  xian: text("Xi'an", '西安'),
  wuhan: text('Wuhan', '武汉'),
  changsha: text('Changsha', '长沙'),
};

export const SOURCES: Titles = {
  website: text('Website', '官网'),
  event: text('Event', '活动'),
  partner: text('Partner', '合作伙伴'),
  referral: text('Referral', '转介绍'),
  outbound: text('Outbound', '主动开发'),
  existing: text('Existing customer', '老客户'),
};

export const PRODUCTS: Titles = {
  cloud: text('Cloud service', '云服务'),
  data: text('Data platform', '数据平台'),
  retail: text('Retail solution', '零售解决方案'),
  factory: text('Factory solution', '工厂解决方案'),
};

export const REASONS: Titles = {
  price: text('Price', '价格'),
  competitor: text('Competitor', '竞争对手'),
  'no-decision': text('No decision', '未决策'),
  'no-budget': text('No budget', '无预算'),
  'no-need': text('No need', '无需求'),
  'not-reached': text('Not reached', '联系不上'),
  'too-small': text('Too small', '规模太小'),
  duplicate: text('Duplicate', '重复'),
};

/** What a person at the customer's decides on. */
export const CONTACT_ROLES: Titles = {
  'decision-maker': text('Decision maker', '决策人'),
  user: text('User', '使用部门'),
  technical: text('Technical', '技术部门'),
  finance: text('Finance', '财务部门'),
  purchasing: text('Purchasing', '采购部门'),
};

export const LEARNING_KINDS: Titles = {
  course: text('Course', '课程'),
  certificate: text('Certificate', '证书'),
  practice: text('Practice', '演练'),
};

export const ORDER_STATES: Titles = {
  booked: text('Booked', '已生效'),
  cancelled: text('Cancelled', '已取消'),
};

/** How what a customer pays per month changes. */
export const MOVEMENTS: Titles = {
  new: text('New', '新增'),
  expansion: text('Expansion', '增购'),
  contraction: text('Contraction', '减购'),
  churn: text('Churn', '流失'),
};
